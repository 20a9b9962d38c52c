import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import semver from 'semver'
import { rootPath } from '../../boot/paths.ts'
import { KERNEL_VERSION } from '../../host/kernel_version.ts'
import { pluginHost } from '../../host/plugin_host.ts'
import { MigrationError } from '../errors.ts'
import type { Upgrade } from './upgrade.ts'

/** The kernel or a plugin, in the version that is installed, and where its upgrades lie. */
export interface UpgradeOwner {
  owner: string
  version: string
  folder: string
}

/** A file of an owner's upgrades. */
export interface UpgradeFile {
  owner: string
  version: string
  path: string
}

/** All that have a version, the kernel first, then each plugin after those that it requires. */
export function upgradeOwners(): UpgradeOwner[] {
  const plugins = pluginHost().plugins.map(({ manifest, folder }) => ({ owner: manifest.id, version: manifest.version, folder: join(folder, 'upgrades') }))
  return [{ owner: 'kernel', version: KERNEL_VERSION, folder: rootPath('database/upgrades') }, ...plugins]
}

/**
 * The upgrades that lead from a version to the installed one, the oldest first.
 *
 * @throws MigrationError where a file is not named by a version
 */
export function upgradesSince(from: string, { owner, version, folder }: UpgradeOwner): UpgradeFile[] {
  if (!existsSync(folder)) return []
  const files = readdirSync(folder).filter((file) => /\.(ts|js)$/.test(file) && !file.endsWith('.d.ts'))
  const versions = files.map((file) => ({ owner, version: file.replace(/\.(ts|js)$/, ''), path: join(folder, file) }))
  for (const { version: named, path } of versions) if (!semver.valid(named)) throw new MigrationError(`${path} is not named by a version like 1.2.0.`)
  return versions.filter((file) => semver.gt(file.version, from) && semver.lte(file.version, version)).sort((a, b) => semver.compare(a.version, b.version))
}

/** Loads an upgrade. */
export async function loadUpgrade({ path }: UpgradeFile): Promise<Upgrade> {
  const module = (await import(pathToFileURL(path).href)) as { default?: Upgrade }
  if (!module.default) throw new MigrationError(`${path} has no default export made by defineUpgrade().`)
  return module.default
}
