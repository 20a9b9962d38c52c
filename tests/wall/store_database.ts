import { AsyncLocalStorage } from 'node:async_hooks'
import knex from 'knex'
import type { Knex } from 'knex'
import { wrapMysqlConnection, wrapSqliteConnection } from '../../kernel/tenancy/wall/index.ts'
import type { Dialect, WallScope } from '../../kernel/tenancy/wall/index.ts'
import { storeRules, tenantScope } from './wall_rules.ts'

const ambient = new AsyncLocalStorage<WallScope>()
const outside = tenantScope({ tenantId: null })
const dependencies = { scope: () => ambient.getStore() ?? outside, rules: storeRules() }

/** Where the MySQL tests run; each file takes a database of its own beneath this prefix. */
const MYSQL_SERVER = { host: '127.0.0.1', port: 3306, user: 'root', password: '' }

/**
 * Runs work with a scope around it, as a request does with its tenant. It awaits inside the scope, because a query builder
 * runs in the context of whoever awaits it.
 */
export function within<Result>(scope: Partial<WallScope>, work: () => PromiseLike<Result>): Promise<Result> {
  return ambient.run(tenantScope(scope), async () => await work())
}

/** Runs work as migrations do. */
export function across<Result>(work: () => PromiseLike<Result>): Promise<Result> {
  return within({ tenantId: null, across: true }, work)
}

/** A knex on an in-memory SQLite database behind the wall, on a pool of one. */
export function sqliteStore(): Knex {
  return knex({
    client: 'better-sqlite3',
    connection: { filename: ':memory:' },
    useNullAsDefault: true,
    pool: { min: 1, max: 1, afterCreate: behindWall(wrapSqliteConnection) },
  })
}

/** A knex on a fresh MySQL database behind the wall. */
export async function mysqlStore(database: string): Promise<Knex> {
  await onServer((server) => server.raw('drop database if exists ??', [database]).then(() => server.raw('create database ??', [database])))
  return knex({
    client: 'mysql2',
    connection: { ...MYSQL_SERVER, database },
    pool: { min: 0, max: 2, afterCreate: behindWall(wrapMysqlConnection) },
  })
}

/** Drops a database of the tests. */
export async function dropMysqlStore(database: string): Promise<void> {
  await onServer((server) => server.raw('drop database if exists ??', [database]))
}

/** Why MySQL can't be tested here, or null where it can. */
export async function mysqlAbsence(): Promise<string | null> {
  try {
    await onServer((server) => server.raw('select 1'))
    return null
  } catch (error) {
    return `no MySQL at ${MYSQL_SERVER.host}:${MYSQL_SERVER.port} (${error instanceof Error ? error.message : String(error)})`
  }
}

/** Creates the tables that the driver tests use, with one customer per tenant in `tenants`. */
export async function createTables(store: Knex, tenants: readonly number[]): Promise<void> {
  await across(async () => {
    for (const name of ['customers', 'invoices']) {
      await store.schema.createTable(name, (table) => {
        table.integer('tenant_id').notNullable()
        table.integer('id').notNullable()
        table.string('name')
        table.integer('n').notNullable().defaultTo(0)
        table.primary(['tenant_id', 'id'])
      })
    }
    for (const tenant of tenants) await store('customers').insert({ tenant_id: tenant, id: 1, name: `Customer of ${tenant}` })
  })
}

/** The engine that this run of the tests is on; both where a spec is run by itself. */
const wanted = process.env.TEST_ENGINE

/** The engines, for tests that say the same of each. */
const both: { dialect: Dialect; open: (database: string) => Promise<Knex>; absence: () => Promise<string | null> }[] = [
  { dialect: 'sqlite', open: async () => sqliteStore(), absence: async () => null },
  { dialect: 'mysql', open: mysqlStore, absence: mysqlAbsence },
]

/** Those that are tested now: each run of the whole suite is on one of them. */
export const engines = both.filter(({ dialect }) => wanted === undefined || !both.some((one) => one.dialect === wanted) || dialect === wanted)

function behindWall(wrap: (connection: object, wall: typeof dependencies) => object) {
  return (connection: object, done: (error: Error | null, connection: object) => void) => {
    done(null, wrap(connection, dependencies))
  }
}

async function onServer(work: (server: Knex) => PromiseLike<unknown>): Promise<void> {
  const server = knex({ client: 'mysql2', connection: MYSQL_SERVER, acquireConnectionTimeout: 3_000 })
  try {
    await work(server)
  } finally {
    await server.destroy()
  }
}
