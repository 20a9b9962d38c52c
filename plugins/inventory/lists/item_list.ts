import { currentTenantId, database, defineList, narrowBySearch, type ListDefinition } from '@benchpin/kernel'
import { ITEM_SOURCE } from '../services/items/search_texts.ts'
import { itemFilters } from './item_filters.ts'
import { itemRows, ITEM_COLUMNS } from './item_rows.ts'

const column = (name: string) => `inventory_items.${name}`

/** The stock of the stores that the user may see. */
export function itemList(storeIds: readonly number[]): ListDefinition {
  return defineList({
    id: 'inventory.items',
    title: 'Stock',
    columns: [
      { key: 'photo', label: 'Photo', type: 'image' },
      { key: 'stockId', label: 'StockID', type: 'code', sort: column('stock_id') },
      { key: 'description', label: 'Description', type: 'text', sort: column('description') },
      { key: 'state', label: 'Status', type: 'state', sort: column('state') },
      { key: 'family', label: 'Family', type: 'text', sort: column('family'), hidden: true },
      { key: 'category', label: 'Category', type: 'text', hidden: true, sort: column('category') },
      { key: 'store', label: 'Store', type: 'text', sort: column('store_id') },
      { key: 'quantity', label: 'Quantity', type: 'number', sort: column('quantity') },
      { key: 'carat', label: 'Carat', type: 'carat', sort: column('carat') },
      { key: 'caratOnHand', label: 'Carat in stock', type: 'carat', sort: column('carat_on_hand'), hidden: true },
      { key: 'shape', label: 'Shape', type: 'text', sort: column('shape'), hidden: true },
      { key: 'color', label: 'Color', type: 'text', sort: column('color'), hidden: true },
      { key: 'clarity', label: 'Clarity', type: 'text', sort: column('clarity'), hidden: true },
      { key: 'cut', label: 'Cut', type: 'text', sort: column('cut'), hidden: true },
      { key: 'lab', label: 'Laboratory', type: 'text', sort: column('lab'), hidden: true },
      { key: 'certificateNumber', label: 'Certificate', type: 'code', sort: column('certificate_number'), hidden: true },
      { key: 'metal', label: 'Metal', type: 'text', sort: column('metal'), hidden: true },
      { key: 'brand', label: 'Brand', type: 'text', sort: column('brand'), hidden: true },
      { key: 'styleNumber', label: 'Style', type: 'code', sort: column('style_number'), hidden: true },
      { key: 'purchaseDate', label: 'Purchased', type: 'date', sort: column('purchase_date'), hidden: true },
      { key: 'cost', label: 'Cost in stock', type: 'money', sort: column('cost_on_hand'), total: column('cost_on_hand'), permission: 'inventory.view_cost' },
      { key: 'price1', label: 'Price 1', type: 'money', sort: column('price_1'), hidden: true },
      { key: 'price2', label: 'Price 2', type: 'money', sort: column('price_2'), hidden: true },
      { key: 'price3', label: 'Price 3', type: 'money', sort: column('price_3'), hidden: true },
      { key: 'retail', label: 'Retail', type: 'money', sort: column('retail') },
      { key: 'retailOnHand', label: 'Retail in stock', type: 'money', sort: column('retail_on_hand'), total: column('retail_on_hand') },
      { key: 'added', label: 'Added', type: 'instant', sort: column('id'), hidden: true },
    ],
    filters: itemFilters,
    defaultSort: '-added',
    tieBreaker: column('id'),
    query: () => database().from('inventory_items').where(column('tenant_id'), currentTenantId()).whereIn(column('store_id'), [...storeIds]),
    select: ITEM_COLUMNS.map(column),
    search: (query, text) => narrowBySearch(query, column('id'), ITEM_SOURCE, text),
    rows: itemRows,
    empty: {
      text: 'Everything the stores sell: jewelry, watches, diamonds, colored stones and pearls, each under its StockID.',
      action: { label: 'Add item', href: '/inventory/new' },
      help: 'inventory/items',
    },
  })
}
