import { batches, bulkWrite, currentTenantId, database } from '@benchpin/kernel'

type Row = Record<string, unknown>

/**
 * Writes copies of one row of a tenant table, each changed in what must differ; their ids, in order. Thousands of open
 * invoices are made so in seconds.
 */
export async function cloneRows(table: string, templateId: number, count: number, change: (index: number) => Row): Promise<number[]> {
  const template = (await database().from(table).where('tenant_id', currentTenantId()).where('id', templateId).firstOrFail()) as Row
  const [last] = (await database().from(table).where('tenant_id', currentTenantId()).max('id as id')) as { id: number }[]
  const rows = Array.from({ length: count }, (_, index) => {
    const { id: _id, ...copy } = { ...template, ...change(index) } as Row
    return copy
  })
  await bulkWrite([table], `Prepared ${count} rows for the benchmark`, async (wrote) => {
    for (const batch of batches(rows)) await database().insertQuery().table(table).multiInsert(batch)
    wrote(table, count)
  })
  const fresh = (await database().from(table).where('tenant_id', currentTenantId()).where('id', '>', last!.id).orderBy('id').select('id')) as { id: number }[]
  return fresh.map(({ id }) => Number(id))
}
