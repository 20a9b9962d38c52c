import { setting, type BusinessDate } from '@benchpin/kernel'
import { PeriodClosedError } from '../errors.ts'

/** Key of the organization setting that holds the last closed day. */
export const CLOSED_THROUGH = 'ledger.closed_through'

/** The last day of the closed books, or null where none was ever closed. */
export async function closedThrough(): Promise<BusinessDate | null> {
  return (await setting<BusinessDate | null>(CLOSED_THROUGH)) || null
}

/**
 * Stops what is dated inside the closed books.
 *
 * @param field - form field beside which the message belongs
 * @throws PeriodClosedError
 */
export async function assertPeriodOpen(date: BusinessDate, field = 'date'): Promise<void> {
  const closed = await closedThrough()
  if (closed !== null && date <= closed) throw new PeriodClosedError(closed, field)
}
