import { randomUUID } from 'node:crypto'
import { ambient, issueKey, sumMoney, useCase, type BusinessDate } from '@benchpin/kernel'
import { previewMessage, sendMessage, type MessagePreview, type QueuedMessage, type Words } from '@benchpin/plugins/messaging'
import { NotRemindedError } from '../errors.ts'
import { Reminder } from '../models/reminder.ts'
import type { RemindableItem, ReminderSource } from '../points.ts'
import { factsOf } from './facts.ts'
import { OWED, OWED_MS, owedUrl, reminderData } from './reminder_data.ts'
import { sources } from './schedules.ts'

/** Words of a reminder that somebody sends by hand, to begin with. */
const TEMPLATE = 'reminders.overdue'

interface Owed {
  source: ReminderSource
  items: RemindableItem[]
}

/** What a customer can be reminded of by hand: all that is overdue and not disputed; where nothing is, all that is open. */
async function owedBy(contactId: number, today: BusinessDate): Promise<Owed[]> {
  const found: Owed[] = []
  for (const source of await sources()) {
    const open = await source.due({ contactId, upTo: '9999-12-31' })
    const facts = (await factsOf(source.id, open))(contactId)
    if (facts.optedOut) throw new NotRemindedError('The customer does not want reminders.')
    const items = open.filter(({ id, balance }) => balance > 0 && !facts.disputed.has(id))
    if (items.length > 0) found.push({ source, items })
  }
  if (found.length === 0) throw new NotRemindedError('The customer owes nothing that is not disputed.')
  const overdue = found.map(({ source, items }) => ({ source, items: items.filter(({ dueDate }) => dueDate < today) })).filter(({ items }) => items.length > 0)
  return overdue.length > 0 ? overdue : found
}

/** The store in whose name it goes out: the one that is owed most. */
function storeOf(items: readonly RemindableItem[]): number {
  const byStore = [...Map.groupBy(items, ({ storeId }) => storeId)].map(([storeId, own]) => ({ storeId, sum: sumMoney(own.map(({ balance }) => balance)) }))
  return byStore.reduce((most, one) => (one.sum > most.sum ? one : most)).storeId
}

async function requestOf(contactId: number, owed: readonly Owed[], today: BusinessDate, link: string) {
  const items = owed.flatMap((one) => one.items)
  return { template: TEMPLATE, contactId, storeId: storeOf(items), data: await reminderData(items, today, link) }
}

/** A reminder by hand, before somebody reads it over and sends it. */
export async function previewByHand(contactId: number, today: BusinessDate): Promise<MessagePreview> {
  const link = owedUrl('the-link-is-made-when-it-is-sent')
  return previewMessage(await requestOf(contactId, await owedBy(contactId, today), today, link))
}

const EXAMPLE = owedUrl('the-link-is-made-when-it-is-sent')

/**
 * Sends a reminder that somebody has read over, in these words.
 *
 * @throws NotRemindedError where nothing is owed, or the customer does not want it
 */
export async function sendByHand(contactId: number, address: string, { subject, body }: Words, today: BusinessDate): Promise<QueuedMessage> {
  return useCase('reminders.send_by_hand', async () => {
    const owed = await owedBy(contactId, today)
    for (const { source, items } of owed) await source.lock(items.map(({ id }) => id))
    const link = owedUrl(await issueKey(OWED, contactId, OWED_MS))
    const request = await requestOf(contactId, owed, today, link)
    const message = await sendMessage({ ...request, address, written: { subject, body: body.replaceAll(EXAMPLE, link) }, key: `reminders:by_hand:${randomUUID()}`, once: true })
    for (const { source, items } of owed) {
      for (const item of items) {
        await Reminder.create({
          ...{ source: source.id, itemId: item.id, days: null, contactId, storeId: item.storeId, messageId: message.id, itemNumber: item.number, template: TEMPLATE },
          ...{ date: today, dueDate: item.dueDate, balance: item.balance, sentBy: ambient().actor.name },
          ...{ outcome: message.status === 'suppressed' ? ('suppressed' as const) : ('sent' as const), reason: message.reason },
        })
      }
    }
    return message
  })
}
