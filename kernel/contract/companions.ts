import type { PluginManifest } from '../host/manifest.ts'
import { discoverPlugins } from '../host/discovery.ts'

/**
 * Folders of the plugins that a plugin is checked with: those that it requires, what they require in turn, and those
 * without which nothing works.
 */
export async function companionsOf(manifest: PluginManifest): Promise<string[]> {
  const all = (await discoverPlugins()).filter((found) => found.manifest && found.manifest.id !== manifest.id)
  const wanted = new Set<string>()
  const want = (id: string) => {
    if (wanted.has(id)) return
    wanted.add(id)
    const found = all.find((one) => one.manifest!.id === id)
    for (const required of Object.keys(found?.manifest?.requires ?? {})) want(required)
  }
  for (const id of Object.keys(manifest.requires ?? {})) want(id)
  for (const { manifest: other } of all) if (other!.essential) want(other!.id)
  return all.filter((found) => wanted.has(found.manifest!.id)).map(({ folder }) => folder)
}
