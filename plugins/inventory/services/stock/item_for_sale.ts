import { multiplyMoneyByRatio, type Money } from '@benchpin/kernel'
import { Item } from '../../models/item.ts'
import { isPerUnit, measureOnHand, measureReceived } from './on_hand.ts'
import type { SaleCandidate } from './types.ts'

/** A lot's amount for one piece or one carat. */
function each(amount: Money, measure: number, parcel: boolean): Money {
  if (measure <= 0) return amount
  return multiplyMoneyByRatio(amount, { numerator: parcel ? 1000n : 1n, denominator: BigInt(measure) })
}

/** What one piece, or one carat of a parcel, costs: of the goods on hand, else as it was bought. */
export function costEach(item: Item): Money {
  const onHand = measureOnHand(item)
  if (onHand > 0) return each(item.costOnHand, onHand, item.parcel)
  if (isPerUnit(item.family)) return item.purchaseCost + each(item.additionalCost, item.quantityReceived, false)
  return each(item.purchaseCost + item.additionalCost, measureReceived(item), item.parcel)
}

/** An item as the counter offers it. */
export function candidateOf(item: Item): SaleCandidate {
  const price = (amount: Money | null) => (amount === null || isPerUnit(item.family) ? amount : each(amount, measureReceived(item), item.parcel))
  return {
    itemId: item.id,
    stockId: item.stockId,
    description: item.description,
    family: item.family,
    quantityAvailable: measureOnHand(item),
    unit: item.parcel ? 'carat' : 'piece',
    price1: price(item.price1),
    price2: price(item.price2),
    price3: price(item.price3),
    retail: price(item.retail),
    cost: costEach(item),
    taxable: item.taxable,
    storeId: item.storeId,
    state: item.state,
  }
}

/** The item with this StockID, upper and lower case alike; null where there is none. It may be sold already. */
export async function itemForSale(code: string): Promise<SaleCandidate | null> {
  const item = await Item.query().where('stock_id', code.trim()).first()
  return item ? candidateOf(item) : null
}
