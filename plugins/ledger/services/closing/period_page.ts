import { addDays, can, isBusinessDate, monthStart, type BusinessDate } from '@benchpin/kernel'
import { closedThrough, earliestToday } from '../period.ts'
import { earnedIn } from '../year_end/close_year.ts'
import { openYears, pastYears } from '../year_end/years.ts'
import { runCloseChecks, type CloseCheckResult } from './close_checks.ts'
import { periodEvents, type PeriodEvent } from './period_events.ts'

/** A fiscal year that is over, as the screen lists it. */
export interface YearRow {
  label: string
  start: BusinessDate
  end: BusinessDate
  closed: boolean
  /** What went to retained earnings when it was closed, in words. */
  earned: string | null
  /** It can be closed now, or reopened now. */
  mayClose: boolean
  mayReopen: boolean
}

/** Props of `ledger::PeriodClose`. */
export interface PeriodCloseProps {
  closedThrough: BusinessDate | null
  /** The day that the checks looked at. */
  through: BusinessDate
  /** The last day that can be closed. */
  latest: BusinessDate
  checks: CloseCheckResult[]
  years: YearRow[]
  history: PeriodEvent[]
  mayReopen: boolean
}

/** The end of the last month that is over and not closed: what a bookkeeper closes next, one month at a time. */
function suggestedDay(closed: BusinessDate | null, latest: BusinessDate): BusinessDate {
  const lastMonthEnd = addDays(monthStart(addDays(latest, 1)), -1)
  if (closed === null) return lastMonthEnd
  const nextMonth = monthStart(addDays(monthStart(addDays(closed, 1)), 32))
  const next = addDays(nextMonth, -1)
  return next <= latest ? next : latest
}

async function yearRows(mayReopen: boolean): Promise<YearRow[]> {
  const [years, open] = [await pastYears(), new Set((await openYears()).map(({ end }) => end))]
  const last = years.findLast(({ closed }) => closed)?.end
  const rows: YearRow[] = []
  for (const { label, start, end, closed } of years.toReversed()) {
    rows.push({ label, start, end, closed, earned: closed ? await earnedIn(end) : null, mayClose: open.has(end), mayReopen: mayReopen && end === last })
  }
  return rows
}

/** Everything that Settings > Period close shows; the checks are run for the asked day, else for the next month's end. */
export async function periodCloseProps(asked: unknown): Promise<PeriodCloseProps> {
  const [closed, latest, mayReopen] = [await closedThrough(), addDays(await earliestToday(), -1), await can('ledger.reopen_period')]
  const isUsable = isBusinessDate(asked) && asked <= latest && (closed === null || asked > closed)
  const through = isUsable ? asked : suggestedDay(closed, latest)
  return { closedThrough: closed, through, latest, checks: await runCloseChecks(through), years: await yearRows(mayReopen), history: await periodEvents(), mayReopen }
}
