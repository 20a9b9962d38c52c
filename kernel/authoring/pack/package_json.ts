import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PluginManifest } from '../../host/manifest.ts'
import { PACKAGE_KEYWORD } from '../../host/plugin_folders.ts'
import { AuthoringError } from '../errors.ts'

/** The fields of a package.json that matter here. */
export interface PackageJson {
  name?: string
  version?: string
  description?: string
  license?: string
  author?: unknown
  repository?: unknown
  homepage?: string
  keywords?: string[]
  dependencies?: Record<string, string>
  peerDependencies?: Record<string, string>
}

/** The package.json of an author's repository; empty where the folder has none. */
export function readPackageJson(folder: string): PackageJson {
  const path = join(folder, 'package.json')
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as PackageJson) : {}
}

/**
 * The package.json of the tarball. The range of kernels stands in the plugin's manifest alone: npm would try to install
 * a peer that no registry has.
 *
 * @throws AuthoringError where it contradicts the manifest
 */
export function packedPackageJson(own: PackageJson, manifest: PluginManifest): object {
  if (own.version !== undefined && own.version !== manifest.version) {
    throw new AuthoringError(`plugin.ts says version ${manifest.version}, package.json says ${own.version}. Write the same in both.`)
  }
  const { license, author, repository, homepage, dependencies } = own
  return {
    name: own.name ?? `benchpin-plugin-${manifest.id.replaceAll('_', '-')}`,
    version: manifest.version,
    description: own.description ?? manifest.description,
    keywords: [...new Set([PACKAGE_KEYWORD, ...(own.keywords ?? [])])],
    ...{ license, author, repository, homepage },
    type: 'module',
    exports: { './api': { types: './api.d.ts', default: './api.js' }, './package.json': './package.json', './*': './*' },
    ...(dependencies && Object.keys(dependencies).length > 0 ? { dependencies } : {}),
    benchpin: { plugin: manifest.id, kernel: manifest.kernel },
  }
}
