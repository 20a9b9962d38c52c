import { createHash } from 'node:crypto'
import { database } from '../../database/client.ts'
import { ownedTables } from '../../schema/table_ownership.ts'
import { acrossTenants } from '../../tenancy/across_tenants.ts'

/**
 * A digest of a tenant's rows: it stays the same where nothing was touched.
 *
 * @param which - tables that count; all tenant tables where absent
 */
export async function digestOf(tenantId: number, which: (table: string, owner: string) => boolean = () => true): Promise<string> {
  const hash = createHash('sha256')
  await acrossTenants('the contract kit compares a tenant before and after', async () => {
    for (const { name, kind, owner } of (await ownedTables()).sort((a, b) => a.name.localeCompare(b.name))) {
      if (kind !== 'tenant' || !which(name, owner)) continue
      const rows = (await database().from(name).where('tenant_id', tenantId)) as Record<string, unknown>[]
      hash.update(name)
      for (const row of rows.map((one) => JSON.stringify(one)).sort()) hash.update(row)
    }
  })
  return hash.digest('hex')
}
