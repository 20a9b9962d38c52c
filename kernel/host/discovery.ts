import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { rootPath } from '../boot/paths.ts'
import type { PluginManifest } from './manifest.ts'

/** Keyword in package.json by which an installed npm package is known as a plugin. */
export const PACKAGE_KEYWORD = 'benchpin-plugin'

/** A plugin as it was found: where it lies, before anything of it has run but its manifest. */
export interface FoundPlugin {
  /** Absolute path of its folder. */
  folder: string
  /** A folder in plugins/, or an installed npm package. */
  origin: 'folder' | 'package'
  /** File extension of its modules: packed plugins are compiled. */
  extension: 'ts' | 'js'
  manifest: PluginManifest | null
  /** Why its manifest could not be read. */
  error: string | null
}

function packageFolders(): string[] {
  const listed = rootPath('package.json')
  const { dependencies = {} } = JSON.parse(readFileSync(listed, 'utf8')) as { dependencies?: Record<string, string> }
  return Object.keys(dependencies)
    .map((name) => rootPath('node_modules', name))
    .filter((folder) => {
      const manifest = join(folder, 'package.json')
      if (!existsSync(manifest)) return false
      const { keywords } = JSON.parse(readFileSync(manifest, 'utf8')) as { keywords?: unknown }
      return Array.isArray(keywords) && keywords.includes(PACKAGE_KEYWORD)
    })
}

/**
 * Folders of plugins that a test adds to those of the application, separated by colons; absent in production.
 */
function extraFolders(): string[] {
  return (process.env.BENCHPIN_EXTRA_PLUGINS ?? '').split(':').filter(Boolean)
}

function sourceFolders(): string[] {
  const root = rootPath('plugins')
  if (!existsSync(root)) return []
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(root, entry.name))
    .sort()
}

async function read(folder: string, origin: FoundPlugin['origin']): Promise<FoundPlugin | null> {
  const extension = existsSync(join(folder, 'plugin.ts')) ? 'ts' : 'js'
  const file = join(folder, `plugin.${extension}`)
  if (!existsSync(file)) return null
  const found = { folder, origin, extension } as const
  try {
    const module = (await import(pathToFileURL(file).href)) as { default?: PluginManifest }
    if (!module.default?.id) return { ...found, manifest: null, error: 'plugin.ts has no default export made by definePlugin().' }
    return { ...found, manifest: module.default, error: null }
  } catch (error) {
    return { ...found, manifest: null, error: error instanceof Error ? error.message : String(error) }
  }
}

/** Finds the plugins of plugins/ and the installed packages, and reads their manifests; runs nothing else of them. */
export async function discoverPlugins(): Promise<FoundPlugin[]> {
  const found: FoundPlugin[] = []
  for (const folder of [...sourceFolders(), ...extraFolders()]) {
    const plugin = await read(folder, 'folder')
    if (plugin) found.push(plugin)
  }
  for (const folder of packageFolders()) {
    const plugin = await read(folder, 'package')
    if (plugin) found.push(plugin)
  }
  return found
}
