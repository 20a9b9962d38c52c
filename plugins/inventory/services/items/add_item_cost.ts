import { findRecord, transaction, type BusinessDate, type Money } from '@benchpin/kernel'
import { ensureRole } from '@benchpin/plugins/contacts'
import { postJournal, type AccountKey } from '@benchpin/plugins/ledger'
import { ItemFieldsError } from '../../errors.ts'
import { Item } from '../../models/item.ts'
import { ItemCost } from '../../models/item_cost.ts'
import { inventoryLines } from '../stock/apply_delta.ts'
import { recordMoves } from '../stock/moves.ts'
import { measureOnHand, shareOnHand } from '../stock/on_hand.ts'
import { COST_KINDS } from './cost_kinds.ts'
import { todayIn } from './receive_item.ts'
import { ITEM_SOURCE } from './search_texts.ts'

/** A cost on top of the purchase: a recertification, a repair. */
export interface ItemCostInput {
  itemId: number
  /** A value of `COST_KINDS`. */
  kind: string
  description?: string | null
  amount: Money
  vendorId?: number | null
  /** The store's today where absent. */
  date?: BusinessDate | null
  /** Account on the other side; goods received and not billed where absent. */
  offset?: AccountKey
}

function check(input: ItemCostInput): void {
  const faults = []
  if (!COST_KINDS.some(({ value }) => value === input.kind)) faults.push({ field: 'kind', message: 'Choose what it was for from the list.' })
  if (!Number.isSafeInteger(input.amount) || input.amount <= 0) faults.push({ field: 'amount', message: 'Use an amount over zero.' })
  if (faults.length > 0) throw new ItemFieldsError(faults)
}

/**
 * Adds a cost to an item's cost build-up. The part for what is on hand goes to inventory, the part for what is sold
 * already to cost of goods sold, on the cost's own date.
 *
 * @throws ItemFieldsError beside the fields
 */
export async function addItemCost(input: ItemCostInput): Promise<ItemCost> {
  check(input)
  return transaction(async () => {
    const item = await findRecord(Item, input.itemId, { lock: true })
    if (input.vendorId) await ensureRole(input.vendorId, 'vendor')
    const date = input.date ?? (await todayIn(item.storeId))
    const { offset = 'received_not_billed', amount } = input
    const onHand = measureOnHand(item) === 0 ? 0 : shareOnHand(amount, item)
    item.merge({ additionalCost: item.additionalCost + amount, costOnHand: item.costOnHand + onHand })
    await item.save()
    const cost = await ItemCost.create({ itemId: item.id, kind: input.kind, description: input.description?.trim() || null, amount, date, vendorId: input.vendorId ?? null })
    const source = { type: ITEM_SOURCE, id: item.id, number: item.stockId }
    await recordMoves([{ itemId: item.id, storeId: item.storeId, kind: 'additional_cost', date, quantity: 0, carat: 0, cost: onHand, source, memo: input.kind }])
    const { family } = item
    const lines = [...inventoryLines(onHand, offset, family), { account: 'cost_of_goods_sold' as const, debit: amount - onHand, family }, { account: offset, credit: amount - onHand, family }]
    await postJournal({ date, storeId: item.storeId, source, memo: `${COST_KINDS.find(({ value }) => value === input.kind)!.label} of ${item.stockId}`, lines })
    return cost
  })
}
