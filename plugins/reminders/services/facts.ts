import { currentTenantId, database, type BusinessDate } from '@benchpin/kernel'
import { Dispute } from '../models/dispute.ts'
import { PaymentPromise } from '../models/promise.ts'
import { Standing } from '../models/standing.ts'
import type { RemindableItem } from '../points.ts'
import type { CustomerFacts } from './plan.ts'

interface Sent {
  contactId: number
  itemId: number
  days: number
}

const AT_ONCE = 500

async function inBatches<T, R>(values: readonly T[], read: (batch: T[]) => Promise<R[]>): Promise<R[]> {
  const found: R[] = []
  for (let at = 0; at < values.length; at += AT_ONCE) found.push(...(await read(values.slice(at, at + AT_ONCE))))
  return found
}

async function sentOf(source: string, items: readonly RemindableItem[]): Promise<Sent[]> {
  const rows = await inBatches(items.map(({ id }) => id), async (ids) => (await database()
    .from('reminders_reminders')
    .where('tenant_id', currentTenantId())
    .where('source', source)
    .whereIn('item_id', ids)
    .whereNotNull('days')
    .select('contact_id', 'item_id', 'days')) as { contact_id: number | string; item_id: number | string; days: number | string }[])
  return rows.map(({ contact_id, item_id, days }) => ({ contactId: Number(contact_id), itemId: Number(item_id), days: Number(days) }))
}

/** Promises that were noted on the account before reminders were turned on hold too. */
async function promisedBefore(contacts: readonly number[]): Promise<Map<number, BusinessDate>> {
  const rows = await inBatches(contacts, async (ids) => (await database()
    .from('receivables_promises')
    .where('tenant_id', currentTenantId())
    .where('standing', 1)
    .whereIn('contact_id', ids)
    .select('contact_id', 'promised_for')) as { contact_id: number | string; promised_for: string }[])
  return new Map(rows.map(({ contact_id, promised_for }) => [Number(contact_id), promised_for]))
}

/** What is known of the customers of some items, by their ids; in a few statements however many they are. */
export async function factsOf(source: string, items: readonly RemindableItem[]): Promise<(contactId: number) => CustomerFacts> {
  const contacts = [...new Set(items.map(({ contactId }) => contactId))]
  const standings = await inBatches(contacts, (ids) => Standing.query().whereIn('contactId', ids))
  const promises = await inBatches(contacts, (ids) => PaymentPromise.query().whereIn('contactId', ids).where('standing', 1))
  const before = await promisedBefore(contacts)
  const disputes = await Dispute.query().where('source', source).where('standing', 1)
  const sent = Map.groupBy(await sentOf(source, items), ({ contactId }) => contactId)
  const disputed = new Set(disputes.map(({ itemId }) => itemId))
  return (contactId) => {
    const standing = standings.find((one) => one.contactId === contactId)
    return {
      optedOut: standing?.optedOut ?? false,
      pausedUntil: standing?.pausedUntil ?? null,
      promisedUntil: promises.find((one) => one.contactId === contactId)?.date ?? before.get(contactId) ?? null,
      disputed,
      reminded: new Map([...Map.groupBy(sent.get(contactId) ?? [], ({ itemId }) => itemId)].map(([id, all]) => [id, all.map(({ days }) => days)])),
    }
  }
}
