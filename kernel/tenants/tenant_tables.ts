import type { Knex } from 'knex'
import { databaseManager, dialect } from '../database/client.ts'
import { ownedTables } from '../schema/table_ownership.ts'

const PAGE = 2000

/** Knex of the writing connection: for statements over all tables, which no query builder of ours has words for. */
export function rawKnex(): Knex {
  return databaseManager().connection().getWriteClient() as unknown as Knex
}

/** Names of the tables with rows of tenants, those of the kernel first. */
export async function tenantTables(): Promise<string[]> {
  return (await ownedTables()).filter(({ kind }) => kind === 'tenant').map(({ name }) => name)
}

/** Platform tables that have the column. */
export async function platformTablesWith(column: string): Promise<string[]> {
  const names: string[] = []
  for (const { name, kind } of await ownedTables()) {
    if (kind === 'platform' && (await rawKnex().schema.hasColumn(name, column))) names.push(name)
  }
  return names
}

/**
 * A tenant's rows of one table, in pages. Run it in `acrossTenants`, while nothing writes into the tenant.
 */
export async function* rowsOfTenant(table: string, tenantId: number): AsyncGenerator<Record<string, unknown>[]> {
  const columns = Object.keys(await rawKnex()(table).columnInfo())
  const byId = columns.includes('id')
  let last: unknown = 0
  for (let page = 0; ; page++) {
    const query = rawKnex()(table).where('tenant_id', tenantId).limit(PAGE)
    if (byId) query.where('id', '>', last as number).orderBy('id')
    else query.orderBy(columns.slice(0, 5)).offset(page * PAGE)
    const rows = (await query) as Record<string, unknown>[]
    if (rows.length > 0) yield rows
    if (rows.length < PAGE) return
    last = rows.at(-1)!.id
  }
}

/**
 * Runs statements with foreign keys unchecked, on a connection that nobody else has meanwhile. What is deleted in
 * parts has its parents and children in any order, and some tables point at themselves.
 */
export async function withoutForeignKeys<T>(work: (run: (sql: string, bindings: readonly unknown[]) => Promise<unknown>) => Promise<T>): Promise<T> {
  const knex = rawKnex()
  const [off, on] = dialect() === 'mysql' ? ['SET FOREIGN_KEY_CHECKS = 0', 'SET FOREIGN_KEY_CHECKS = 1'] : ['PRAGMA foreign_keys = OFF', 'PRAGMA foreign_keys = ON']
  const client = knex.client as { acquireConnection(): Promise<unknown>; releaseConnection(connection: unknown): Promise<void> }
  const connection = await client.acquireConnection()
  try {
    await knex.raw(off!).connection(connection)
    return await work(async (sql, bindings) => (await knex.raw(sql, bindings as Knex.RawBinding[]).connection(connection)) as unknown)
  } finally {
    await knex.raw(on!).connection(connection)
    await client.releaseConnection(connection)
  }
}
