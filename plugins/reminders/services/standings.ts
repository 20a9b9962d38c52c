import { addDays, useCase, type BusinessDate } from '@benchpin/kernel'
import { findContact } from '@benchpin/plugins/contacts'
import { ReminderInputError } from '../errors.ts'
import { Standing } from '../models/standing.ts'
import { todayIn } from './today.ts'

/** What is noted of how a customer wants to be reminded. */
export interface StandingInput {
  optedOut: boolean
  pausedUntil: BusinessDate | null
  note: string | null
}

/** Longer than this is opting out. */
const LONGEST_PAUSE = 365

/**
 * Notes that a customer does not want reminders, or not for a while.
 *
 * @throws ReminderInputError beside the field
 */
export async function noteStanding(contactId: number, input: StandingInput): Promise<void> {
  await useCase('reminders.note_standing', async () => {
    await findContact(contactId)
    const today = await todayIn(null)
    const { pausedUntil } = input
    if (pausedUntil !== null && pausedUntil < today) throw new ReminderInputError('Choose today or a later day.', { field: 'pausedUntil' })
    if (pausedUntil !== null && pausedUntil > addDays(today, LONGEST_PAUSE)) throw new ReminderInputError('Choose a day within the next year, or turn reminders off for this customer.', { field: 'pausedUntil' })
    const held = await Standing.query().where('contactId', contactId).forUpdate().first()
    if (held) await held.merge(input).save()
    else await Standing.create({ contactId, ...input })
  })
}

/** How a customer wants to be reminded. */
export async function standingOf(contactId: number): Promise<StandingInput> {
  const held = await Standing.query().where('contactId', contactId).first()
  return { optedOut: held?.optedOut ?? false, pausedUntil: held?.pausedUntil ?? null, note: held?.note ?? null }
}
