import type { PermissionChoice } from '../../screen_props.ts'

/** Permissions under the plugin that they belong to, narrowed to those with all words of a search. */
export function byPlugin(catalog: PermissionChoice[], search: string): { title: string; permissions: PermissionChoice[] }[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  const found = catalog.filter(({ label, pluginTitle }) => words.every((word) => `${label} ${pluginTitle}`.toLowerCase().includes(word)))
  const titles = [...new Set(found.map(({ pluginTitle }) => pluginTitle))]
  return titles.map((title) => ({ title, permissions: found.filter(({ pluginTitle }) => pluginTitle === title) }))
}
