import { currentTenantId, database, nowInstant } from '@benchpin/kernel'
import type { Item } from '../../models/item.ts'

/**
 * Writes what changed of locked items on hand: those that are all gone in one statement, the others one by one.
 * Runs inside `bulkWrite`; the movements beside it tell what changed and why.
 */
export async function writeHoldings(items: readonly Item[]): Promise<void> {
  const now = nowInstant()
  const gone = items.filter((item) => item.state !== 'in_stock')
  const rows = () => database().from('inventory_items').where('tenant_id', currentTenantId())
  for (const state of ['sold', 'out'] as const) {
    const ids = gone.filter((item) => item.state === state).map(({ id }) => id)
    if (ids.length === 0) continue
    await rows()
      .whereIn('id', ids)
      // A product with zero keeps null for goods that are not weighed in carats.
      .update({ state, quantity: 0, carat_on_hand: database().raw('carat_on_hand * 0'), cost_on_hand: 0, retail_on_hand: 0, updated_at: now, version: database().raw('version + 1') })
  }
  for (const item of items) {
    if (item.state !== 'in_stock') continue
    await rows().where('id', item.id).update({
      state: item.state,
      quantity: item.quantity,
      carat_on_hand: item.caratOnHand,
      cost_on_hand: item.costOnHand,
      retail_on_hand: item.retailOnHand,
      updated_at: now,
      version: item.version + 1,
    })
  }
}
