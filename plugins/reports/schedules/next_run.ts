import { DateTime } from 'luxon'
import type { Instant } from '@benchpin/kernel'
import type { Frequency } from '../models/report_schedule.ts'

/** When a report is mailed, in the organization's time zone. */
export interface Rhythm {
  frequency: Frequency
  /** 1 is Monday, 7 Sunday. */
  weekday: number
  /** 1 to 31; a shorter month has its last day. */
  dayOfMonth: number
  hour: number
}

function candidate({ frequency, weekday, dayOfMonth, hour }: Rhythm, day: DateTime): DateTime {
  const start = frequency === 'weekly' ? day.startOf('week').plus({ days: weekday - 1 }) : frequency === 'monthly' ? day.set({ day: Math.min(dayOfMonth, day.daysInMonth ?? 28) }) : day
  return start.set({ hour, minute: 0, second: 0, millisecond: 0 })
}

/**
 * The next moment after `after` at which a rhythm comes round. An hour that a change of clocks leaves out runs an hour later.
 */
export function nextRun(rhythm: Rhythm, zone: string, after: Instant): Instant {
  const now = DateTime.fromISO(after, { zone })
  const step = rhythm.frequency === 'daily' ? { days: 1 } : rhythm.frequency === 'weekly' ? { weeks: 1 } : { months: 1 }
  // Months are stepped from their first day: from the 31st, the next month would be cut short for good.
  const base = rhythm.frequency === 'monthly' ? now.startOf('month') : now
  for (let day = base; ; day = day.plus(step)) {
    const at = candidate(rhythm, day)
    if (at > now) return at.toUTC().toISO({ precision: 'millisecond' })!
  }
}
