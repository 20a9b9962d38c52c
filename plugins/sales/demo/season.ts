import { addDays, type BusinessDate } from '@benchpin/kernel'

/** Trade of each month against an average one. */
const MONTHS = [0.74, 0.86, 0.84, 0.9, 0.94, 0.92, 0.74, 0.74, 0.72, 0.86, 1.05, 1.3]
/** Trade of each weekday, Sunday first: closed. */
const WEEKDAYS = [0, 0.78, 0.8, 0.9, 1, 1.25, 1.6]
/** How much more is sold a year later. */
const GROWTH = 0.15
const CLOSED = new Set(['01-01', '07-04', '12-25'])

const weekdayOf = (date: BusinessDate) => new Date(`${date}T00:00:00Z`).getUTCDay()

/** Mother's Day: the second Sunday of May. */
function mothersDay(year: string): BusinessDate {
  const first = weekdayOf(`${year}-05-01`)
  return `${year}-05-${String(8 + ((7 - first) % 7)).padStart(2, '0')}`
}

/** Thanksgiving: the fourth Thursday of November. */
function thanksgiving(year: string): BusinessDate {
  const first = weekdayOf(`${year}-11-01`)
  return `${year}-11-${String(22 + ((11 - first) % 7)).padStart(2, '0')}`
}

/** What the days before a feast add. */
function feastOf(date: BusinessDate): number {
  const [year, day] = [date.slice(0, 4), date.slice(5)]
  if (day >= '02-04' && day <= '02-14') return day >= '02-11' ? 2.9 : 1.7
  const mothers = mothersDay(year)
  if (date >= addDays(mothers, -11) && date < mothers) return 1.9
  if (date > thanksgiving(year) && date <= addDays(thanksgiving(year), 2)) return 1.8
  if (day >= '12-08' && day <= '12-24') return day >= '12-17' ? 2.7 : 1.8
  return day >= '12-26' ? 0.8 : 1
}

function weightOf(date: BusinessDate, opening: BusinessDate): number {
  const day = date.slice(5)
  if (CLOSED.has(day) || date === thanksgiving(date.slice(0, 4))) return 0
  const advent = day >= '11-28' && day <= '12-24'
  const weekday = weekdayOf(date) === 0 && advent ? 0.7 : WEEKDAYS[weekdayOf(date)]!
  const years = (Number(date.slice(0, 4)) - Number(opening.slice(0, 4))) + (Number(date.slice(5, 7)) - Number(opening.slice(5, 7))) / 12
  return weekday * MONTHS[Number(date.slice(5, 7)) - 1]! * feastOf(date) * (1 + GROWTH) ** years
}

/** Each day from the opening to today with how much of the trade falls on it; closed days are left out. */
export function tradingDays(opening: BusinessDate, today: BusinessDate): (readonly [BusinessDate, number])[] {
  const days: (readonly [BusinessDate, number])[] = []
  for (let date = opening; date <= today; date = addDays(date, 1)) days.push([date, weightOf(date, opening)])
  return days.filter(([, weight]) => weight > 0)
}

/** Whether presents are bought: budgets are higher then. */
export function isGiftSeason(date: BusinessDate): boolean {
  return feastOf(date) > 1.5
}
