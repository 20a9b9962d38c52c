import type { Source } from '@benchpin/plugins/ledger'
import { reverseMoves } from './reverse_moves.ts'
import { takeFromStock } from './take_from_stock.ts'
import type { StockCost, StockOut } from './types.ts'

/**
 * Takes sold goods out of stock: DR cost of goods sold, CR inventory, in the caller's transaction.
 *
 * @returns the cost of the sale, and of each line
 * @throws ItemNotAvailableError naming the StockID and the document that took it
 */
export function commitSale(sale: StockOut): Promise<StockCost> {
  return takeFromStock({ ...sale, kind: 'sale', account: 'cost_of_goods_sold', leaves: 'sold', memo: 'Goods sold' })
}

/**
 * Undoes what a sale moved, at the cost at which it moved: sold goods come back, goods that it took back (see
 * `returnToStock`) go out again. Repeatable without doubling.
 *
 * @throws ItemNotAvailableError where goods that it had taken back are sold again meanwhile
 */
export function reverseSale({ source, date }: { source: Source; date: string }): Promise<void> {
  return reverseMoves({ source, date, memo: 'Sale taken back' })
}
