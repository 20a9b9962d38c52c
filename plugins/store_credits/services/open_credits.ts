import { currentTenantId, database, type BusinessDate, type Money } from '@benchpin/kernel'
import { StoreCredit } from '../models/store_credit.ts'

/** Credits of a customer that can be used on a day, those that have not expired: oldest first, locked until the transaction ends. */
export async function lockUsable(contactId: number, date: BusinessDate): Promise<StoreCredit[]> {
  const credits = await StoreCredit.query()
    .where('contact_id', contactId)
    .where('is_open', 1)
    .where((either) => void either.whereNull('expires_on').orWhere('expires_on', '>=', date))
    .orderBy('id')
    .forUpdate()
  return credits.sort((a, b) => (a.date === b.date ? a.id - b.id : a.date < b.date ? -1 : 1))
}

/** What a customer can use on a day. */
export async function availableTo(contactId: number, date: BusinessDate): Promise<Money> {
  const row = (await database()
    .from('store_credits_credits')
    .where('tenant_id', currentTenantId())
    .where('contact_id', contactId)
    .where('is_open', 1)
    .where((either) => void either.whereNull('expires_on').orWhere('expires_on', '>=', date))
    .sum('remaining as remaining')
    .first()) as { remaining: number | string | null } | null
  return Number(row?.remaining ?? 0)
}

/** What the store owes in store credit, all customers together. */
export async function owedInAll(): Promise<Money> {
  const row = (await database().from('store_credits_credits').where('tenant_id', currentTenantId()).where('is_open', 1).sum('remaining as remaining').first()) as { remaining: number | string | null } | null
  return Number(row?.remaining ?? 0)
}
