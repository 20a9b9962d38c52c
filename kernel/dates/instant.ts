import { IANAZone } from 'luxon'
import { isBusinessDate, type BusinessDate } from './business_date.ts'
import { stoppedInstant } from './clock.ts'
import { InstantError, TimeZoneError } from './errors.ts'

/** A point in time: ISO 8601 in UTC with milliseconds, '2026-01-31T17:05:09.000Z'. */
export type Instant = string

/** Without an offset the same text would mean different moments on different machines. */
const HAS_OFFSET = /T.*(?:Z|[+-]\d{2}:?\d{2})$/

/** The current moment. */
export function nowInstant(): Instant {
  return stoppedInstant() ?? new Date().toISOString()
}

/** Names found good: to ask takes a new formatter every time, and a tenant has few zones. */
const knownZones = new Set<string>()

/** Whether a name is in the IANA list that stores and organizations choose from ('America/New_York', 'UTC'). */
export function isTimeZone(zone: string): boolean {
  if (knownZones.has(zone)) return true
  const valid = IANAZone.isValidZone(zone)
  if (valid) knownZones.add(zone)
  return valid
}

/** A formatter takes a thousand times as long to make as to use, and every sale asks for its store's day. */
const calendars = new Map<string, Intl.DateTimeFormat>()

function calendarOf(zone: string): Intl.DateTimeFormat {
  const known = calendars.get(zone)
  if (known) return known
  // Swedish dates are written as ISO dates are.
  const calendar = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
  calendars.set(zone, calendar)
  return calendar
}

/**
 * The day on the calendar of a place at a moment: what posts on a document.
 *
 * @param zone IANA name of the store's zone
 * @param instant ISO string with an offset
 * @throws TimeZoneError on an unknown zone, InstantError on text that is no moment
 */
export function businessDateIn(zone: string, instant: Instant): BusinessDate {
  if (!isTimeZone(zone)) throw new TimeZoneError('Use a time zone like America/New_York')
  const moment = new Date(instant)
  if (Number.isNaN(moment.getTime()) || !HAS_OFFSET.test(instant) || !isBusinessDate(instant.slice(0, 10))) {
    throw new InstantError(`Pass a moment like 2026-01-31T17:05:09.000Z, not ${instant}`)
  }
  return calendarOf(zone).format(moment)
}
