import type { FileOwner } from '@benchpin/plugins/files'
import { visibleItems } from './items/find_item.ts'
import { ITEM_SOURCE } from './items/search_texts.ts'

/** Photos of items. */
export const itemPhotos: FileOwner = {
  type: ITEM_SOURCE,
  viewPermission: 'inventory.view',
  editPermission: 'inventory.edit',
  exists: async (id) => (await visibleItems([id])).has(id),
}
