import { addDays, businessDateIn, isBusinessDate, monthStart, nowInstant, tenantState, type BusinessDate } from '@benchpin/kernel'
import type { DatePreset, DateRange } from '../declaration.ts'

/** The presets as they are offered, in this order. */
export const PRESET_LABELS: Record<DatePreset, string> = {
  today: 'Today',
  yesterday: 'Yesterday',
  last_7_days: 'Last 7 days',
  last_30_days: 'Last 30 days',
  last_90_days: 'Last 90 days',
  month_to_date: 'Month to date',
  last_month: 'Last month',
  quarter_to_date: 'Quarter to date',
  last_quarter: 'Last quarter',
  year_to_date: 'Year to date',
  last_year: 'Last year',
  all: 'All dates',
}

/** The presets that a date filter offers unless it names its own. */
export const USUAL_PRESETS: DatePreset[] = ['today', 'yesterday', 'last_7_days', 'last_30_days', 'month_to_date', 'last_month', 'quarter_to_date', 'last_quarter', 'year_to_date', 'last_year']

/** Today on the organization's calendar: what presets and as-of dates are reckoned from. */
export async function reportToday(): Promise<BusinessDate> {
  return businessDateIn((await tenantState()).timeZone, nowInstant())
}

const before = (date: BusinessDate) => addDays(date, -1)
const quarterStart = (date: BusinessDate): BusinessDate => `${date.slice(0, 5)}${String(Math.floor((Number(date.slice(5, 7)) - 1) / 3) * 3 + 1).padStart(2, '0')}-01`
const yearStart = (date: BusinessDate): BusinessDate => `${date.slice(0, 5)}01-01`

/** The days that a preset means on a day; to-date ranges end on that day. */
export function presetRange(preset: DatePreset, today: BusinessDate): DateRange {
  const whole = (start: (date: BusinessDate) => BusinessDate): DateRange => {
    const to = before(start(today))
    return { from: start(to), to }
  }
  switch (preset) {
    case 'today': return { from: today, to: today }
    case 'yesterday': return { from: before(today), to: before(today) }
    case 'last_7_days': return { from: addDays(today, -6), to: today }
    case 'last_30_days': return { from: addDays(today, -29), to: today }
    case 'last_90_days': return { from: addDays(today, -89), to: today }
    case 'month_to_date': return { from: monthStart(today), to: today }
    case 'last_month': return whole(monthStart)
    case 'quarter_to_date': return { from: quarterStart(today), to: today }
    case 'last_quarter': return whole(quarterStart)
    case 'year_to_date': return { from: yearStart(today), to: today }
    case 'last_year': return whole(yearStart)
    case 'all': return { from: null, to: null }
  }
}

/** The day that an as-of filter begins with. */
export function dayOf(name: 'today' | 'yesterday' | 'last_month_end', today: BusinessDate): BusinessDate {
  if (name === 'today') return today
  return name === 'yesterday' ? before(today) : before(monthStart(today))
}

/** Reads `from..to`; null where it is no range of business dates. */
export function readRange(text: string): DateRange | null {
  const parts = text.split('..')
  if (parts.length !== 2) return null
  const [from = '', to = ''] = parts
  if ((from && !isBusinessDate(from)) || (to && !isBusinessDate(to)) || (from && to && from > to)) return null
  return { from: from || null, to: to || null }
}

/** A business date in words: `Nov 1, 2026`. */
export function dateInWords(date: BusinessDate, locale: string): string {
  return new Date(`${date}T00:00:00Z`).toLocaleDateString(locale, { year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' })
}

/** A range in words: `Nov 1, 2026 – Nov 21, 2026`. */
export function rangeInWords({ from, to }: DateRange, locale: string): string {
  if (from && to) return from === to ? dateInWords(from, locale) : `${dateInWords(from, locale)} – ${dateInWords(to, locale)}`
  if (from) return `from ${dateInWords(from, locale)}`
  return to ? `to ${dateInWords(to, locale)}` : 'All dates'
}
