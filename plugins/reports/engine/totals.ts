import type { ReportCell } from '../declaration.ts'
import type { PreparedReport } from './prepare.ts'

/** Totals of the visible columns over all filtered rows, and how many rows there are. */
export interface ReportFooter {
  count: number
  totals: Record<string, ReportCell>
}

/** Reads count and totals; a column that is not visible has none. */
export async function footerOf({ source, columns }: PreparedReport): Promise<ReportFooter> {
  const count = await source.count()
  const wanted = columns.filter(({ total }) => total && total !== 'none')
  const given = wanted.some(({ total }) => total !== 'count') ? await source.totals() : {}
  const totals = Object.fromEntries(wanted.map(({ key, total }) => [key, total === 'count' ? count : (given[key] ?? (total === 'sum' ? 0 : null))]))
  return { count, totals }
}
