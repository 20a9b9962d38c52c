import { currentTenantId, database, type Money } from '@benchpin/kernel'

/** What is on all cards together: what the store owes to whoever holds them. */
export async function outstanding(): Promise<Money> {
  const row = (await database().from('gift_cards_cards').where('tenant_id', currentTenantId()).where('is_open', 1).sum('balance as balance').first()) as { balance: number | string | null } | null
  return Number(row?.balance ?? 0)
}
