import { currentTenantId, database, tenantState, type ListQuery } from '@benchpin/kernel'
import { defineReport, reportHref, rowsSource, tableSource, type ReportRow, type ReportSource, type ReportTotals } from '@benchpin/plugins/reports'
import { FAMILIES, familyOf } from '../families/index.ts'
import type { FamilyId } from '../models/item.ts'
import { ITEM_SOURCE } from '../services/items/search_texts.ts'

/** What the valuation is narrowed by. */
export interface ValuationFilters {
  store: number[]
  family: string[]
}

interface Sums {
  family?: FamilyId
  items: number | string
  quantity: number | string | null
  carat: number | string | null
  cost: number | string | null
  retail: number | string | null
}

const i = (column: string) => `inventory_items.${column}`

/** Goods on hand. What was sold, scrapped or returned to its vendor is worth nothing here. */
function onHand({ store, family }: ValuationFilters): ListQuery {
  const query = database().from('inventory_items').where(i('tenant_id'), currentTenantId()).whereIn(i('store_id'), store).where(i('state'), 'in_stock')
  return family.length > 0 ? query.whereIn(i('family'), family) : query
}

/** (retail - cost) / cost, as a decimal with four places; null where nothing was paid. */
function markup(retail: number, cost: number): string | null {
  return cost === 0 ? null : ((retail - cost) / cost).toFixed(4)
}

function summed(query: ListQuery): ListQuery {
  return query
    .count('* as items')
    .sum(`${i('quantity')} as quantity`)
    .sum(`${i('carat_on_hand')} as carat`)
    .sum(`${i('cost_on_hand')} as cost`)
    .sum(`${i('retail_on_hand')} as retail`)
}

function figuresOf({ items, quantity, carat, cost, retail }: Sums) {
  const amounts = { cost: Number(cost ?? 0), retail: Number(retail ?? 0) }
  return { items: Number(items), quantity: Number(quantity ?? 0), carat: Number(carat ?? 0), ...amounts, markup: markup(amounts.retail, amounts.cost) }
}

async function byFamily(filters: ValuationFilters): Promise<ReportRow[]> {
  const rows = (await summed(onHand(filters)).groupBy(i('family')).select(i('family'))) as unknown as (Sums & { family: FamilyId })[]
  return FAMILIES.flatMap(({ id, plural }) => {
    const row = rows.find(({ family }) => family === id)
    // What has no carats shows none, not zero.
    return row ? [{ familyId: id, family: plural, ...figuresOf(row), carat: row.carat === null ? null : Number(row.carat) }] : []
  })
}

async function totalsOf(filters: ValuationFilters): Promise<ReportTotals> {
  const [row] = (await summed(onHand(filters))) as unknown as Sums[]
  return figuresOf(row!)
}

function listed(filters: ValuationFilters): ReportSource {
  return tableSource({
    query: () => onHand(filters),
    key: i('id'),
    select: ['id', 'stock_id', 'family', 'description', 'store_id', 'quantity', 'carat_on_hand', 'cost_on_hand', 'retail_on_hand'].map(i),
    order: '-retail',
    sort: { stockId: i('stock_id'), family: i('family'), description: i('description'), store: i('store_id'), quantity: i('quantity'), carat: i('carat_on_hand'), cost: i('cost_on_hand'), retail: i('retail_on_hand') },
    totals: { quantity: i('quantity'), carat: i('carat_on_hand'), cost: i('cost_on_hand'), retail: i('retail_on_hand') },
    figures: ({ cost = 0, retail = 0 }) => ({ markup: markup(retail, cost) }),
    rows: rowsOf,
  })
}

async function rowsOf(records: Record<string, unknown>[]): Promise<ReportRow[]> {
  const { stores } = await tenantState()
  return records.map((row) => {
    const [cost, retail] = [Number(row.cost_on_hand), Number(row.retail_on_hand)]
    return {
      ...{ id: Number(row.id), stockId: String(row.stock_id), family: familyOf(row.family as FamilyId).label, description: String(row.description) },
      ...{ store: stores.find(({ id }) => id === Number(row.store_id))?.name ?? null, quantity: Number(row.quantity) },
      ...{ carat: row.carat_on_hand === null ? null : Number(row.carat_on_hand), cost, retail, markup: markup(retail, cost) },
    }
  })
}

/**
 * R22. Goods on hand at what they cost and at what they are offered for. Of jewelry and watches the amounts are per unit
 * times pieces, of stones and pearls those of the lot; both as the items carry them, so that the cost is the ledger's
 * inventory account.
 */
export const valuationReport = defineReport<ValuationFilters>({
  id: 'inventory.valuation',
  code: 'R22',
  title: 'Inventory valuation',
  description: 'What the goods on hand cost and what they are offered for, by family, and item by item.',
  group: 'Stock',
  permission: 'inventory.view',
  costPermission: 'inventory.view_cost',
  filters: [
    { key: 'store', label: 'Store', type: 'store' },
    { key: 'family', label: 'Family', type: 'choice', options: FAMILIES.map(({ id, plural }) => ({ value: id, label: plural })) },
  ],
  levels: ['summary', 'detail'],
  columns: [
    { key: 'stockId', label: 'StockID', type: 'code', detailOnly: true, peek: { type: ITEM_SOURCE, idKey: 'id' } },
    { key: 'family', label: 'Family', type: 'text' },
    { key: 'description', label: 'Description', type: 'text', detailOnly: true },
    { key: 'store', label: 'Store', type: 'text', detailOnly: true },
    { key: 'items', label: 'Items', type: 'count', summaryOnly: true, total: 'sum' },
    { key: 'quantity', label: 'Quantity', type: 'integer', total: 'sum' },
    { key: 'carat', label: 'Carat', type: 'weight', total: 'sum' },
    { key: 'cost', label: 'Cost', type: 'money', total: 'sum', cost: true },
    { key: 'retail', label: 'Retail', type: 'money', total: 'sum' },
    { key: 'markup', label: 'Markup', type: 'percent', total: 'figure', cost: true },
  ],
  drillDown: (row, filters, level) => (level === 'detail' ? `/inventory/${Number(row.id)}` : reportHref('inventory.valuation', { level: 'detail', filters: { ...filters, family: [String(row.familyId)] } })),
  query: (filters, level) =>
    level === 'detail' ? listed(filters) : rowsSource({ rows: () => byFamily(filters), totals: () => totalsOf(filters), sortable: ['family', 'items', 'quantity', 'carat', 'cost', 'retail', 'markup'] }),
  chart: { kind: 'bar', title: 'Retail by family', x: 'family', y: 'retail' },
  empty: 'No goods on hand. Add an item, and it is valued here.',
})
