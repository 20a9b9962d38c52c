import { addDays, setting, type BusinessDate, type Money } from '@benchpin/kernel'
import { findContacts } from '@benchpin/plugins/contacts'
import { raiseAlert, type AlertKind } from '@benchpin/plugins/workspace'
import { BIG_BALANCE } from '../settings.ts'
import { sources } from './schedules.ts'
import { dayInWords, inWords } from './words.ts'

/** Somebody has not paid as promised. */
export const PROMISE_BROKEN: AlertKind = { id: 'reminders.promise_broken', title: 'Broken promise to pay', icon: 'i-lucide-handshake', tone: 'error', permission: 'reminders.view' }

/** A lot of money has become overdue. */
export const BIG_OVERDUE: AlertKind = { id: 'reminders.big_overdue', title: 'Large balance overdue', icon: 'i-lucide-hourglass', tone: 'warning', permission: 'reminders.view' }

/** An item that became overdue longer ago is no news: reminders were off then. */
const NEWS_DAYS = 7

/** Tells of items of a store above the organization's limit that have become overdue, once for each. */
export async function alertBigOverdue(storeId: number, today: BusinessDate): Promise<void> {
  const limit = await setting<Money | null>(BIG_BALANCE)
  if (!limit) return
  for (const source of await sources()) {
    const due = await source.due({ storeId, upTo: addDays(today, -1) })
    const big = due.filter(({ balance, dueDate }) => balance >= limit && dueDate >= addDays(today, -NEWS_DAYS))
    const contacts = await findContacts(big.map(({ contactId }) => contactId))
    for (const { id, contactId, number, balance, dueDate } of big) {
      const name = contacts.get(contactId)?.displayName ?? 'A customer'
      await raiseAlert({
        ...{ kind: BIG_OVERDUE.id, key: `${source.id}:${id}:overdue`, storeId, href: `/receivables/customers/${contactId}` },
        ...{ title: `${name} is overdue with ${await inWords(balance)}`, detail: `${number} was due on ${await dayInWords(dueDate)}.` },
      })
    }
  }
}
