import { bulkWrite, transaction } from '@benchpin/kernel'
import { reverseJournals, type Source } from '@benchpin/plugins/ledger'
import type { ItemState } from '../../models/item.ts'
import { applyDelta } from './apply_delta.ts'
import { lockItems } from './lock_items.ts'
import { openMovesOf, recordMoves } from './moves.ts'
import { notAvailable } from './not_available.ts'
import { measureOnHand } from './on_hand.ts'
import { writeHoldings } from './write_holdings.ts'

/** The undoing of a document's movements. */
export interface MoveReversal {
  source: Source
  /** Business date on which they are undone. */
  date: string
  /** State of an item of which nothing is left once goods that had come back go out again. */
  leaves?: Exclude<ItemState, 'in_stock'>
  memo: string
}

/**
 * Undoes what a document moved, out and in, at the cost at which it moved. What was undone already stays so; a
 * document that moved nothing is left alone.
 *
 * @throws ItemNotAvailableError where goods that had come back have left again meanwhile
 * @throws what the ledger throws for a closed period
 */
export async function reverseMoves({ source, date, leaves = 'sold', memo }: MoveReversal): Promise<void> {
  await transaction(async () => {
    const open = await openMovesOf(source)
    if (open.length === 0) return
    const items = await lockItems(open.map(({ itemId }) => itemId))
    const byId = new Map(items.map((item) => [item.id, item]))
    const moves = open.map(({ id, kind, quantity, carat, cost, ...where }) => ({
      ...where,
      kind: `${kind}_reversed` as const,
      date,
      source,
      reversesId: id,
      quantity: -quantity,
      carat: -carat,
      cost: -cost,
    }))
    for (const move of moves) applyDelta(byId.get(move.itemId)!, move, leaves)
    for (const item of items) if (measureOnHand(item) < 0) throw await notAvailable(item, -measureOnHand(item))
    await bulkWrite(['inventory_items'], `${memo}: ${source.number}`, async (wrote) => {
      await writeHoldings(items)
      wrote('inventory_items', items.length)
    })
    await recordMoves(moves)
    await reverseJournals({ source, date, memo, touching: 'inventory' })
  })
}
