import { transaction, type Money } from '@benchpin/kernel'
import type { Source } from '@benchpin/plugins/ledger'
import type { Item } from '../../models/item.ts'
import { applyDelta, type StockDelta } from './apply_delta.ts'
import { lockItems } from './lock_items.ts'
import type { StockMove } from './moves.ts'
import { postMovement } from './post_movement.ts'

/** Goods that a customer brings back: a negative line of an invoice. */
export interface ReturnLine {
  itemId: number
  /** Pieces; thousandths of a carat for parcels. More than zero. */
  quantity: number
  /** What the goods cost when they were sold. */
  cost: Money
  lineId: number
}

/** A document that brings sold goods back. */
export interface StockReturn {
  source: Source
  date: string
  storeId: number
  lines: ReturnLine[]
}

function deltaOf(item: Item, { quantity, cost }: ReturnLine): StockDelta {
  if (item.parcel) return { quantity: item.quantity === 0 ? 1 : 0, carat: quantity, cost }
  return { quantity, carat: item.quantity === 0 ? (item.carat ?? 0) : 0, cost }
}

/** Puts returned goods into stock, at the given cost: DR inventory, CR cost of goods sold. `reverseSale` undoes it. */
export async function returnToStock({ source, date, storeId, lines }: StockReturn): Promise<void> {
  if (lines.length === 0) return
  await transaction(async () => {
    const items = await lockItems(lines.map(({ itemId }) => itemId))
    const byId = new Map(items.map((item) => [item.id, item]))
    const moves = lines.map((line): StockMove => {
      const item = byId.get(line.itemId)!
      const delta = deltaOf(item, line)
      applyDelta(item, delta, 'sold')
      return { itemId: item.id, storeId: item.storeId, kind: 'return', date, source, lineId: line.lineId, ...delta }
    })
    await postMovement({ items, moves, source, date, storeId, account: 'cost_of_goods_sold', memo: 'Goods returned' })
  })
}
