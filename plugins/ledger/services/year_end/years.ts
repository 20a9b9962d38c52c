import { currentTenantId, database, type BusinessDate } from '@benchpin/kernel'
import { fiscalYearOf, type FiscalYear } from '../fiscal_year.ts'
import { earliestToday } from '../period.ts'

/** A fiscal year that is over, and whether its income is closed to retained earnings. */
export interface YearState extends FiscalYear {
  closed: boolean
}

/** Last days of the years that are closed, oldest first. */
export async function closedYearEnds(): Promise<BusinessDate[]> {
  const rows = (await database().from('ledger_period_events').where('tenant_id', currentTenantId()).whereNotNull('year_end').orderBy('id').select('kind', 'year_end')) as { kind: string; year_end: string }[]
  const closed = new Set<string>()
  for (const { kind, year_end: end } of rows) {
    if (kind === 'year_closed') closed.add(end)
    else closed.delete(end)
  }
  return [...closed].sort()
}

/** The fiscal years from the first journal on that are over, oldest first. */
export async function pastYears(): Promise<YearState[]> {
  const [row] = (await database().from('ledger_journals').where('tenant_id', currentTenantId()).min('date as first')) as { first: string | null }[]
  if (!row?.first) return []
  const [today, closed] = [await earliestToday(), new Set(await closedYearEnds())]
  const years: YearState[] = []
  for (let year = await fiscalYearOf(row.first); year.end < today; year = await fiscalYearOf(nextDay(year.end))) years.push({ ...year, closed: closed.has(year.end) })
  return years
}

/** The day after; years end with months, so that the next begins with one. */
function nextDay(end: BusinessDate): BusinessDate {
  const [year, month] = [Number(end.slice(0, 4)), Number(end.slice(5, 7))]
  return month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`
}

/** Years that are over and not closed, and that no closed year follows. */
export async function openYears(): Promise<YearState[]> {
  const years = await pastYears()
  return years.slice(years.findLastIndex(({ closed }) => closed) + 1)
}
