import { currentTenantId, database, nextNumbers, setting } from '@benchpin/kernel'
import { StockIdTakenError } from '../../errors.ts'
import type { FamilyId } from '../../models/item.ts'

const DIGITS = 5

async function takenAmong(stockIds: readonly string[]): Promise<Set<string>> {
  const rows = (await database()
    .from('inventory_items')
    .where('tenant_id', currentTenantId())
    .whereIn('stock_id', [...stockIds])
    .select('stock_id')) as { stock_id: string }[]
  return new Set(rows.map((row) => row.stock_id.toLowerCase()))
}

/**
 * The next free StockIDs of a family in a store. The sequence belongs to the prefix: stores that share one share its
 * numbers, and numbers that were typed by hand are passed over.
 */
export async function nextStockIds(family: FamilyId, storeId: number, count: number): Promise<string[]> {
  const prefix = await setting<string>(`inventory.prefix_${family}`, storeId)
  const free: string[] = []
  while (free.length < count) {
    const numbers = await nextNumbers(`inventory.stock_id:${prefix}`, { prefix, digits: DIGITS }, count - free.length)
    const taken = await takenAmong(numbers)
    free.push(...numbers.filter((number) => !taken.has(number.toLowerCase())))
  }
  return free
}

/**
 * Stops where a StockID that was typed belongs to another item.
 *
 * @throws StockIdTakenError beside `stockId`
 */
export async function assertStockIdFree(stockId: string, exceptId = 0): Promise<void> {
  const row = (await database()
    .from('inventory_items')
    .where('tenant_id', currentTenantId())
    .where('stock_id', stockId)
    .whereNot('id', exceptId)
    .select('stock_id')
    .first()) as { stock_id: string } | null
  if (row) throw new StockIdTakenError(row.stock_id)
}
