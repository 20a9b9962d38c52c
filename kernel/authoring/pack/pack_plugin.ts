import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import semver from 'semver'
import { readPluginFolder } from '../../host/discovery.ts'
import { KERNEL_VERSION } from '../../host/kernel_version.ts'
import type { PluginManifest } from '../../host/manifest.ts'
import { AuthoringError } from '../errors.ts'
import { preparedPluginsFolder } from '../plugins_folder.ts'
import type { PackedDescription } from '../surfaces.ts'
import { tryPlugin } from '../trial.ts'
import { componentFaults } from './check_components.ts'
import { importFaults } from './check_imports.ts'
import { compilePlugin } from './compile.ts'
import { packedPackageJson, readPackageJson } from './package_json.ts'
import { sourceFiles } from './source_files.ts'
import { packFolder } from './tarball.ts'

/** A packed plugin. */
export interface PackedPlugin extends PackedDescription {
  /** Absolute path of the tarball. */
  tarball: string
}

async function manifestOf(folder: string): Promise<PluginManifest> {
  const found = await readPluginFolder(folder, 'folder')
  if (!found) throw new AuthoringError(`${folder} holds no plugin: it has no plugin.ts.`)
  if (!found.manifest) throw new AuthoringError(`plugin.ts can't be read: ${found.error}`)
  const { id, version, kernel } = found.manifest
  if (!/^[a-z][a-z0-9_]*$/.test(id)) throw new AuthoringError(`The id "${id}" is not made of lower-case words and underscores.`)
  if (!semver.valid(version)) throw new AuthoringError(`The version "${version}" is no version like 1.0.0.`)
  if (!semver.satisfies(KERNEL_VERSION, kernel)) throw new AuthoringError(`It wants kernel ${kernel}, and this is ${KERNEL_VERSION}: pack it with a kernel that it works with.`)
  if (!existsSync(join(folder, 'index.ts'))) throw new AuthoringError('It has no index.ts, the module that registers it.')
  return found.manifest
}

const refuseWhere = (title: string, faults: readonly string[]) => {
  if (faults.length > 0) throw new AuthoringError(`${title}\n${faults.slice(0, 20).map((fault) => `  ${fault}`).join('\n')}`)
}

/**
 * Packs a plugin's folder into an npm tarball of compiled code, the same bytes for the same sources. What would not load
 * in an installation is refused: the packed form is loaded by a process of its own before it is handed out.
 *
 * @param out - folder for the tarball
 * @throws AuthoringError with every reason
 */
export async function packPlugin(source: string, out: string): Promise<PackedPlugin> {
  const folder = resolve(source)
  const manifest = await manifestOf(folder)
  const own = readPackageJson(folder)
  const files = sourceFiles(folder)
  refuseWhere('It imports what an installation does not have:', await importFaults(folder, files, manifest, Object.keys(own.dependencies ?? {})))
  const staging = mkdtempSync(join(preparedPluginsFolder(), '.pack-'))
  try {
    const target = join(staging, 'package')
    mkdirSync(target)
    await compilePlugin(folder, files, target)
    writeFileSync(join(target, 'package.json'), `${JSON.stringify(packedPackageJson(own, manifest), null, 2)}\n`)
    refuseWhere('Its components do not compile:', await componentFaults(target, files.components))
    const description = await tryPlugin(manifest.id, target)
    writeFileSync(join(target, 'benchpin.json'), `${JSON.stringify(description, null, 2)}\n`)
    return { ...description, tarball: await packFolder(target, resolve(out)) }
  } finally {
    rmSync(staging, { recursive: true, force: true })
  }
}
