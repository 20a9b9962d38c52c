import type { PreparedReport } from '../engine/prepare.ts'

/** What a report was narrowed to, for the heads of its exports: `Date: Nov 1, 2026 – Nov 21, 2026 · Store: Harbor`. */
export function filtersInWords({ filters, levels, level }: PreparedReport): string {
  const parts = filters.flatMap(({ filter, words }) => {
    if (words) return [`${filter.label}: ${words}`]
    return filter.type === 'store' ? [`${filter.label}: all`] : []
  })
  return [...(levels.length > 1 ? [level === 'summary' ? 'Summary' : 'Detail'] : []), ...parts].join(' · ') || 'Everything'
}
