import { batches, bulkWrite, currentTenantId, database, nowInstant } from '@benchpin/kernel'
import { JURISDICTIONS } from '../data/jurisdictions.ts'

/**
 * Gives the ambient tenant the rates that Benchpin brings and it does not have yet: at its beginning, and again
 * after an upgrade brought new ones. What the tenant has changed itself stays.
 *
 * @returns how many were added
 */
export async function bringRates(): Promise<number> {
  const tenantId = currentTenantId()
  const present = (await database().from('tax_rates').where('tenant_id', tenantId).select('jurisdiction', 'kind', 'starts_on')) as {
    jurisdiction: string
    kind: string
    starts_on: string
  }[]
  const known = new Set(present.map((row) => `${row.jurisdiction}:${row.kind}:${row.starts_on}`))
  const now = nowInstant()
  const rows = JURISDICTIONS.flatMap(({ id, rates }) =>
    rates.map(({ kind, rate, itemCap, startsOn, endsOn, source }) => ({
      tenant_id: tenantId,
      jurisdiction: id,
      kind,
      rate,
      item_cap: itemCap,
      starts_on: startsOn,
      ends_on: endsOn,
      source,
      created_at: now,
      updated_at: now,
      version: 1,
    }))
  ).filter((row) => !known.has(`${row.jurisdiction}:${row.kind}:${row.starts_on}`))
  if (rows.length === 0) return 0
  await bulkWrite(['tax_rates'], 'Sales tax rates that Benchpin brings', async (wrote) => {
    for (const batch of batches(rows)) await database().insertQuery().table('tax_rates').multiInsert(batch)
    wrote('tax_rates', rows.length)
  })
  return rows.length
}
