import type { DateRange, ReportLevel } from './declaration.ts'

/** Values of a report's filters, as `query` receives them. */
export type FilterValues = Record<string, unknown>

function isRange(value: object): value is DateRange {
  return 'from' in value && 'to' in value
}

/** A filter's value as it stands in an address; null where it keeps everything. */
function written(value: unknown): string | null {
  if (value === null || value === undefined || value === '' || value === false) return null
  if (Array.isArray(value)) return value.length > 0 ? value.join(',') : null
  if (typeof value === 'object') return isRange(value) ? (value.from || value.to ? `${value.from ?? ''}..${value.to ?? ''}` : 'all') : null
  return value === true ? 'yes' : String(value as string | number)
}

/**
 * Address of a report, for drill-downs: `reportHref('receivables.aging', { level: 'detail', filters: { ...filters, contact: 7 } })`.
 * The values are those that `query` receives; dates stay as they are, presets are not kept.
 */
export function reportHref(id: string, { level, filters = {} }: { level?: ReportLevel; filters?: FilterValues } = {}): string {
  const parameters = new URLSearchParams()
  if (level) parameters.set('level', level)
  for (const [key, value] of Object.entries(filters)) {
    const text = written(value)
    if (text !== null) parameters.set(key, text)
  }
  const query = parameters.toString()
  return `/reports/${id}${query ? `?${query}` : ''}`
}
