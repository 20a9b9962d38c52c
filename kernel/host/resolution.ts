import semver from 'semver'
import { KERNEL_VERSION } from './kernel_version.ts'
import type { FoundPlugin } from './discovery.ts'
import type { PluginLayer, PluginManifest } from './manifest.ts'

/** A plugin that may be loaded. */
export interface ResolvedPlugin extends FoundPlugin {
  manifest: PluginManifest
}

/** A plugin that is left out, with the reason in words. */
export interface RefusedPlugin {
  id: string
  folder: string
  reason: string
}

/** What is loaded, in an order in which every plugin follows those it requires, and what is not. */
export interface Resolution {
  ordered: ResolvedPlugin[]
  refused: RefusedPlugin[]
}

const LAYERS: PluginLayer[] = ['foundation', 'books', 'goods', 'selling', 'bench', 'outside']

function faultOf(plugin: ResolvedPlugin, all: Map<string, ResolvedPlugin>): string | null {
  const { manifest } = plugin
  if (!/^[a-z][a-z0-9_]*$/.test(manifest.id)) return `its id "${manifest.id}" is not made of lower-case words and underscores`
  if (!semver.satisfies(KERNEL_VERSION, manifest.kernel)) {
    return `it wants kernel ${manifest.kernel}, and this is ${KERNEL_VERSION}`
  }
  for (const [id, range] of Object.entries(manifest.requires ?? {})) {
    const required = all.get(id)
    if (!required) return `it requires the plugin ${id}, which is not installed`
    if (!semver.satisfies(required.manifest.version, range)) {
      return `it requires ${id} ${range}, and ${required.manifest.version} is installed`
    }
    if (LAYERS.indexOf(required.manifest.layer) > LAYERS.indexOf(manifest.layer)) {
      return `it requires ${id} of the higher layer "${required.manifest.layer}"`
    }
  }
  return null
}

function cycleFrom(id: string, all: Map<string, ResolvedPlugin>, path: string[] = []): string[] | null {
  if (path.includes(id)) return [...path.slice(path.indexOf(id)), id]
  for (const next of Object.keys(all.get(id)?.manifest.requires ?? {})) {
    const cycle = cycleFrom(next, all, [...path, id])
    if (cycle) return cycle
  }
  return null
}

function order(all: Map<string, ResolvedPlugin>): ResolvedPlugin[] {
  const ordered: ResolvedPlugin[] = []
  const placed = new Set<string>()
  const place = (plugin: ResolvedPlugin) => {
    if (placed.has(plugin.manifest.id)) return
    placed.add(plugin.manifest.id)
    for (const id of Object.keys(plugin.manifest.requires ?? {}).sort()) place(all.get(id)!)
    ordered.push(plugin)
  }
  const byLayer = [...all.values()].sort(
    (a, b) => LAYERS.indexOf(a.manifest.layer) - LAYERS.indexOf(b.manifest.layer) || a.manifest.id.localeCompare(b.manifest.id)
  )
  for (const plugin of byLayer) place(plugin)
  return ordered
}

/**
 * Decides from the manifests alone which plugins are loaded and in which order. One that does not fit is refused
 * with its reason, and those that require it with it; the rest is not touched.
 */
export function resolvePlugins(found: readonly FoundPlugin[]): Resolution {
  const refused: RefusedPlugin[] = []
  const all = new Map<string, ResolvedPlugin>()
  for (const plugin of found) {
    if (!plugin.manifest) {
      refused.push({ id: plugin.folder.split('/').at(-1)!, folder: plugin.folder, reason: `its manifest can't be read: ${plugin.error}` })
    } else if (all.has(plugin.manifest.id)) {
      refused.push({ id: plugin.manifest.id, folder: plugin.folder, reason: `another plugin with this id lies in ${all.get(plugin.manifest.id)!.folder}` })
    } else {
      all.set(plugin.manifest.id, { ...plugin, manifest: plugin.manifest })
    }
  }
  for (let changed = true; changed; ) {
    changed = false
    for (const [id, plugin] of all) {
      const cycle = cycleFrom(id, all)
      const fault = cycle ? `plugins require each other in a circle: ${cycle.join(' -> ')}` : faultOf(plugin, all)
      if (!fault) continue
      refused.push({ id, folder: plugin.folder, reason: fault })
      all.delete(id)
      changed = true
    }
  }
  return { ordered: order(all), refused }
}
