import type { NavigationEntry, NavigationGroup } from '../../../kernel/http/screen_types.ts'

/** The entry that the address belongs to: the longest one that it begins with, so that /stock/items wins over /stock. */
export function currentEntry(groups: NavigationGroup[], url: string): { group: NavigationGroup; entry: NavigationEntry } | undefined {
  const path = url.split(/[?#]/)[0] ?? url
  return groups
    .flatMap((group) => group.entries.map((entry) => ({ group, entry })))
    .filter(({ entry }) => path === entry.href || path.startsWith(entry.href === '/' ? '//' : `${entry.href}/`))
    .sort((left, right) => right.entry.href.length - left.entry.href.length)[0]
}
