import { test } from '@japa/runner'
import fc from 'fast-check'
import type { Knex } from 'knex'
import { WallRefusal, checkStatement } from '../../kernel/tenancy/wall/index.ts'
import type { Dialect } from '../../kernel/tenancy/wall/index.ts'
import { randomChange, randomSelect } from './random_statements.ts'
import type { RandomStatement } from './random_statements.ts'
import { across, createTables, dropMysqlStore, engines } from './store_database.ts'
import { OTHER_TENANT, TENANT, storeRules, tenantScope } from './wall_rules.ts'

/** Statements that have to pass and to be compared; as many as it takes are made up for that. */
const RUNS = Number(process.env.WALL_RUNS ?? 60)
/** The wall lets about one of twenty through that are made up. */
const SETTINGS = { numRuns: RUNS, maxSkipsPerRun: 500 }
const rules = storeRules()

/** Names of this process alone: another run of the tests on the same server must not fill these while they are compared. */
const [FULL, ALONE] = [`bp_wall_test_full_${process.pid}`, `bp_wall_test_alone_${process.pid}`]

/** Thrown to undo a change whose effect was seen. */
class Undo extends Error {}

for (const { dialect, open, absence } of engines) {
  const missing = await absence()
  if (missing !== null) console.log(`Tenancy wall, random statements on ${dialect}, is skipped: ${missing}`)

  test.group(`Tenancy wall | random statements on ${dialect}`, (group) => {
    let full: Knex
    let alone: Knex
    group.tap((each) => each.skip(missing !== null, missing ?? '').timeout(600_000))
    group.setup(async () => {
      if (missing !== null) return
      full = await open(FULL)
      alone = await open(ALONE)
      for (const [store, tenants] of [[full, [TENANT, OTHER_TENANT]], [alone, [TENANT]]] as const) await fill(store, tenants)
    })
    group.teardown(async () => {
      if (missing !== null) return
      await full.destroy()
      await alone.destroy()
      if (dialect === 'mysql') for (const name of [FULL, ALONE]) await dropMysqlStore(name)
    })

    test('a query that passes reads the same rows as if the other tenant did not exist', async ({ assert }) => {
      await fc.assert(
        fc.asyncProperty(randomSelect(dialect), async (statement) => {
          fc.pre(passes(dialect, statement))
          const seen = await rowsOf(full, statement)
          fc.pre(seen !== null)
          assert.deepEqual(seen, await rowsOf(alone, statement), statement.sql)
        }),
        SETTINGS
      )
    })

    test('a change that passes leaves the rows of the other tenant as they were', async ({ assert }) => {
      const others = await across(() => otherRows(full))
      await fc.assert(
        fc.asyncProperty(randomChange(dialect), async (statement) => {
          fc.pre(passes(dialect, statement))
          const after = await otherRowsAfter(full, statement)
          fc.pre(after !== null)
          assert.deepEqual(after, others, statement.sql)
        }),
        SETTINGS
      )
    })
  })
}

test.group('Tenancy wall | random tenants', () => {
  test('refuses the id of any tenant but the current one', ({ assert }) => {
    const tenant = fc.integer({ min: 1, max: 2 ** 31 })
    fc.assert(
      fc.property(tenant, tenant, fc.constantFrom<Dialect>('sqlite', 'mysql'), (current, bound, dialect) => {
        const run = () =>
          checkStatement(dialect, 'update customers set name = ? where tenant_id = ? and id = ?', ['x', bound, 1], tenantScope({ tenantId: current }), rules)
        if (current === bound) assert.doesNotThrow(run)
        else assert.throws(run, /must be the current tenant's id/)
      })
    )
  })
})

/** Rows of both tenants with the same ids, and with values that meet and that differ. */
async function fill(store: Knex, tenants: readonly number[]): Promise<void> {
  await createTables(store, [])
  await across(async () => {
    for (const tenant of tenants) {
      for (const id of [1, 2, 3]) {
        const offset = tenant === TENANT ? 0 : id
        await store('customers').insert({ tenant_id: tenant, id, name: id === 3 ? null : `c${id}`, n: id - 1 + offset * 7 })
        await store('invoices').insert({ tenant_id: tenant, id, name: `i${id}`, n: [0, 1, 7][id - 1] })
      }
    }
  })
}

function passes(dialect: Dialect, statement: RandomStatement): boolean {
  try {
    checkStatement(dialect, statement.sql, statement.bindings, tenantScope(), rules)
    return true
  } catch (error) {
    if (error instanceof WallRefusal) return false
    throw error
  }
}

/** The rows in an order of their own, or null where the engine rejects the statement. */
async function rowsOf(store: Knex, statement: RandomStatement): Promise<string[] | null> {
  try {
    const result: unknown = await across(() => store.raw(statement.sql, statement.bindings))
    const rows: unknown = Array.isArray(result) && Array.isArray(result[0]) ? result[0] : result
    return Array.isArray(rows) ? rows.map((row) => JSON.stringify(row)).sort() : null
  } catch {
    return null
  }
}

async function otherRowsAfter(store: Knex, statement: RandomStatement): Promise<unknown> {
  let after: unknown = null
  await across(async () => {
    try {
      await store.transaction(async (transaction) => {
        await transaction.raw(statement.sql, statement.bindings)
        after = await otherRows(transaction)
        throw new Undo()
      })
    } catch {
      // Either undone on purpose, or the engine rejects the statement: then `after` stays null.
    }
  })
  return after
}

async function otherRows(store: Knex): Promise<unknown> {
  const tables = ['customers', 'invoices']
  return Promise.all(tables.map((table) => store(table).where('tenant_id', OTHER_TENANT).orderBy('id').select('id', 'name', 'n')))
}
