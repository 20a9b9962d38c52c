import { test } from '@japa/runner'
import { WallRefusal, checkStatement } from '../../kernel/tenancy/wall/index.ts'
import type { Dialect } from '../../kernel/tenancy/wall/index.ts'
import { hostileStatements } from './hostile_statements.ts'
import { storeRules, tenantScope } from './wall_rules.ts'

const dialects: Dialect[] = ['sqlite', 'mysql']

for (const dialect of dialects) {
  test.group(`Tenancy wall | hostile statements | ${dialect}`, () => {
    const rules = storeRules()
    test('refuses: {sql} {bindings}')
      .with(hostileStatements[dialect])
      .run(({ assert }, { sql, bindings, reason }) => {
        const run = () => checkStatement(dialect, sql, bindings, tenantScope(), rules)
        for (const attempt of ['read', 'remembered']) {
          const refusal = catchRefusal(run)
          assert.instanceOf(refusal, WallRefusal, `${attempt}: the statement passed`)
          assert.equal(refusal?.reason, reason, refusal?.message)
        }
      })
  })
}

function catchRefusal(run: () => void): WallRefusal | undefined {
  try {
    run()
  } catch (error) {
    if (error instanceof WallRefusal) return error
    throw error
  }
  return undefined
}
