import { test } from '@japa/runner'
import { checkStatement, readStatement, wallStatistics, TableRules } from '../../kernel/tenancy/wall/index.ts'
import { parseWithModule } from '../../kernel/tenancy/wall/parser_instance.ts'
import { TENANT, storeRules, tenantScope } from './wall_rules.ts'

const SQL = 'select * from customers where tenant_id = ?'

test.group('Tenancy wall | reading statements', () => {
  test('survives a statement that crashes the parser', ({ assert }) => {
    const tooDeep = `select 1 where 1 = 1${' and 1 = 1'.repeat(3_000)}`
    assert.throws(() => parseWithModule('mysql', tooDeep))
    assert.isArray(parseWithModule('mysql', 'select 1'))
  })

  test('refuses chains which would come near a crash', ({ assert }) => {
    const chain = (length: number) => `${SQL}${' and id > 0'.repeat(length)}`
    assert.doesNotThrow(() => checkStatement('mysql', chain(450), [TENANT], tenantScope(), storeRules()))
    assert.throws(() => checkStatement('mysql', chain(600), [TENANT], tenantScope(), storeRules()), /chains more than/)
  })

  test('reads a text once, and again after the tables have changed', ({ assert }) => {
    const rules = new TableRules()
    wallStatistics.reset()
    const check = () => checkStatement('sqlite', SQL, [TENANT], tenantScope(), rules)
    assert.throws(check, /not registered/)
    assert.throws(check, /not registered/)
    assert.equal(wallStatistics.cacheHits, 1)
    rules.register({ name: 'Customers', kind: 'tenant' })
    assert.doesNotThrow(check)
    assert.doesNotThrow(check)
    assert.deepInclude(wallStatistics, { statements: 4, cacheHits: 2, nanoseconds: 0 })
    wallStatistics.enable()
    check()
    assert.isAbove(wallStatistics.nanoseconds, 0)
    wallStatistics.reset()
  })

  test('says which tables and bindings a statement is about', ({ assert }) => {
    const verdict = readStatement('sqlite', 'update Customers set name = ? where tenant_id = ?', storeRules())
    assert.deepInclude(verdict, { kind: 'update', tenantPositions: [1], writtenTables: ['customers'], permitTables: ['customers'] })
  })

  test('puts no bound value into a refusal', ({ assert }) => {
    const secret = 'a secret name'
    const run = () => checkStatement('mysql', 'select * from customers where name = ? and tenant_id = ?', [secret, 99_999], tenantScope(), storeRules())
    assert.throws(run, /^(?!.*(?:secret|99999)).*binding 2 must be the current tenant's id/)
  })
})

test.group('Tenancy wall | scope', () => {
  const rules = storeRules()
  const mayNotWrite = { mayWrite: () => false }

  test('gives platform tables to the platform alone', ({ assert }) => {
    const sql = 'select * from tenants join directory_keys on directory_keys.tenant_id = tenants.id where tenants.id = ?'
    assert.throws(() => checkStatement('mysql', sql, [1], tenantScope(), rules), /belongs to the platform/)
    assert.doesNotThrow(() => checkStatement('mysql', sql, [1], tenantScope({ tenantId: null, platform: true }), rules))
    assert.throws(() => checkStatement('mysql', SQL, [TENANT], tenantScope({ tenantId: null, platform: true }), rules), /no current tenant/)
  })

  test('lets the platform set tenant_id on its own tables', ({ assert }) => {
    const platform = tenantScope({ tenantId: null, platform: true })
    assert.doesNotThrow(() => checkStatement('mysql', 'update directory_keys set tenant_id = ? where id = ?', [8, 1], platform, rules))
    assert.doesNotThrow(() => checkStatement('mysql', 'insert into directory_keys (id, tenant_id) values (?, ?)', [1, 8], platform, rules))
  })

  test('asks for a permit to write audited tenant tables only', ({ assert }) => {
    const write = (table: string) => () =>
      checkStatement('mysql', `insert into ${table} (tenant_id, id) values (?, ?)`, [TENANT, 1], tenantScope(mayNotWrite), rules)
    assert.throws(write('customers'), /audited/)
    assert.doesNotThrow(write('search_terms'))
    assert.doesNotThrow(write('journal_lines'))
    assert.doesNotThrow(() => checkStatement('mysql', SQL, [TENANT], tenantScope(mayNotWrite), rules))
  })

  test('lets everything pass in work across tenants', ({ assert }) => {
    for (const sql of ['drop table customers', 'select * from secrets', 'update journal_lines set amount = 0']) {
      assert.doesNotThrow(() => checkStatement('mysql', sql, [], tenantScope({ tenantId: null, across: true }), rules))
    }
  })

  test('takes the tenant as a bigint too', ({ assert }) => {
    assert.doesNotThrow(() => checkStatement('sqlite', SQL, [BigInt(TENANT)], tenantScope(), rules))
    assert.throws(() => checkStatement('sqlite', SQL, [BigInt(TENANT + 1)], tenantScope(), rules), /must be the current tenant's id/)
  })
})
