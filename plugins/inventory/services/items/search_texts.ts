import { SHAPES } from '../../vocabularies/diamonds.ts'
import { labelOf } from '../../vocabularies/term.ts'

/** Id of the search source and the quick peek of items. */
export const ITEM_SOURCE = 'inventory.item'

/** What of an item the search reads. */
export interface Searchable {
  stockId: string
  description: string
  styleNumber: string | null
  certificateNumber: string | null
  brand: string | null
  category: string | null
  shape: string | null
  attributes: Record<string, unknown>
}

/** Everything by which an item is found. */
export function searchTexts(item: Searchable): (string | null)[] {
  const { reference, serial, model } = item.attributes
  const shape = item.shape ? labelOf(SHAPES, item.shape) : null
  const own = [reference, serial, model].map((value) => (typeof value === 'string' ? value : null))
  return [item.stockId, item.description, item.styleNumber, item.certificateNumber, item.brand, item.category, shape, ...own]
}
