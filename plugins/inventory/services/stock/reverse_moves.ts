import { transaction } from '@benchpin/kernel'
import type { AccountKey, Source } from '@benchpin/plugins/ledger'
import type { ItemState } from '../../models/item.ts'
import { applyDelta } from './apply_delta.ts'
import { lockItems } from './lock_items.ts'
import { openMovesOf, type MoveKind } from './moves.ts'
import { notAvailable } from './not_available.ts'
import { measureOnHand } from './on_hand.ts'
import { postMovement } from './post_movement.ts'

/** The undoing of a document's movements of one kind. */
export interface MoveReversal {
  source: Source
  /** Business date on which they are undone. */
  date: string
  kind: Extract<MoveKind, 'sale' | 'taken' | 'return'>
  account: AccountKey
  /** State of an item of which nothing is left once goods that had come back go out again. */
  leaves?: Exclude<ItemState, 'in_stock'>
  memo: string
}

/**
 * Undoes what a document moved, at the cost at which it moved. What was undone already stays so; a document that
 * moved nothing is left alone.
 *
 * @throws ItemNotAvailableError where returned goods have left again meanwhile
 * @throws what the ledger throws for a closed period
 */
export async function reverseMoves({ source, date, kind, account, leaves = 'sold', memo }: MoveReversal): Promise<void> {
  await transaction(async () => {
    const open = await openMovesOf(source, kind)
    if (open.length === 0) return
    const items = await lockItems(open.map(({ itemId }) => itemId))
    const byId = new Map(items.map((item) => [item.id, item]))
    const moves = open.map(({ id, quantity, carat, cost, ...where }) => ({
      ...where,
      kind: `${kind}_reversed` as const,
      date,
      source,
      reversesId: id,
      quantity: -quantity,
      carat: -carat,
      cost: -cost,
    }))
    for (const move of moves) {
      const item = byId.get(move.itemId)!
      const left = measureOnHand(item) + (item.parcel ? move.carat : move.quantity)
      if (left < 0) throw await notAvailable(item, measureOnHand(item) - left)
      applyDelta(item, move, leaves)
    }
    await postMovement({ items, moves, source, date, storeId: open[0]!.storeId, account, memo })
  })
}

