import { sumMoney, type Money } from '@benchpin/kernel'
import type { AccountKey, JournalLine } from '@benchpin/plugins/ledger'
import type { FamilyId, Item, ItemState } from '../../models/item.ts'
import { amountOnHand, measureOnHand } from './on_hand.ts'

/** What a movement adds to an item: negative where goods leave. */
export interface StockDelta {
  /** Pieces. */
  quantity: number
  /** Thousandths of a carat. */
  carat: number
  cost: Money
}

/**
 * Adds a movement to an item in memory; `writeHoldings` writes it.
 *
 * @param leaves - state of an item of which nothing is left
 */
export function applyDelta(item: Item, delta: StockDelta, leaves: Exclude<ItemState, 'in_stock'>): void {
  item.quantity += delta.quantity
  item.costOnHand += delta.cost
  if (item.caratOnHand !== null) item.caratOnHand += delta.carat
  item.state = measureOnHand(item) > 0 ? 'in_stock' : leaves
  item.retailOnHand = amountOnHand(item.retail, item)
}

/**
 * The journal's two lines for a change of the inventory's worth: up against `account`, or down. They name the family of the
 * items, which a posting rule may send to accounts of its own.
 */
export function inventoryLines(change: Money, account: AccountKey, family: FamilyId): JournalLine[] {
  const [debit, credit]: AccountKey[] = change >= 0 ? ['inventory', account] : [account, 'inventory']
  const amount = Math.abs(change)
  return [
    { account: debit!, debit: amount, family },
    { account: credit!, credit: amount, family },
  ]
}

/** The lines for changes of several items, family by family. */
export function linesByFamily(changes: readonly { family: FamilyId; change: Money }[], account: AccountKey): JournalLine[] {
  const families = Map.groupBy(changes, ({ family }) => family)
  return [...families].flatMap(([family, of]) => inventoryLines(sumMoney(of.map(({ change }) => change)), account, family))
}
