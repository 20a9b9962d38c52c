import { database } from '../database/client.ts'
import { withAmbient } from './context.ts'
import { UnknownTenantTableError } from './errors.ts'
import { tableRules } from './table_rules.ts'

/**
 * How many rows of a tenant table, over all tenants, have nothing in a column: what is laid aside and waits for a person.
 * For health checks: it tells a figure and nothing of what is in the rows, so it is not written down as `acrossTenants`
 * is, which would be done with every check.
 *
 * @param table - a tenant table
 * @param column - one that is null in rows that count; give it an index
 */
export async function countWhereNull(table: string, column: string): Promise<number> {
  if (tableRules.get(table)?.kind !== 'tenant') throw new UnknownTenantTableError(table)
  const [counted] = (await withAmbient({ tenantId: null, across: true, transaction: null }, async () => database().from(table).whereNull(column).count('* as rows_there'))) as { rows_there: number | string }[]
  return Number(counted!.rows_there)
}
