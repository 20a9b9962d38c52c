import { currentTenantId, database, type BusinessDate, type Money } from '@benchpin/kernel'
import type { AgedItemsInput } from './aging.ts'

interface Row {
  open_item_id: number | string
  amount: number | string
}

function scoped(table: 'receivables_write_offs' | 'receivables_write_off_reversals', { asOf, contactId, storeId }: AgedItemsInput) {
  const query = database().from(table)
  if (table === 'receivables_write_off_reversals') {
    query.join('receivables_write_offs', (join) => join.on('receivables_write_offs.tenant_id', `${table}.tenant_id`).andOn('receivables_write_offs.id', `${table}.write_off_id`))
  }
  query.where(`${table}.tenant_id`, currentTenantId()).where(`${table}.date`, '<=', asOf)
  if (contactId) query.where('receivables_write_offs.contact_id', contactId)
  if (storeId) query.where('receivables_write_offs.store_id', storeId)
  return query.groupBy('receivables_write_offs.open_item_id').select('receivables_write_offs.open_item_id').sum(`${table}.amount as amount`)
}

/** What was written off of each open item at the end of a day, by the item's id; what was recovered or taken back by then is off. */
export async function writtenOffAsOf(input: AgedItemsInput & { asOf: BusinessDate }): Promise<Map<number, Money>> {
  const amounts = new Map<number, Money>()
  for (const [table, sign] of [['receivables_write_offs', 1], ['receivables_write_off_reversals', -1]] as const) {
    for (const { open_item_id, amount } of (await scoped(table, input)) as Row[]) {
      amounts.set(Number(open_item_id), (amounts.get(Number(open_item_id)) ?? 0) + sign * Number(amount))
    }
  }
  return new Map([...amounts].filter(([, amount]) => amount !== 0))
}
