import { findInSearch, RecordNotFoundError } from '@benchpin/kernel'
import { Item } from '../../models/item.ts'
import { storesWith } from '../store_rights.ts'
import { ITEM_SOURCE } from './search_texts.ts'

/** Items that the user may see, by id; those of other stores and those that are gone are absent. */
export async function visibleItems(ids: readonly number[]): Promise<Map<number, Item>> {
  if (ids.length === 0) return new Map()
  const items = await Item.query().whereIn('id', [...ids]).whereIn('store_id', await storesWith('inventory.view'))
  return new Map(items.map((item) => [item.id, item]))
}

/**
 * An item that the user may see.
 *
 * @throws RecordNotFoundError where there is none, or in a store that the user has no part in
 */
export async function visibleItem(id: number): Promise<Item> {
  const item = (await visibleItems([id])).get(id)
  if (!item) throw new RecordNotFoundError('The item')
  return item
}

/** Items by the beginnings of StockID, words, certificate: the best first. */
export async function lookupItems(text: string, limit = 12): Promise<Item[]> {
  const ids = await findInSearch(ITEM_SOURCE, text, limit)
  const found = await visibleItems(ids)
  return ids.flatMap((id) => found.get(id) ?? [])
}
