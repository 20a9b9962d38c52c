import { DateTime } from 'luxon'
import { BusinessDateError, DayCountError } from './errors.ts'

/** 'YYYY-MM-DD': a day on a store's calendar, fixed when a document posts. It has no time and no zone. */
export type BusinessDate = string

/** Years before 1900 are slips of the keyboard ('0024-05-01') and are refused. */
const SHAPE = /^(?:19|[2-9]\d)\d{2}-\d{2}-\d{2}$/

/** Reads a day as midnight UTC, where every day has 24 hours; undefined where it is no business date. */
function readDay(text: string): DateTime<true> | undefined {
  if (!SHAPE.test(text)) return undefined
  const day = DateTime.fromISO(text, { zone: 'utc' })
  return day.isValid ? day : undefined
}

function dayOf(date: BusinessDate): DateTime<true> {
  const day = readDay(date)
  if (!day) throw new BusinessDateError('Use a date like 2026-01-31')
  return day
}

/** Whether a value is a real calendar day written 'YYYY-MM-DD', from 1900 to 9999. Asked of every line that posts, so it reads no more than it must. */
export function isBusinessDate(value: unknown): value is BusinessDate {
  if (typeof value !== 'string' || !SHAPE.test(value)) return false
  const day = new Date(`${value}T00:00:00.000Z`)
  // February 30 is read as March 2.
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value)
}

/**
 * Reads 'YYYY-MM-DD', blanks around it ignored.
 *
 * @throws BusinessDateError on any other form, and on days that don't exist (February 30)
 */
export function parseBusinessDate(text: string): BusinessDate {
  return dayOf(text.trim()).toISODate()
}

/**
 * The day `days` later, or earlier where `days` is below zero.
 *
 * @throws BusinessDateError where either day is no business date, DayCountError where `days` is not whole
 */
export function addDays(date: BusinessDate, days: number): BusinessDate {
  if (!Number.isSafeInteger(days)) throw new DayCountError(`Pass a whole number of days, not ${days}`)
  const shifted = dayOf(date).plus({ days })
  const text = shifted.isValid ? shifted.toISODate() : ''
  if (!isBusinessDate(text)) throw new BusinessDateError('Use a date between 1900-01-01 and 9999-12-31')
  return text
}

/**
 * Days from the first date to the second: 1 from a day to the next, below zero backward.
 *
 * @throws BusinessDateError where either is no business date
 */
export function daysBetween(from: BusinessDate, to: BusinessDate): number {
  return (midnightOf(to) - midnightOf(from)) / MILLISECONDS_A_DAY
}

const MILLISECONDS_A_DAY = 86_400_000

/** Asked of every document of an aging, so it reads no more than it must: in UTC every day has 24 hours. */
function midnightOf(date: BusinessDate): number {
  if (!isBusinessDate(date)) throw new BusinessDateError('Use a date like 2026-01-31')
  return Date.parse(`${date}T00:00:00.000Z`)
}

/** Order for sorting, earlier first. Business dates sort as text, so sorting many stays cheap. */
export function compareDates(left: BusinessDate, right: BusinessDate): -1 | 0 | 1 {
  if (left === right) return 0
  return left < right ? -1 : 1
}

/**
 * The first day of the date's month.
 *
 * @throws BusinessDateError where it is no business date
 */
export function monthStart(date: BusinessDate): BusinessDate {
  return dayOf(date).startOf('month').toISODate()
}
