import { createRequire } from 'node:module'
import { test } from '@japa/runner'
import { wrapSqliteConnection } from '../../kernel/tenancy/wall/index.ts'
import type { WallScope } from '../../kernel/tenancy/wall/index.ts'
import { OTHER_TENANT, TENANT, storeRules, tenantScope } from './wall_rules.ts'

/** What these tests use of better-sqlite3, which ships no types. */
interface Statement {
  readonly reader: boolean
  readonly database: SqliteDatabase
  run(...bindings: unknown[]): { changes: number }
  get(...bindings: unknown[]): unknown
  all(...bindings: unknown[]): unknown[]
  iterate(...bindings: unknown[]): Iterable<unknown>
  bind(...bindings: unknown[]): Statement
  pluck(): Statement
}
interface SqliteDatabase {
  prepare(sql: string): Statement
  exec(sql: string): SqliteDatabase
  pragma(source: string, options?: { simple: boolean }): unknown
  serialize(): Uint8Array
  backup(file: string): Promise<unknown>
  explain(sql: string): unknown
  transaction<Parameters extends unknown[], Result>(work: (...parameters: Parameters) => Result): (...parameters: Parameters) => Result
}
const Database: new (file: string) => SqliteDatabase = createRequire(import.meta.url)('better-sqlite3')

test.group('Tenancy wall | better-sqlite3 connection', () => {
  /** A database whose scope the test can change between a statement's preparation and its run. */
  function openDatabase() {
    const database = new Database(':memory:')
    const state: { scope: WallScope } = { scope: tenantScope({ across: true }) }
    wrapSqliteConnection(database, { scope: () => state.scope, rules: storeRules() })
    database.exec('create table customers (tenant_id integer, id integer, name text); create table x (a)')
    for (const tenant of [TENANT, OTHER_TENANT]) database.prepare('insert into customers values (?, 1, ?)').run(tenant, `of ${tenant}`)
    state.scope = tenantScope()
    return { database, state }
  }

  test('checks every way to run a prepared statement', ({ assert }) => {
    const { database } = openDatabase()
    const statement = database.prepare('select name from customers where tenant_id = ?')
    const expected = { name: `of ${TENANT}` }
    assert.deepEqual(statement.get(TENANT), expected)
    assert.deepEqual(statement.all([TENANT]), [expected])
    assert.deepEqual([...statement.iterate(TENANT)], [expected])
    assert.deepEqual(statement.pluck().get(TENANT), expected.name)
    for (const run of [() => statement.get(OTHER_TENANT), () => statement.all([OTHER_TENANT]), () => statement.iterate(OTHER_TENANT), () => statement.get()]) {
      assert.throws(run, /Statement refused/)
    }
    assert.throws(() => database.prepare('update customers set name = ? where tenant_id = ?').run('x', OTHER_TENANT), /Statement refused/)
  })

  test('checks bindings fixed by bind()', ({ assert }) => {
    const { database } = openDatabase()
    const sql = 'select count(*) as n from customers where tenant_id = ?'
    assert.deepEqual(database.prepare(sql).bind(TENANT).get(), { n: 1 })
    assert.throws(() => database.prepare(sql).bind(OTHER_TENANT).get(), /Statement refused/)
  })

  test('reads the scope when a statement runs, not when it was prepared', ({ assert }) => {
    const { database, state } = openDatabase()
    const statement = database.prepare('select name from customers where tenant_id = ?')
    state.scope = tenantScope({ tenantId: OTHER_TENANT })
    assert.throws(() => statement.get(TENANT), /Statement refused/)
    assert.deepEqual(statement.get(OTHER_TENANT), { name: `of ${OTHER_TENANT}` })
    state.scope = tenantScope({ tenantId: null })
    assert.throws(() => statement.get(OTHER_TENANT), /no current tenant/)
  })

  test('refuses texts that can never pass before they are prepared', ({ assert }) => {
    const { database } = openDatabase()
    for (const sql of ['drop table x', 'select * from customers', 'pragma writable_schema = 1', `attach ':memory:' as other`]) {
      assert.throws(() => database.prepare(sql), /Statement refused/, sql)
    }
  })

  test('refuses exec() and pragma() beyond transaction control and plain reading', ({ assert }) => {
    const { database, state } = openDatabase()
    for (const sql of ['delete from customers', 'delete from customers where tenant_id = 7', 'select 1; drop table x']) {
      assert.throws(() => database.exec(sql), /Statement refused/, sql)
    }
    database.exec('BEGIN IMMEDIATE')
    database.exec('COMMIT')
    assert.equal(database.pragma('foreign_keys', { simple: true }), 1)
    assert.throws(() => database.pragma('foreign_keys = off'), /Statement refused/)
    assert.throws(() => database.pragma('table_info(customers)'), /Statement refused/)
    state.scope = tenantScope({ across: true })
    assert.property(database.pragma('table_info(customers)'), '2')
  })

  test('keeps methods on the whole file for work across tenants', ({ assert }) => {
    const { database, state } = openDatabase()
    const calls = [() => database.serialize(), () => database.backup('/nowhere/file'), () => database.explain('select * from customers')]
    for (const call of calls) assert.throws(call, /acrossTenants/)
    state.scope = tenantScope({ across: true })
    assert.isAbove(database.serialize().length, 0)
  })

  test('keeps transaction functions, `this` and the statement properties', ({ assert }) => {
    const { database } = openDatabase()
    const rename = database.transaction((name: string) => database.prepare('update customers set name = ? where tenant_id = ?').run(name, TENANT).changes)
    assert.equal(rename('new'), 1)
    const leak = database.transaction(() => {
      rename('lost')
      database.prepare('select * from customers')
    })
    assert.throws(leak, /Statement refused/)
    const statement = database.prepare('select name from customers where tenant_id = ?')
    assert.isTrue(statement.reader)
    assert.strictEqual(statement.database, database)
    assert.strictEqual(database.exec('BEGIN').exec('COMMIT'), database)
    assert.deepEqual(statement.get(TENANT), { name: 'new' })
  })

  test('wraps a connection once', ({ assert }) => {
    const database = new Database(':memory:')
    let asked = 0
    const dependencies = { scope: () => (asked++, tenantScope()), rules: storeRules() }
    wrapSqliteConnection(wrapSqliteConnection(database, dependencies), dependencies)
    database.exec('BEGIN')
    assert.equal(asked, 1)
  })
})
