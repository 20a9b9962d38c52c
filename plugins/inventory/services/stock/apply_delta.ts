import type { Money } from '@benchpin/kernel'
import type { AccountKey, JournalLine } from '@benchpin/plugins/ledger'
import type { Item, ItemState } from '../../models/item.ts'
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

/** The journal's two lines for a change of the inventory's worth: up against `account`, or down. */
export function inventoryLines(change: Money, account: AccountKey): JournalLine[] {
  const [debit, credit]: AccountKey[] = change >= 0 ? ['inventory', account] : [account, 'inventory']
  const amount = Math.abs(change)
  return [
    { account: debit!, debit: amount },
    { account: credit!, credit: amount },
  ]
}
