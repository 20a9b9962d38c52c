import { test } from '@japa/runner'
import knex from 'knex'
import { WallRefusal, checkStatement, readStatement } from '../../kernel/tenancy/wall/index.ts'
import type { Dialect } from '../../kernel/tenancy/wall/index.ts'
import { storeQueries } from './store_queries.ts'
import { OTHER_TENANT, storeRules, tenantScope } from './wall_rules.ts'

const clients = { sqlite: 'better-sqlite3', mysql: 'mysql2' }
const dialects: Dialect[] = ['sqlite', 'mysql']

/** The text and bindings which knex would hand to the driver. */
function compiled(dialect: Dialect): { sql: string; bindings: readonly unknown[] }[] {
  const client = knex({ client: clients[dialect], useNullAsDefault: true })
  return storeQueries[dialect].map((query) => query(client).toSQL().toNative())
}

for (const dialect of dialects) {
  test.group(`Tenancy wall | queries of a store | ${dialect}`, () => {
    const rules = storeRules()

    test('lets pass: {sql}')
      .with(compiled(dialect))
      .run(({ assert }, { sql, bindings }) => {
        assert.doesNotThrow(() => checkStatement(dialect, sql, bindings, tenantScope(), rules))
      })

    test('refuses the same from another tenant, and from none: {sql}')
      .with(compiled(dialect).filter(({ sql }) => touchesTenantTable(dialect, sql)))
      .run(({ assert }, { sql, bindings }) => {
        for (const tenantId of [OTHER_TENANT, null]) {
          assert.throws(() => checkStatement(dialect, sql, bindings, tenantScope({ tenantId }), rules), /Statement refused/)
        }
      })

    test('refuses when any one binding of the tenant is another tenant: {sql}')
      .with(compiled(dialect).filter(({ sql }) => touchesTenantTable(dialect, sql)))
      .run(({ assert }, { sql, bindings }) => {
        const verdict = readStatement(dialect, sql, rules)
        if (verdict.refusal !== null) return assert.fail(verdict.refusal.advice)
        assert.isAbove(verdict.tenantPositions.length, 0)
        for (const position of verdict.tenantPositions) {
          const forged = bindings.with(position, OTHER_TENANT)
          assert.throws(() => checkStatement(dialect, sql, forged, tenantScope(), rules), /must be the current tenant's id/)
        }
      })
  })

  function touchesTenantTable(name: Dialect, sql: string): boolean {
    const verdict = readStatement(name, sql, storeRules())
    if (verdict.refusal !== null) throw new WallRefusal(verdict.refusal.reason, verdict.refusal.advice)
    return verdict.tenantTables.length > 0
  }
}
