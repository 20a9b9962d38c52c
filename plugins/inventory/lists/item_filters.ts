import { rangeOf, tenantState, wordLists, type FilterOption, type ListDefinition } from '@benchpin/kernel'
import { FAMILIES } from '../families/index.ts'
import { termsOf } from '../services/terms_of.ts'
import { ITEM_STATES } from '../services/items/item_state.ts'
import { STONE_CLARITIES } from '../vocabularies/colored_stones.ts'
import { CLARITIES, CUT_GRADES, DIAMOND_COLORS, LABS, SHAPES } from '../vocabularies/diamonds.ts'
import { BODYCOLORS } from '../vocabularies/pearls.ts'
import type { Term } from '../vocabularies/term.ts'

type Filter = ListDefinition['filters'][number]
type Query = Parameters<Filter['apply']>[0]

const optionsOf = (terms: readonly Term[]): FilterOption[] => terms.map(({ value, label }) => ({ value, label }))

/** A filter by words: keeps what has one of those that are chosen. */
function anyOf(key: string, label: string, column: string, options: Filter['options']): Filter {
  return {
    key,
    label,
    type: 'options',
    options: options ?? [],
    apply: (query, value) => void query.whereIn(`inventory_items.${column}`, value.split(',').filter(Boolean).slice(0, 100)),
  }
}

function applyRange(query: Query, column: string, value: string): void {
  const [from, to] = rangeOf(value).map((end) => (end === null || !/^\d{1,15}$/.test(end) ? null : Number(end)))
  if (typeof from === 'number') query.where(column, '>=', from)
  if (typeof to === 'number') query.where(column, '<=', to)
}

/** Categories of all families, each word once. */
async function categories(): Promise<FilterOption[]> {
  const terms = (await Promise.all(FAMILIES.map((family) => termsOf(family, 'category')))).flat()
  return optionsOf([...new Map(terms.map((term) => [term.value, term])).values()])
}

async function stores(): Promise<FilterOption[]> {
  return (await tenantState()).stores.map(({ id, name }) => ({ value: String(id), label: name }))
}

/** Filters of the stock list. */
export const itemFilters: Filter[] = [
  anyOf('family', 'Family', 'family', FAMILIES.map(({ id, plural }) => ({ value: id, label: plural }))),
  anyOf('state', 'Status', 'state', Object.entries(ITEM_STATES).map(([value, { label }]) => ({ value, label }))),
  { ...anyOf('store', 'Store', 'store_id', stores), apply: (query, value) => void query.whereIn('inventory_items.store_id', value.split(',').map(Number).filter(Number.isSafeInteger)) },
  anyOf('category', 'Category', 'category', categories),
  anyOf('shape', 'Shape', 'shape', optionsOf(SHAPES)),
  { key: 'carat', label: 'Carat', type: 'carat_range', apply: (query, value) => applyRange(query, 'inventory_items.carat', value) },
  anyOf('color', 'Color', 'color', optionsOf([...DIAMOND_COLORS, ...BODYCOLORS])),
  anyOf('clarity', 'Clarity', 'clarity', optionsOf([...CLARITIES, ...STONE_CLARITIES])),
  anyOf('cut', 'Cut', 'cut', optionsOf(CUT_GRADES)),
  anyOf('lab', 'Laboratory', 'lab', optionsOf(LABS)),
  anyOf('metal', 'Metal', 'metal', async () => ((await wordLists())['inventory.metals'] ?? []).map((word) => ({ value: word, label: word }))),
  { key: 'retail', label: 'Retail', type: 'money_range', apply: (query, value) => applyRange(query, 'inventory_items.retail', value) },
]
