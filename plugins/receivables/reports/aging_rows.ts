import { contributionsOf, tenantState, type AgingBucket } from '@benchpin/kernel'
import { findContacts } from '@benchpin/plugins/contacts'
import { journalSource } from '@benchpin/plugins/ledger'
import type { ReportRow } from '@benchpin/plugins/reports'
import { agedItems, type AgedItem } from '../services/aging.ts'
import type { AgingScope } from './aging_totals.ts'

async function scoped({ asOf, store, contact, bucket }: AgingScope): Promise<AgedItem[]> {
  const items = await agedItems({ asOf, withWrittenOff: true, ...(contact === null ? {} : { contactId: contact }) })
  return items.filter((item) => store.includes(item.storeId) && (bucket.length === 0 || bucket.includes(item.bucket)))
}

async function namesOf(items: readonly AgedItem[]): Promise<Map<number, string>> {
  const contacts = await findContacts([...new Set(items.map(({ contactId }) => contactId))])
  return new Map([...contacts].map(([id, { displayName }]) => [id, displayName]))
}

/** A row for each customer, by age. */
export async function customersByAge(scope: AgingScope): Promise<ReportRow[]> {
  const items = await scoped(scope)
  const names = await namesOf(items)
  const rows = new Map<number, ReportRow & Record<AgingBucket | 'balance' | 'items' | 'writtenOff', number>>()
  for (const { contactId, bucket, balance, writtenOff } of items) {
    const fresh = { contactId, customer: names.get(contactId) ?? '', items: 0, '0-30': 0, '31-60': 0, '61-90': 0, '91+': 0, balance: 0, writtenOff: 0 }
    const row = rows.get(contactId) ?? fresh
    row.items += balance === 0 ? 0 : 1
    row.writtenOff += writtenOff
    row[bucket] += balance
    row.balance += balance
    rows.set(contactId, row)
  }
  return [...rows.values()]
}

/** A row for each open document, oldest first. */
export async function documentsByAge(scope: AgingScope): Promise<ReportRow[]> {
  const items = await scoped(scope)
  const names = await namesOf(items)
  const { stores } = await tenantState()
  const sources = new Map((await contributionsOf(journalSource)).map((source) => [source.type, source]))
  return items.map(({ contactId, storeId, source, date, dueDate, days, bucket, amount, balance, writtenOff }) => ({
    ...{ contactId, customer: names.get(contactId) ?? '', number: source.number, href: sources.get(source.type)?.href(source.id) ?? null },
    ...{ date, dueDate, store: stores.find(({ id }) => id === storeId)?.name ?? null, days, age: bucket },
    ...{ amount, applied: amount - balance - writtenOff, writtenOff, balance },
  }))
}
