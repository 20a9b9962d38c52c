import { DateTime } from 'luxon'
import { createTask, parse, validate, type ScheduledTask } from 'node-cron'
import { JobDeclarationError } from '../errors.ts'

/** February 29 on a given weekday comes around within forty years. */
const LONGEST_SEARCH_DAYS = 41 * 366

interface Schedule {
  hours: number[]
  minutes: number[]
  seconds: number[]
  months: number[]
  /** Stands in UTC, where every time of every day exists once: it is asked for days alone. */
  task: ScheduledTask
}

const schedules = new Map<string, Schedule>()

function scheduleOf(expression: string): Schedule {
  const known = schedules.get(expression)
  if (known) return known
  if (!validate(expression)) throw new JobDeclarationError(expression)
  const { hour, minute, second, month } = parse(expression)
  const ordered = (values: number[]) => [...values].sort((a, b) => a - b)
  const schedule = { hours: ordered(hour), minutes: ordered(minute), seconds: ordered(second), months: month, task: createTask(expression, () => undefined, { timezone: 'UTC' }) }
  schedules.set(expression, schedule)
  return schedule
}

/** Whether node-cron's rules for days, weekdays and months admit a day of the calendar. */
function admits({ task, hours, minutes, seconds, months }: Schedule, { year, month, day }: DateTime): boolean {
  return months.includes(month) && task.match(new Date(Date.UTC(year, month - 1, day, hours[0], minutes[0], seconds[0])))
}

/**
 * The moments, in milliseconds, that a time on the wall means. When clocks go back it comes twice: a schedule of every
 * hour means both, one of certain hours the first. When clocks go forward and leave it out, a schedule of certain hours
 * means the moment as long after the gap as it lies within it (2:30 becomes 3:30), so that no night is left out.
 */
function momentsOf(day: DateTime, hour: number, minute: number, second: number, everyHour: boolean): number[] {
  const time = day.set({ hour, minute, second, millisecond: 0 })
  if (time.hour !== hour || time.minute !== minute) return everyHour ? [] : [time.toMillis()]
  const both = time.getPossibleOffsets().map((one) => one.toMillis()).sort((a, b) => a - b)
  return everyHour ? both : both.slice(0, 1)
}

function firstOn(day: DateTime, schedule: Schedule, after: number): number | null {
  const { hours, minutes, seconds } = schedule
  const everyHour = hours.length === 24
  // Two hours of slack: clocks are never put back by more.
  const from = DateTime.fromMillis(after, { zone: day.zone }).hasSame(day, 'day') ? DateTime.fromMillis(after, { zone: day.zone }).hour - 2 : 0
  let first: number | null = null
  for (const hour of hours) {
    if (hour < from) continue
    for (const minute of minutes) {
      for (const second of seconds) {
        for (const moment of momentsOf(day, hour, minute, second, everyHour)) if (moment > after && (first === null || moment < first)) first = moment
      }
    }
    // Later hours come later, but for the two that a change of clocks may turn around.
    if (first !== null && DateTime.fromMillis(first, { zone: day.zone }).hour + 2 < hour) break
  }
  return first
}

/** What was computed last for an expression in a zone: all tenants there ask the same. */
const computed = new Map<string, { after: number; next: number | null }>()

/**
 * The first moment after another at which a schedule falls due.
 *
 * @param expression - of node-cron, whose own search knows no moment to begin from but the present one
 * @param zone - IANA name of the time zone on whose clocks it is meant
 * @returns an instant, or null where it never falls due
 * @throws JobDeclarationError where the expression is none
 */
export function nextOccurrence(expression: string, zone: string, after: string): string | null {
  const start = Date.parse(after)
  const key = `${expression}|${zone}`
  const known = computed.get(key)
  if (known && start >= known.after && (known.next === null || start < known.next)) return known.next === null ? null : new Date(known.next).toISOString()
  const next = search(scheduleOf(expression), zone, start)
  computed.set(key, { after: start, next })
  return next === null ? null : new Date(next).toISOString()
}

function search(schedule: Schedule, zone: string, after: number): number | null {
  // From the day before: what is put forward by a change of clocks may pass midnight.
  let day = DateTime.fromMillis(after, { zone }).startOf('day').minus({ days: 1 })
  for (let searched = 0; searched < LONGEST_SEARCH_DAYS; searched++) {
    const moment = admits(schedule, day) ? firstOn(day, schedule, after) : null
    if (moment !== null) return moment
    day = day.plus({ days: 1 }).startOf('day')
  }
  return null
}

const MINUTE = 60_000
/** Looked back over one after the other, so that a schedule of every minute is not counted through for a month. */
const WINDOWS = [2 * MINUTE, 120 * MINUTE, 2 * 1440 * MINUTE, 40 * 1440 * MINUTE, 400 * 1440 * MINUTE]

/**
 * The last moment up to `until` at which a schedule fell due: what one run for all missed ones is for.
 *
 * @param first - a moment at which it fell due, not after `until`
 */
export function lastOccurrence(expression: string, zone: string, first: string, until: string): string {
  for (const window of WINDOWS) {
    const from = new Date(Math.max(Date.parse(first), Date.parse(until) - window)).toISOString()
    let last: string | null = null
    for (let next = nextOccurrence(expression, zone, from); next !== null && next <= until; next = nextOccurrence(expression, zone, next)) last = next
    if (last) return last
    if (from === first) break
  }
  return first
}
