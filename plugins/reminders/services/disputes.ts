import { ambient, findRecord, RecordNotFoundError, useCase } from '@benchpin/kernel'
import { ReminderInputError, SettledError } from '../errors.ts'
import { Dispute } from '../models/dispute.ts'
import { sources } from './schedules.ts'
import { todayIn } from './today.ts'

/**
 * Notes that a customer disputes an item: no reminder of it until that is settled.
 *
 * @throws ReminderInputError where it is disputed already
 */
export async function noteDispute(source: string, itemId: number, reason: string): Promise<number> {
  return useCase('reminders.note_dispute', async () => {
    const found = (await sources()).find(({ id }) => id === source)
    const [item] = found ? await found.lock([itemId]) : []
    if (!item) throw new RecordNotFoundError('The open item')
    const held = await Dispute.query().where('source', source).where('itemId', itemId).where('standing', 1).first()
    if (held) throw new ReminderInputError('It is disputed already.', { field: 'itemId' })
    const { contactId, storeId, number: itemNumber } = item
    const dispute = await Dispute.create({ source, itemId, contactId, itemNumber, reason, since: await todayIn(storeId), notedBy: ambient().actor.name, standing: 1, settledOn: null })
    return dispute.id
  })
}

/** Settles a dispute: the item is reminded of again. @throws SettledError where it was settled before */
export async function settleDispute(id: number): Promise<void> {
  await useCase('reminders.settle_dispute', async () => {
    const dispute = await findRecord(Dispute, id, { lock: true })
    if (dispute.standing === null) throw new SettledError('This dispute is settled already.')
    await dispute.merge({ standing: null, settledOn: await todayIn(null) }).save()
  })
}
