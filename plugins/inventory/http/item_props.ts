import { can, currentStoreId, tenantState, wordLists, type PeekFact } from '@benchpin/kernel'
import { findContacts } from '@benchpin/plugins/contacts'
import { filesOf, forScreen } from '@benchpin/plugins/files'
import { attributesOf } from '../families/definition.ts'
import { familyOf } from '../families/index.ts'
import type { FamilyId, Item } from '../models/item.ts'
import { PriceRule } from '../models/price_rule.ts'
import { trailOf } from '../services/item_events.ts'
import { COST_KINDS, OFFSETS } from '../services/items/cost_kinds.ts'
import { costBuildUp } from '../services/items/cost_build_up.ts'
import { attributeValue, factSections } from '../services/items/item_facts.ts'
import { ITEM_STATES } from '../services/items/item_state.ts'
import { ITEM_SOURCE } from '../services/items/search_texts.ts'
import { candidateOf } from '../services/stock/item_for_sale.ts'
import { storesWith } from '../services/store_rights.ts'
import type { ItemFields, ItemFormProps, ItemPageProps, RuleOfStore } from './screen_props.ts'

/** Stores in which a permission is held, with their names. */
export async function storeChoices(permission: string): Promise<{ id: number; name: string }[]> {
  const held = new Set(await storesWith(permission))
  return (await tenantState()).stores.filter(({ id, active }) => active && held.has(id)).map(({ id, name }) => ({ id, name }))
}

/** Multipliers of stores. */
export async function rulesOf(storeIds: readonly number[]): Promise<RuleOfStore[]> {
  if (storeIds.length === 0) return []
  const rules = await PriceRule.query().whereIn('store_id', [...storeIds]).orderBy('id')
  return rules.map(({ id, storeId, family, category, costFrom, costTo, levels, rounding }) => ({ id, storeId, family, category, costFrom, costTo, levels, rounding }))
}

async function vendorOf(item: Item): Promise<ItemFields['vendor']> {
  if (item.vendorId === null) return null
  const vendor = (await findContacts([item.vendorId])).get(item.vendorId)
  return vendor ? { id: vendor.id, displayName: vendor.displayName } : null
}

/** Props of the form of a new item. */
export async function newItemProps(family: FamilyId): Promise<ItemFormProps> {
  const stores = await storeChoices('inventory.create')
  const here = currentStoreId()
  const storeId = stores.find(({ id }) => id === here)?.id ?? stores[0]?.id ?? null
  return { item: null, family, storeId, stores, rules: await rulesOf(stores.map(({ id }) => id)), words: await wordLists() }
}

/** Props of the form of an item. */
export async function itemFormProps(item: Item): Promise<ItemFormProps> {
  const { id, version, stockId, family, parcel, description, purchaseDate, price1, price2, price3, retail, taxable, styleNumber, notes, storeId } = item
  const attributes = Object.fromEntries(attributesOf(familyOf(family)).map(({ key }) => [key, attributeValue(item, key)]))
  const fields = { id, version, stockId, family, parcel, description, purchaseDate, price1, price2, price3, retail, taxable, styleNumber, notes, attributes }
  return { item: { ...fields, vendor: await vendorOf(item) }, family, storeId, stores: [], rules: [], words: await wordLists() }
}

function priceFacts({ price1, price2, price3 }: Item): PeekFact[] {
  return [price1, price2, price3].flatMap((price, index): PeekFact[] => (price === null ? [] : [{ label: `Price ${index + 1}`, type: 'money', value: price }]))
}

/** Props of an item's page. */
export async function itemPageProps(item: Item): Promise<ItemPageProps> {
  const { retail, unit, quantityAvailable } = candidateOf(item)
  const store = (await tenantState()).stores.find(({ id }) => id === item.storeId)
  const facts: PeekFact[] = [
    { label: 'Purchased', type: 'date', value: item.purchaseDate },
    { label: 'Style', type: 'code', value: item.styleNumber },
    { label: 'Taxable', type: 'boolean', value: item.taxable },
  ]
  return {
    item: {
      id: item.id,
      stockId: item.stockId,
      description: item.description,
      familyLabel: item.parcel ? `${familyOf(item.family).label} parcel` : familyOf(item.family).label,
      state: ITEM_STATES[item.state],
      inStock: item.state === 'in_stock',
      store: store?.name ?? null,
      notes: item.notes,
      vendor: await vendorOf(item),
    },
    figures: [
      { label: unit === 'carat' ? 'Retail per carat' : 'Retail', type: 'money', value: retail },
      ...priceFacts(item),
      { label: 'In stock', type: unit === 'carat' ? 'carat' : 'number', value: quantityAvailable },
    ],
    facts: facts.filter(({ value }) => value !== null),
    sections: factSections(item),
    cost: (await can('inventory.view_cost')) ? await costBuildUp(item) : null,
    costKinds: [...COST_KINDS],
    offsets: [...OFFSETS],
    photos: ((await filesOf(ITEM_SOURCE, [item.id])).get(item.id) ?? []).map(forScreen),
    trail: await trailOf(item.id),
  }
}
