import { database } from '../database/client.ts'
import type { Instant } from '../dates/index.ts'
import { asPlatform, withAmbient } from './context.ts'
import { UnknownTenantTableError } from './errors.ts'
import { tableRules } from './table_rules.ts'

/**
 * The active tenants in which a row of a table has come due, the longest waiting first. For runners, which then open
 * each tenant and read within it: this tells ids of tenants and nothing of what is in them, so it is not written down
 * as `acrossTenants` is, which would be done every second.
 *
 * @param table - a tenant table
 * @param column - an instant, null in rows that wait for nothing; give it an index
 */
export async function tenantsWithDue(table: string, column: string, until: Instant): Promise<number[]> {
  if (tableRules.get(table)?.kind !== 'tenant') throw new UnknownTenantTableError(table)
  const due = (await withAmbient({ tenantId: null, across: true, transaction: null }, async () =>
    database().from(table).where(column, '<=', until).groupBy('tenant_id').select('tenant_id').min(`${column} as first`).orderBy('first')
  )) as { tenant_id: number | string }[]
  if (due.length === 0) return []
  const ids = due.map((row) => Number(row.tenant_id))
  const active = (await asPlatform(() => database().from('tenants').where('status', 'active').whereIn('id', ids).select('id'))) as { id: number | string }[]
  const standing = new Set(active.map(({ id }) => Number(id)))
  return ids.filter((id) => standing.has(id))
}
