import type { Money } from '@benchpin/kernel'
import { familyOf } from '../../families/index.ts'
import type { Item } from '../../models/item.ts'
import { ItemCost } from '../../models/item_cost.ts'
import { costEach } from '../stock/item_for_sale.ts'
import { amountReceived, isPerUnit } from '../stock/on_hand.ts'
import { COST_KINDS } from './cost_kinds.ts'

/** What makes up the cost of an item. */
export interface CostBuildUp {
  /** As typed: per unit for jewelry and watches, of the lot for stones and pearls. */
  purchaseCost: Money
  /** `per unit` or `of the lot`. */
  basis: string
  rows: { label: string; detail: string | null; date: string | null; amount: Money }[]
  total: Money
  onHand: Money
  /** Of one piece, or of one carat of a parcel. */
  each: Money
}

/** The cost of an item, step by step; for those who may see costs. */
export async function costBuildUp(item: Item): Promise<CostBuildUp> {
  const costs = await ItemCost.query().where('item_id', item.id).orderBy('date').orderBy('id')
  const purchase = amountReceived(item.purchaseCost, item)
  const pieces = isPerUnit(item.family) && item.quantityReceived > 1 ? `${item.quantityReceived} pieces` : null
  return {
    purchaseCost: item.purchaseCost,
    basis: isPerUnit(item.family) ? 'per unit' : familyOf(item.family).parcels && !item.parcel ? 'of the stone' : 'of the lot',
    rows: [
      { label: 'Purchase', detail: pieces, date: item.purchaseDate, amount: purchase },
      ...costs.map(({ kind, description, date, amount }) => ({ label: COST_KINDS.find(({ value }) => value === kind)?.label ?? kind, detail: description, date, amount })),
    ],
    total: purchase + item.additionalCost,
    onHand: item.costOnHand,
    each: costEach(item),
  }
}
