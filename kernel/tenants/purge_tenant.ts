import { dialect } from '../database/client.ts'
import { acrossTenants } from '../tenancy/across_tenants.ts'
import { platformTablesWith, rawKnex, tenantTables, withoutForeignKeys } from './tenant_tables.ts'

/** Rows that go in one statement: long deletes hold locks that others wait for. */
const BATCH = 5000
/** The platform keeps that something happened; whose tenant it was is gone with the tenant. */
const KEPT = new Set(['platform_events', 'console_deletions'])

function affected(answer: unknown): number {
  const result = (Array.isArray(answer) ? answer[0] : answer) as { affectedRows?: number; changes?: number } | undefined
  return Number(result?.affectedRows ?? result?.changes ?? 0)
}

async function clear(table: string, column: string, value: number): Promise<number> {
  let total = 0
  for (;;) {
    const sql =
      dialect() === 'mysql'
        ? `delete from \`${table}\` where \`${column}\` = ? limit ${BATCH}`
        : `delete from \`${table}\` where rowid in (select rowid from \`${table}\` where \`${column}\` = ? limit ${BATCH})`
    const gone = affected(await withoutForeignKeys((run) => run(sql, [value])))
    total += gone
    if (gone < BATCH) return total
  }
}

/** Identities that have no place but in this tenant: they go with it. Who works for others as well stays. */
async function identitiesOnlyOf(tenantId: number): Promise<number[]> {
  const rows = (await rawKnex()('identity_tenants').where('tenant_id', tenantId).select('identity_id')) as { identity_id: number }[]
  const elsewhere = (await rawKnex()('identity_tenants').whereNot('tenant_id', tenantId).whereIn('identity_id', rows.map(({ identity_id }) => identity_id)).select('identity_id')) as { identity_id: number }[]
  const kept = new Set(elsewhere.map(({ identity_id }) => Number(identity_id)))
  return rows.map(({ identity_id }) => Number(identity_id)).filter((id) => !kept.has(id))
}

/**
 * Deletes every row of a tenant from every table of the kernel and of all plugins, the people who work nowhere else,
 * and the tenant itself. Tables that forbid deleting are no exception: the owner of the data asked for it. It can be
 * repeated after a failure. Nobody can be in the tenant meanwhile: close it before.
 *
 * @param tell - hears each table as it is done
 * @returns rows deleted by table
 */
export async function purgeTenant(tenantId: number, tell: (done: number, of: number, table: string) => Promise<void> = async () => {}): Promise<Record<string, number>> {
  return acrossTenants(`deletion of organization ${tenantId}`, async () => {
    const counts: Record<string, number> = {}
    const [ofTenants, ofPlatform, ofPeople] = [await tenantTables(), await platformTablesWith('tenant_id'), await platformTablesWith('identity_id')]
    for (const [index, table] of ofTenants.entries()) {
      counts[table] = await clear(table, 'tenant_id', tenantId)
      await tell(index + 1, ofTenants.length + 1, table)
    }
    for (const id of await identitiesOnlyOf(tenantId)) {
      for (const table of ofPeople.filter((name) => !KEPT.has(name))) counts[table] = (counts[table] ?? 0) + (await clear(table, 'identity_id', id))
      await rawKnex()('sessions').where('owner', `member:${id}`).delete()
      await rawKnex()('hashed_keys').where('subject_id', id).whereIn('purpose', ['invitation', 'password_reset']).delete()
      counts.identities = (counts.identities ?? 0) + (await clear('identities', 'id', id))
    }
    for (const table of ofPlatform.filter((name) => !KEPT.has(name))) counts[table] = (counts[table] ?? 0) + (await clear(table, 'tenant_id', tenantId))
    counts.tenants = await clear('tenants', 'id', tenantId)
    return counts
  })
}
