import { businessDateIn, currentTenantId, database, nowInstant, setting, tenantState, type BusinessDate } from '@benchpin/kernel'
import { PeriodClosedError } from '../errors.ts'

/** Key of the organization setting that holds the last closed day. */
export const CLOSED_THROUGH = 'ledger.closed_through'

/** The sequence of journal numbers: whoever posts takes it last, and whoever closes takes it first. */
export const JOURNAL_NUMBERS = 'ledger.journal'

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

/** The earliest of the days that it is now in the organization and its stores: the day before it can be closed. */
export async function earliestToday(): Promise<BusinessDate> {
  const { timeZone, stores } = await tenantState()
  const now = nowInstant()
  return [timeZone, ...stores.map((store) => store.timeZone)].map((zone) => businessDateIn(zone, now)).sort()[0]!
}

/** Keeps all others from posting until the transaction ends; those who post already are waited for. */
export async function lockPosting(): Promise<void> {
  await database().from('number_sequences').where('tenant_id', currentTenantId()).where('name', JOURNAL_NUMBERS).forUpdate().first()
}

/**
 * Stops what was begun before the books were closed and would be committed after. Called under the lock of the journal
 * numbers. A day that is not over can't have been closed meanwhile, so that only what is dated back is looked at again.
 *
 * @throws PeriodClosedError
 */
export async function assertStillOpen(dates: readonly BusinessDate[]): Promise<void> {
  const earliest = dates.toSorted()[0]
  if (earliest === undefined || earliest >= (await earliestToday())) return
  const [row] = (await database().from('setting_values').where('tenant_id', currentTenantId()).where('level', 'organization').where('level_id', 0).where('setting', CLOSED_THROUGH).select('value')) as { value: string }[]
  const closed = row ? (JSON.parse(row.value) as BusinessDate | null) : null
  if (closed && earliest <= closed) throw new PeriodClosedError(closed)
}
