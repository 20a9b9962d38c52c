import { ambient, findRecord, runAsTenant, Store, subjectOfKey, tenantState, type BusinessDate, type Money } from '@benchpin/kernel'
import { findContact } from '@benchpin/plugins/contacts'
import { OWED } from './reminder_data.ts'
import { sources } from './schedules.ts'
import { todayIn } from './today.ts'

/** What the public page of a reminder's link shows: how it stands at this moment. */
export interface Owed {
  organization: string
  name: string
  currency: string
  locale: string
  today: BusinessDate
  total: Money
  items: { number: string; dueDate: BusinessDate; balance: Money; overdue: boolean; payLink: string | null }[]
  store: { name: string; phone: string | null; email: string | null } | null
}

/** Within the tenant: what the customer owes now. */
async function owedBy(contactId: number): Promise<Owed> {
  const { name: organization, currency, locale } = await tenantState()
  const contact = await findContact(contactId)
  const today = await todayIn(null)
  const found: (Owed['items'][number] & { storeId: number })[] = []
  for (const source of await sources()) {
    for (const { id, number, dueDate, balance, storeId } of await source.due({ contactId, upTo: '9999-12-31' })) {
      found.push({ number, dueDate, balance, storeId, overdue: dueDate < today, payLink: (await source.payLink?.(id)) ?? null })
    }
  }
  const storeId = found[0]?.storeId
  const store = storeId ? await findRecord(Store, storeId) : null
  return {
    ...{ organization, name: contact.displayName, currency, locale, today, total: found.reduce((sum, { balance }) => sum + balance, 0) },
    items: found.map(({ storeId: _store, ...item }) => item).sort((a, b) => (a.dueDate < b.dueDate ? -1 : 1)),
    store: store ? { name: store.name, phone: store.phone, email: store.email } : null,
  }
}

/** What a link in a reminder leads to; null where it is none of ours or has expired. */
export async function owedAt(key: string): Promise<Owed | null> {
  const subject = await subjectOfKey(OWED, key)
  if (!subject) return null
  const actor = { kind: 'system' as const, id: null, name: 'The customer' }
  return runAsTenant({ tenantId: subject.tenantId, actor, origin: ambient().origin }, () => owedBy(subject.subjectId))
}
