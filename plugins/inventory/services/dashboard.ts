import { currentTenantId, database, type DashboardWidget } from '@benchpin/kernel'
import { storesWith } from './store_rights.ts'

async function stockOf(column: 'cost_on_hand' | 'retail_on_hand', permission: string) {
  const [row] = (await database()
    .from('inventory_items')
    .where('tenant_id', currentTenantId())
    .where('state', 'in_stock')
    .whereIn('store_id', await storesWith(permission))
    .count('* as items')
    .sum(`${column} as value`)) as { items: number | string; value: number | string | null }[]
  return { items: Number(row?.items ?? 0), value: Number(row?.value ?? 0) }
}

const counted = (items: number) => `${items.toLocaleString('en-US')} ${items === 1 ? 'item' : 'items'}`

/** What the stock is worth, at cost and at retail. */
export const stockWidgets: DashboardWidget[] = [
  {
    id: 'inventory.stock_at_cost',
    title: 'Stock at cost',
    kind: 'counter',
    order: 40,
    permission: 'inventory.view_cost',
    async load() {
      const { items, value } = await stockOf('cost_on_hand', 'inventory.view_cost')
      return { value, type: 'money', href: '/inventory?state=in_stock', note: counted(items) }
    },
  },
  {
    id: 'inventory.stock_at_retail',
    title: 'Stock at retail',
    kind: 'counter',
    order: 41,
    permission: 'inventory.view',
    async load() {
      const { items, value } = await stockOf('retail_on_hand', 'inventory.view')
      return { value, type: 'money', href: '/inventory?state=in_stock', note: counted(items) }
    },
  },
]
