import { currentTenantId, database, type SwitchImpact } from '@benchpin/kernel'

const standing = (table: string) => database().from(table).where('tenant_id', currentTenantId()).where('is_open', 1)
const counted = (rows: unknown) => Number((rows as { open: number | string }[])[0]?.open ?? 0)

/** Money that is out: what customers owe, and what is kept for them. */
export const receivablesImpacts: SwitchImpact[] = [
  { id: 'receivables.unpaid', one: 'unpaid balance', many: 'unpaid balances', count: async () => counted(await standing('receivables_open_items').where('balance', '>', 0).count('* as open')) },
  { id: 'receivables.credits', one: 'payment with credit left', many: 'payments with credit left', count: async () => counted(await standing('receivables_payments').where('unapplied', '>', 0).count('* as open')) },
]
