import { currentTenantId, database, type DashboardRow, type DashboardWidget } from '@benchpin/kernel'
import { ITEM_SOURCE } from './items/search_texts.ts'
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

const SHOWN = 6

/** Goods that were bought by the piece in numbers and of which one is left, or none. */
async function runningLow(): Promise<DashboardRow[]> {
  const rows = (await database()
    .from('inventory_items')
    .where('tenant_id', currentTenantId())
    .whereIn('family', ['jewelry', 'watch'])
    .whereIn('store_id', await storesWith('inventory.view'))
    .where('quantity_received', '>=', 3)
    .where('quantity', '<=', 1)
    .orderBy('updated_at', 'desc')
    .limit(SHOWN)
    .select('id', 'stock_id', 'description', 'quantity')) as { id: number; stock_id: string; description: string; quantity: number }[]
  return rows.map(({ id, stock_id: stockId, description, quantity }) => ({
    id: Number(id),
    title: stockId,
    detail: description,
    value: Number(quantity),
    type: 'number',
    peek: ITEM_SOURCE,
    href: `/inventory/${id}`,
  }))
}

/** What the stock is worth at cost and at retail, and what runs low. */
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
  {
    id: 'inventory.running_low',
    title: 'Running low',
    kind: 'list',
    order: 60,
    permission: 'inventory.view',
    load: async () => ({ rows: await runningLow(), empty: 'Nothing that is kept in numbers runs low.' }),
  },
]
