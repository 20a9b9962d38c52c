import { currentTenantId, database } from '@benchpin/kernel'
import { ItemNotAvailableError } from '../../errors.ts'
import type { Item } from '../../models/item.ts'
import { measureOnHand } from './on_hand.ts'

function amount(item: Item, measure: number): string {
  if (!item.parcel) return String(measure)
  return `${(measure / 1000).toFixed(3).replace(/0$/, '')} ct`
}

async function lastTaker(itemId: number): Promise<string | null> {
  const move = (await database()
    .from('inventory_moves')
    .where('tenant_id', currentTenantId())
    .where('item_id', itemId)
    .whereIn('kind', ['sale', 'taken'])
    .orderBy('id', 'desc')
    .select('source_number')
    .first()) as { source_number: string } | null
  return move?.source_number ?? null
}

/** Says that an item is not there, or not in that quantity, and which document took it last. */
export async function notAvailable(item: Item, asked: number): Promise<ItemNotAvailableError> {
  const left = measureOnHand(item)
  if (left > 0) {
    return new ItemNotAvailableError(`${item.stockId}: ${amount(item, left)} in stock, ${amount(item, asked)} asked for. Lower the quantity, or take the line off.`)
  }
  const taker = await lastTaker(item.id)
  const where = taker ? `it went out on ${taker}` : 'none is left'
  return new ItemNotAvailableError(`${item.stockId} is not in stock: ${where}. Take the line off.`)
}
