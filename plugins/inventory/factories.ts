import type { AnyTenantModel, ModelContribution } from '@benchpin/kernel'
import { Store } from '@benchpin/kernel'
import { Item } from './models/item.ts'
import { ItemCost } from './models/item_cost.ts'
import { PriceRule } from './models/price_rule.ts'
import { addItemCost } from './services/items/add_item_cost.ts'
import type { ReceiveItemInput } from './services/items/item_input.ts'
import { receiveItem } from './services/items/receive_item.ts'

async function anyStoreId(): Promise<number> {
  return (await Store.query().orderBy('id').firstOrFail()).id
}

/** Receives a ring that cost 500.00, or what `more` says. */
export async function makeItem(more: Partial<ReceiveItemInput> = {}): Promise<Item> {
  return receiveItem({
    family: 'jewelry',
    storeId: more.storeId ?? (await anyStoreId()),
    purchaseCost: 50_000,
    retail: 150_000,
    arrival: 'opening_balances',
    attributes: { category: 'Ring', metal: '14K Gold', metalColor: 'Yellow' },
    ...more,
  })
}

/** Receives a certified diamond, or what `more` says. */
export function makeDiamond(more: Partial<ReceiveItemInput> = {}): Promise<Item> {
  const attributes = { category: 'Natural', shape: 'round', carat: 1010, color: 'E', clarity: 'VS1', cut: 'Excellent', lab: 'GIA', certificateNumber: '2141438171' }
  return makeItem({ family: 'diamond', purchaseCost: 432_000, retail: 864_000, ...more, attributes: { ...attributes, ...more.attributes } })
}

async function makePriceRule(): Promise<PriceRule> {
  const levels = ['2', '2.5', '3', '4'].map((multiplier) => ({ multiplier, from: 'cost' as const }))
  return PriceRule.create({ storeId: await anyStoreId(), family: null, category: null, costFrom: 0, costTo: null, levels, rounding: 'none' })
}

const of = (model: unknown, factory: () => Promise<{ id: number }>): ModelContribution => ({ model: model as AnyTenantModel, factory })

/** The models of the plugin with their factories. */
export const inventoryModels: ModelContribution[] = [
  of(Item, () => makeItem()),
  of(ItemCost, async () => addItemCost({ itemId: (await makeItem()).id, kind: 'repair', amount: 2_500 })),
  of(PriceRule, makePriceRule),
]
