import { allocate, type Money } from '@benchpin/kernel'
import type { FamilyId } from '../../models/item.ts'

/** What is needed to tell an item's share on hand. */
export interface Holding {
  family: FamilyId
  parcel: boolean
  quantity: number
  quantityReceived: number
  carat: number | null
  caratOnHand: number | null
}

/** Whether cost and prices are for each piece, or for the whole lot. Source: reference, R22. */
export function isPerUnit(family: FamilyId): boolean {
  return family === 'jewelry' || family === 'watch'
}

/** How much is on hand, in what the item is sold by: pieces, or thousandths of a carat. */
export function measureOnHand(holding: Holding): number {
  return holding.parcel ? (holding.caratOnHand ?? 0) : holding.quantity
}

/** How much was received, in what the item is sold by. */
export function measureReceived(holding: Holding): number {
  return holding.parcel ? (holding.carat ?? 0) : holding.quantityReceived
}

/** The part of a lot's amount that belongs to what is on hand: exact, the rest belongs to what has left. */
export function shareOnHand(lot: Money, holding: Holding): Money {
  const onHand = measureOnHand(holding)
  const received = measureReceived(holding)
  if (onHand >= received) return lot
  return allocate(lot, [onHand, received - onHand])[0] ?? 0
}

/** An amount that was typed for a unit or a lot, for all that is on hand. */
export function amountOnHand(typed: Money | null, holding: Holding): Money {
  if (typed === null) return 0
  return isPerUnit(holding.family) ? typed * holding.quantity : shareOnHand(typed, holding)
}

/** An amount that was typed for a unit or a lot, for all that was received. */
export function amountReceived(typed: Money, holding: Holding): Money {
  return isPerUnit(holding.family) ? typed * holding.quantityReceived : typed
}
