import type { SearchSource } from '@benchpin/kernel'
import { visibleItems } from './items/find_item.ts'
import { ITEM_STATES } from './items/item_state.ts'
import { ITEM_SOURCE } from './items/search_texts.ts'

/** Items in the global search: by StockID, words, certificate number, style. */
export const itemSearch: SearchSource = {
  id: ITEM_SOURCE,
  label: 'Stock',
  icon: 'i-lucide-gem',
  permission: 'inventory.view',
  async resolve(ids) {
    const found = await visibleItems(ids)
    return ids.flatMap((id) => {
      const item = found.get(id)
      if (!item) return []
      const detail = [item.description, item.state === 'in_stock' ? null : ITEM_STATES[item.state].label].filter(Boolean).join(' · ')
      return [{ id, title: item.stockId, detail, peek: ITEM_SOURCE, href: `/inventory/${id}` }]
    })
  },
}
