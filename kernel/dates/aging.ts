import { DayCountError } from './errors.ts'

/** Age groups of open items, oldest last. Source: the trade's receivable reports. */
export const AGING_BUCKETS = ['0-30', '31-60', '61-90', '91+'] as const

/** One of the age groups. */
export type AgingBucket = (typeof AGING_BUCKETS)[number]

/**
 * The age group of an open item. Whether its days count from the document or the due date is a setting of the
 * organization; days below zero (not due yet) are in the first group.
 *
 * @throws DayCountError where `days` is not a whole number
 */
export function agingBucket(days: number): AgingBucket {
  if (!Number.isSafeInteger(days)) throw new DayCountError(`Pass a whole number of days, not ${days}`)
  if (days <= 30) return '0-30'
  if (days <= 60) return '31-60'
  return days <= 90 ? '61-90' : '91+'
}
