import { findRecord, transaction, type BusinessDate, type Money } from '@benchpin/kernel'
import { postJournal, type AccountKey } from '@benchpin/plugins/ledger'
import { CostIsFixedError, ItemFieldsError } from '../../errors.ts'
import { Item } from '../../models/item.ts'
import { inventoryLines } from '../stock/apply_delta.ts'
import { recordMoves } from '../stock/moves.ts'
import { amountOnHand, measureOnHand } from '../stock/on_hand.ts'
import { todayIn } from './receive_item.ts'
import { ITEM_SOURCE } from './search_texts.ts'

/** Where the difference goes, and when. */
export interface CostChangeOptions {
  /** Account on the other side; inventory adjustments where absent. */
  offset?: AccountKey
  /** The store's today where absent. */
  date?: BusinessDate
}

/**
 * Corrects what an item cost: per unit for jewelry and watches, of the lot as received for stones and pearls. The
 * difference for what is on hand is posted; what has left keeps the cost at which it left. Prices stay as they are.
 *
 * @throws CostIsFixedError where nothing is on hand; ItemFieldsError beside `purchaseCost`, `reason`
 */
export async function changeCost(id: number, cost: Money, reason: string, { offset = 'inventory_adjustments', date }: CostChangeOptions = {}): Promise<void> {
  if (!Number.isSafeInteger(cost) || cost < 0) throw new ItemFieldsError([{ field: 'purchaseCost', message: 'Use an amount of zero or more.' }])
  if (reason.trim() === '') throw new ItemFieldsError([{ field: 'reason', message: 'Say why the cost changes.' }])
  await transaction(async () => {
    const item = await findRecord(Item, id, { lock: true })
    if (measureOnHand(item) === 0) throw new CostIsFixedError(`${item.stockId} is not in stock: its cost stands in the document that took it. Correct that one.`)
    const change = amountOnHand(cost, item) - amountOnHand(item.purchaseCost, item)
    if (item.costOnHand + change < 0) throw new ItemFieldsError([{ field: 'purchaseCost', message: 'That is less than what has been sold of it already.' }])
    item.merge({ purchaseCost: cost, costOnHand: item.costOnHand + change })
    await item.save()
    const day = date ?? (await todayIn(item.storeId))
    const source = { type: ITEM_SOURCE, id, number: item.stockId }
    const memo = `Cost of ${item.stockId}: ${reason.trim()}`
    await recordMoves([{ itemId: id, storeId: item.storeId, kind: 'cost_change', date: day, quantity: 0, carat: 0, cost: change, source, memo: reason.trim().slice(0, 255) }])
    await postJournal({ date: day, storeId: item.storeId, source, memo, lines: inventoryLines(change, offset, item.family) })
  })
}
