import { changeSettings, isBusinessDate, useCase, type BusinessDate } from '@benchpin/kernel'
import { NotReadyToCloseError, PeriodError } from '../../errors.ts'
import { CLOSED_THROUGH, closedThrough, earliestToday, lockPosting } from '../period.ts'
import { runCloseChecks } from './close_checks.ts'
import { recordPeriodEvent } from './period_events.ts'

/**
 * Whether the books can be closed through a day, whatever the checks say.
 *
 * @throws PeriodError beside `through`
 */
export async function assertClosable(through: BusinessDate): Promise<void> {
  if (!isBusinessDate(through)) throw new PeriodError('Use a date like 2026-01-31.', { field: 'through' })
  if (through >= (await earliestToday())) throw new PeriodError('Choose a day that is over in every store.', { field: 'through' })
  const closed = await closedThrough()
  if (closed !== null && through <= closed) throw new PeriodError(`The books are closed through ${closed} already. Choose a later day.`, { field: 'through' })
}

/**
 * Stops where something blocks, or where a warning was found that the person has not seen.
 *
 * @param accepted - ids of the checks whose warnings the person has seen
 * @throws NotReadyToCloseError
 */
export async function assertReady(through: BusinessDate, accepted: readonly string[]): Promise<void> {
  const found = (await runCloseChecks(through)).flatMap(({ id, severity, finding }) => (finding ? [{ id, severity, text: finding.text }] : []))
  const blocking = found.filter(({ severity }) => severity === 'block')
  if (blocking.length > 0) throw new NotReadyToCloseError(blocking.map(({ text }) => text).join(' '))
  const unseen = found.filter(({ id }) => !accepted.includes(id))
  if (unseen.length > 0) throw new NotReadyToCloseError(`Look at the list again: ${unseen.map(({ text }) => text).join(' ')}`)
}

/** Moves the last closed day, and writes it down. In the caller's transaction, under the lock of posting. */
export async function moveClosedThrough(through: BusinessDate | null, kind: 'closed' | 'reopened', reason: string | null = null): Promise<void> {
  const before = await closedThrough()
  await changeSettings('organization', 0, { [CLOSED_THROUGH]: through })
  await recordPeriodEvent({ kind, through, before, yearEnd: null, reason })
}

/**
 * Closes the books through a day. Who posts at the same moment is waited for; whoever began before and comes after is
 * refused, so that nothing dated in the closed days appears once this has committed.
 *
 * @param accepted - ids of the checks whose warnings the person has seen
 * @throws PeriodError beside `through`, NotReadyToCloseError
 */
export function closePeriod(through: BusinessDate, accepted: readonly string[]): Promise<BusinessDate> {
  return useCase('ledger.close_period', async () => {
    await lockPosting()
    await assertClosable(through)
    await assertReady(through, accepted)
    await moveClosedThrough(through, 'closed')
    return through
  })
}

/**
 * Opens closed days again, to put one thing right and close once more.
 *
 * @param through - the last day that stays closed; null opens all
 * @throws PeriodError beside `through` and `reason`
 */
export function reopenPeriod(through: BusinessDate | null, reason: string): Promise<BusinessDate | null> {
  return useCase('ledger.reopen_period', async () => {
    if (reason.trim().length < 3) throw new PeriodError('Say why the books are reopened.', { field: 'reason' })
    await lockPosting()
    const closed = await closedThrough()
    if (closed === null) throw new PeriodError('The books are not closed.', { field: 'through' })
    if (through !== null && (!isBusinessDate(through) || through >= closed)) throw new PeriodError(`Choose a day before ${closed}: the last one that stays closed. Leave it empty to open all.`, { field: 'through' })
    await moveClosedThrough(through, 'reopened', reason.trim())
    return through
  })
}
