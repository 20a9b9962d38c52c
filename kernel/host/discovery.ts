import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { PluginManifest } from './manifest.ts'
import { pluginFolders, type PluginFolder } from './plugin_folders.ts'

/** A plugin as it was found: where it lies, before anything of it has run but its manifest. */
export interface FoundPlugin {
  /** Absolute path of its folder. */
  folder: string
  origin: PluginFolder['origin']
  /** File extension of its modules: packed plugins are compiled. */
  extension: 'ts' | 'js'
  manifest: PluginManifest | null
  /** Why its manifest could not be read. */
  error: string | null
}

/** Reads the manifest of a folder; null where it holds no plugin. */
export async function readPluginFolder(folder: string, origin: FoundPlugin['origin']): Promise<FoundPlugin | null> {
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

/** Finds the plugins of plugins/ and those that were added, and reads their manifests; runs nothing else of them. */
export async function discoverPlugins(): Promise<FoundPlugin[]> {
  const found: FoundPlugin[] = []
  for (const { folder, origin } of pluginFolders()) {
    const plugin = await readPluginFolder(folder, origin)
    if (plugin) found.push(plugin)
  }
  return found
}
