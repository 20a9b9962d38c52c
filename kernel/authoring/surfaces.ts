import type { PluginManifest } from '../host/manifest.ts'
import type { PluginHost } from '../host/plugin_host.ts'

/** What a plugin puts on which contribution point: names only, sorted. */
export type Surfaces = Record<string, string[]>

/** What a packed plugin says of itself before any code of it runs: `benchpin.json`, written by `plugin:pack`. */
export interface PackedDescription {
  manifest: PluginManifest
  surfaces: Surfaces
}

const NAMES = ['key', 'id', 'name', 'type', 'account', 'component', 'label', 'title', 'page'] as const

function nameOf(value: unknown): string {
  if (value === null || typeof value !== 'object') return typeof value
  const fields = value as Record<string, unknown>
  if (typeof fields.method === 'string') return `${fields.method} ${String(fields.path)}`
  if (typeof fields.model === 'function') return String((fields.model as { table?: string }).table)
  if (typeof fields.component === 'string') return `${String(fields.page)} ${String(fields.block)}: ${fields.component}`
  const name = NAMES.map((key) => fields[key]).find((one) => typeof one === 'string')
  return typeof name === 'string' ? name : 'unnamed'
}

/** What a loaded plugin contributes, by point. */
export function surfacesOf(host: PluginHost, pluginId: string): Surfaces {
  const surfaces: Surfaces = {}
  for (const [point, contributions] of host.contributions.ofPlugin(pluginId)) {
    surfaces[point] = contributions.flatMap(({ value }) => (Array.isArray(value) ? value.map(nameOf) : [nameOf(value)])).sort()
  }
  return Object.fromEntries(Object.entries(surfaces).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Names that `actual` has and `declared` does not: what a plugin would do without having said so. */
export function undeclared(declared: Surfaces, actual: Surfaces): string[] {
  return Object.entries(actual).flatMap(([point, names]) => names.filter((name) => !(declared[point] ?? []).includes(name)).map((name) => `${point}: ${name}`))
}
