import { allocate, transaction } from '@benchpin/kernel'
import type { AccountKey } from '@benchpin/plugins/ledger'
import type { Item, ItemState } from '../../models/item.ts'
import { applyDelta, type StockDelta } from './apply_delta.ts'
import { lockItems } from './lock_items.ts'
import type { ReversibleKind, StockMove } from './moves.ts'
import { notAvailable } from './not_available.ts'
import { measureOnHand } from './on_hand.ts'
import { postMovement } from './post_movement.ts'
import type { StockCost, StockLine, StockOut } from './types.ts'

/** Why goods leave, and which account bears their cost. */
export interface Taking extends StockOut {
  kind: Exclude<ReversibleKind, 'return'>
  /** Account that is debited with the goods' cost. */
  account: AccountKey
  /** State of an item of which nothing is left. */
  leaves: Exclude<ItemState, 'in_stock'>
  memo: string
}

/** What a line takes off an item: the exact share of its cost goes, the rest stays. */
function deltaOf(item: Item, line: StockLine): StockDelta {
  const left = measureOnHand(item) - line.quantity
  const [cost = 0] = allocate(item.costOnHand, [line.quantity, left])
  if (left === 0) return { quantity: -item.quantity, carat: -(item.caratOnHand ?? 0), cost: -cost }
  if (item.parcel) return { quantity: -Math.min(line.pieces ?? 0, Math.max(0, item.quantity - 1)), carat: -line.quantity, cost: -cost }
  // Several stones sold by the piece: only the last takes their common weight off.
  return { quantity: -line.quantity, carat: 0, cost: -cost }
}

/**
 * Takes goods out of stock for a document: locks the items by id, checks that they are there, writes their movements,
 * and moves their cost from inventory to `account`. For sales use `commitSale`.
 *
 * @throws ItemNotAvailableError naming the StockID and the document that took it, where goods are not there
 * @throws what the ledger throws for a closed period
 */
export async function takeFromStock({ source, date, storeId, lines, locked, kind, account, leaves, memo }: Taking): Promise<StockCost> {
  if (lines.length === 0) return { cost: 0, lines: [] }
  return transaction(async () => {
    const items = locked ?? (await lockItems(lines.map(({ itemId }) => itemId)))
    const byId = new Map(items.map((item) => [item.id, item]))
    const moves: StockMove[] = []
    for (const line of lines) {
      const item = byId.get(line.itemId)!
      const fits = Number.isSafeInteger(line.quantity) && line.quantity > 0 && line.quantity <= measureOnHand(item)
      if (!fits) throw await notAvailable(item, line.quantity)
      const delta = deltaOf(item, line)
      applyDelta(item, delta, leaves)
      moves.push({ itemId: item.id, storeId: item.storeId, kind, date, source, lineId: line.lineId, ...delta })
    }
    await postMovement({ items, moves, source, date, storeId, account, memo })
    const costs = moves.map(({ cost }, index) => ({ lineId: lines[index]!.lineId, cost: -cost }))
    return { cost: costs.reduce((sum, { cost }) => sum + cost, 0), lines: costs }
  })
}
