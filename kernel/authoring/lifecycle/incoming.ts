import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { discoverPlugins, type FoundPlugin } from '../../host/discovery.ts'
import { PACKAGE_KEYWORD } from '../../host/plugin_folders.ts'
import { resolvePlugins } from '../../host/resolution.ts'
import { capture } from '../child.ts'
import { AuthoringError } from '../errors.ts'
import { readPackageJson } from '../pack/package_json.ts'
import { unpack } from '../pack/tarball.ts'
import { preparedPluginsFolder } from '../plugins_folder.ts'
import type { PackedDescription } from '../surfaces.ts'

/** A packed plugin that lies unpacked beside the added ones; nothing of it has run. */
export interface IncomingPlugin extends PackedDescription {
  /** Folder with its code. */
  folder: string
  /** The version that is added already, which it replaces; null where it is new. */
  replaces: { version: string; folder: string } | null
  /** Leaves nothing of it behind. */
  discard(): void
}

async function tarballOf(wanted: string, staging: string): Promise<string> {
  if (existsSync(join(wanted, 'plugin.ts'))) throw new AuthoringError(`${wanted} is a folder of sources. Pack it first: node ace.js plugin:pack ${wanted}`)
  if (/\.(tgz|tar\.gz)$/.test(wanted)) {
    if (!existsSync(wanted)) throw new AuthoringError(`There is no file ${wanted}.`)
    return resolve(wanted)
  }
  const { code, stdout, printed } = await capture('npm', ['pack', wanted, '--pack-destination', staging, '--json', '--ignore-scripts', '--loglevel', 'error'])
  if (code !== 0) throw new AuthoringError(`npm has no package ${wanted}:\n${printed}`)
  return join(staging, Object.values(JSON.parse(stdout) as Record<string, { filename: string }>)[0]!.filename)
}

function descriptionOf(folder: string): PackedDescription {
  const { keywords = [] } = readPackageJson(folder)
  if (!keywords.includes(PACKAGE_KEYWORD) || !existsSync(join(folder, 'benchpin.json'))) {
    throw new AuthoringError('This package is no packed plugin. Make one with: node ace.js plugin:pack <folder>')
  }
  return JSON.parse(readFileSync(join(folder, 'benchpin.json'), 'utf8')) as PackedDescription
}

async function fitsHere(folder: string, { manifest }: PackedDescription): Promise<FoundPlugin | null> {
  const present = await discoverPlugins()
  const same = present.find((plugin) => plugin.manifest?.id === manifest.id) ?? null
  if (manifest.id === 'kernel' || same?.origin === 'folder') throw new AuthoringError(`There is a plugin ${manifest.id} already, and it is part of the application: ${same?.folder ?? 'kernel'}.`)
  const { refused } = resolvePlugins([...present.filter((plugin) => plugin !== same), { folder, origin: 'package', extension: 'js', manifest, error: null }])
  const before = new Set(resolvePlugins(present).refused.map(({ id }) => id))
  const reasons = refused.filter(({ id }) => id === manifest.id || !before.has(id))
  if (reasons.length > 0) throw new AuthoringError(`It does not fit here:\n${reasons.map(({ id, reason }) => `  ${id}: ${reason}`).join('\n')}`)
  return same
}

async function installDependencies(folder: string): Promise<void> {
  const { dependencies = {} } = readPackageJson(folder)
  if (Object.keys(dependencies).length === 0) return
  const { code, printed } = await capture('npm', ['install', '--omit=dev', '--omit=peer', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder })
  if (code !== 0) throw new AuthoringError(`Its libraries can't be installed:\n${printed}`)
}

/**
 * Fetches and unpacks a plugin, and checks by what it says of itself whether it fits. No code of it runs.
 *
 * @param wanted - path of a tarball, or what npm calls a package: `benchpin-plugin-loyalty@1.0.0`
 * @throws AuthoringError; nothing is left then
 */
export async function receivePlugin(wanted: string): Promise<IncomingPlugin> {
  const staging = mkdtempSync(join(preparedPluginsFolder(), '.incoming-'))
  const discard = () => rmSync(staging, { recursive: true, force: true })
  try {
    const folder = join(staging, 'package')
    await unpack(await tarballOf(wanted, staging), folder)
    const description = descriptionOf(folder)
    const same = await fitsHere(folder, description)
    await installDependencies(folder)
    return { ...description, folder, discard, replaces: same?.manifest ? { version: same.manifest.version, folder: same.folder } : null }
  } catch (error) {
    discard()
    throw error
  }
}

/** Where an added plugin's code stands. */
export function addedFolderOf(pluginId: string): string {
  return join(dirname(preparedPluginsFolder()), 'plugins', pluginId)
}
