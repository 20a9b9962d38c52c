import { batches, bulkWrite, currentTenantId, database, nowInstant } from '@benchpin/kernel'
import { allJurisdictions } from '../data/jurisdiction.ts'

type Row = Record<string, string | number | null>

/** Adds those rows to a table of dated rows that it does not have yet. */
async function bring(table: 'tax_rates' | 'tax_rules', about: 'kind' | 'subject', rows: Row[], reason: string): Promise<number> {
  const tenantId = currentTenantId()
  const present = (await database().from(table).where('tenant_id', tenantId).select('jurisdiction', about, 'starts_on')) as Row[]
  const keyOf = (row: Row) => `${row.jurisdiction}:${row[about]}:${row.starts_on}`
  const known = new Set(present.map(keyOf))
  const now = nowInstant()
  const missing = rows.filter((row) => !known.has(keyOf(row))).map((row) => ({ tenant_id: tenantId, ...row, created_at: now, updated_at: now, version: 1 }))
  if (missing.length === 0) return 0
  await bulkWrite([table], reason, async (wrote) => {
    for (const batch of batches(missing)) await database().insertQuery().table(table).multiInsert(batch)
    wrote(table, missing.length)
  })
  return missing.length
}

/**
 * Gives the ambient tenant the rates and rules that Benchpin and its plugins bring and it does not have yet: at its
 * beginning, and again after an upgrade brought new ones. What the tenant has changed itself stays.
 *
 * @returns how many were added
 */
export async function bringRates(): Promise<number> {
  const places = allJurisdictions()
  const rates = places.flatMap(({ id, rates: dated }) =>
    dated.map(({ kind, rate, itemCap, startsOn, endsOn, source }) => ({ jurisdiction: id, kind, rate, item_cap: itemCap, starts_on: startsOn, ends_on: endsOn, source }))
  )
  const rules = places.flatMap(({ id, rules: dated = [] }) =>
    dated.map(({ subject, value, amount, startsOn, endsOn, source }) => ({ jurisdiction: id, subject, value, amount: amount ?? null, starts_on: startsOn, ends_on: endsOn, source }))
  )
  const added = await bring('tax_rates', 'kind', rates, 'Sales tax rates that Benchpin brings')
  return added + (await bring('tax_rules', 'subject', rules, 'Sales tax rules that Benchpin brings'))
}
