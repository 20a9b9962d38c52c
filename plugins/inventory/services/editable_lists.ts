import { indexForSearch, type AnyTenantModel, type EditableList, type WordUse } from '@benchpin/kernel'
import { Item } from '../models/item.ts'
import { PriceRule } from '../models/price_rule.ts'
import { JEWELRY_TYPES, METALS } from '../vocabularies/jewelry.ts'
import { ITEM_SOURCE, searchTexts } from './items/search_texts.ts'

async function indexAnew(ids: number[]): Promise<void> {
  for (const item of await Item.query().whereIn('id', ids)) await indexForSearch(ITEM_SOURCE, item.id, searchTexts(item))
}

const items = (attribute: string, where?: WordUse['where']): WordUse => ({ model: Item as unknown as AnyTenantModel, attribute, changed: indexAnew, ...(where ? { where } : {}) })
const rules: WordUse = { model: PriceRule as unknown as AnyTenantModel, attribute: 'category', where: { family: 'jewelry' } }

/** The words of stock that a jeweler may make his own; grades, shapes and laboratories are the trade's. */
export const inventoryLists: EditableList[] = [
  {
    id: 'inventory.jewelry_types',
    group: 'Inventory',
    title: 'Types of jewelry',
    description: 'The type of each piece of jewelry; pricing multipliers go by it too.',
    words: JEWELRY_TYPES.map(({ value }) => value),
    uses: [items('category', { family: 'jewelry' }), rules],
    required: true,
    longest: 64,
  },
  {
    id: 'inventory.metals',
    group: 'Inventory',
    title: 'Metals',
    description: 'Metals with their fineness, of jewelry and of watch cases.',
    words: METALS.map(({ value }) => value),
    uses: [items('metal')],
    longest: 48,
  },
  {
    id: 'inventory.brands',
    group: 'Inventory',
    title: 'Brands',
    description: 'Brands and makers, as they were typed on items.',
    words: [],
    uses: [items('brand')],
    longest: 64,
  },
]
