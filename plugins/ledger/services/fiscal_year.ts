import { addDays, setting, type BusinessDate } from '@benchpin/kernel'

/** Key of the organization setting that holds the first month of a fiscal year, `01` to `12`. */
export const FISCAL_YEAR_START = 'ledger.fiscal_year_start'

/** The months by name. */
export const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** A fiscal year. */
export interface FiscalYear {
  start: BusinessDate
  end: BusinessDate
  /** `2026`, or `2025-26` where it begins in another month than January. */
  label: string
}

/** The fiscal year that begins with a month of a calendar year. */
function yearFrom(year: number, month: string): FiscalYear {
  const [start, next] = [`${year}-${month}-01`, `${year + 1}-${month}-01`]
  return { start, end: addDays(next, -1), label: month === '01' ? String(year) : `${year}-${String(year + 1).slice(2)}` }
}

/** The fiscal year in which a day lies, as the organization reckons. */
export async function fiscalYearOf(date: BusinessDate): Promise<FiscalYear> {
  const month = (await setting<string>(FISCAL_YEAR_START)) || '01'
  const year = Number(date.slice(0, 4))
  return yearFrom(date.slice(5, 7) >= month ? year : year - 1, month)
}
