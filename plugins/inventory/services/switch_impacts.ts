import { currentTenantId, database, type SwitchImpact } from '@benchpin/kernel'

/** Goods that lie in the stores. */
export const stockImpact: SwitchImpact = {
  id: 'inventory.stock',
  one: 'item in stock',
  many: 'items in stock',
  async count() {
    const [row] = (await database().from('inventory_items').where('tenant_id', currentTenantId()).where('state', 'in_stock').count('* as items')) as { items: number | string }[]
    return Number(row?.items ?? 0)
  },
}
