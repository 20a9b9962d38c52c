import { bulkWrite } from '@benchpin/kernel'
import { postJournal, type AccountKey, type Source } from '@benchpin/plugins/ledger'
import type { Item } from '../../models/item.ts'
import { linesByFamily } from './apply_delta.ts'
import { recordMoves, type StockMove } from './moves.ts'
import { writeHoldings } from './write_holdings.ts'

/** Locked and changed items, with the movements that changed them. */
export interface Movement {
  items: readonly Item[]
  moves: readonly StockMove[]
  source: Source
  date: string
  storeId: number
  /** Account on the other side of inventory. */
  account: AccountKey
  memo: string
}

/** Writes items on hand, their movements and the journal of what they cost; the three always go together. */
export async function postMovement({ items, moves, source, date, storeId, account, memo }: Movement): Promise<void> {
  await bulkWrite(['inventory_items'], `${memo}: ${source.number}`, async (wrote) => {
    await writeHoldings(items)
    wrote('inventory_items', items.length)
  })
  await recordMoves(moves)
  const families = new Map(items.map(({ id, family }) => [id, family]))
  const changes = moves.map(({ itemId, cost }) => ({ family: families.get(itemId)!, change: cost }))
  await postJournal({ date, storeId, source, memo, lines: linesByFamily(changes, account) })
}
