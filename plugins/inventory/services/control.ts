import { currentTenantId, database } from '@benchpin/kernel'
import type { ControlAccount } from '@benchpin/plugins/ledger'

/** The inventory account is the cost of all items on hand. */
export const inventoryControl: ControlAccount = {
  account: 'inventory',
  title: 'Cost of items in stock',
  async subledgerBalance() {
    const [row] = (await database().from('inventory_items').where('tenant_id', currentTenantId()).sum('cost_on_hand as cost')) as { cost: number | string | null }[]
    return Number(row?.cost ?? 0)
  },
  screen: { label: 'Stock', href: '/inventory' },
  async partBalance({ storeId, family }) {
    const items = database().from('inventory_items').where('tenant_id', currentTenantId()).where('store_id', storeId).where('family', family)
    const [row] = (await items.sum('cost_on_hand as cost')) as { cost: number | string | null }[]
    return Number(row?.cost ?? 0)
  },
}
