import { test } from '@japa/runner'
import mysql from 'mysql2'
import mysqlPromise from 'mysql2/promise'
import { wrapMysqlConnection } from '../../kernel/tenancy/wall/index.ts'
import type { WallScope } from '../../kernel/tenancy/wall/index.ts'
import { mysqlAbsence } from './store_database.ts'
import { OTHER_TENANT, TENANT, storeRules, tenantScope } from './wall_rules.ts'

const missing = await mysqlAbsence()
if (missing !== null) console.log(`Tenancy wall on a mysql2 connection is skipped: ${missing}`)

const SERVER = { host: '127.0.0.1', port: 3306, user: 'root', password: '' }
const DATABASE = `bp_wall_test_driver_${process.pid}`
const SQL = 'select name from customers where tenant_id = ?'
const ROWS = [{ name: `of ${TENANT}` }]

test.group('Tenancy wall | mysql2 connection', (group) => {
  let connection: mysql.Connection
  let scope: WallScope
  const run = (call: (done: (error: unknown, rows?: unknown) => void) => unknown) =>
    new Promise((resolve, reject) => call((error, rows) => (error === null ? resolve(rows) : reject(error))))

  group.tap((each) => each.skip(missing !== null, missing ?? ''))
  group.setup(async () => {
    if (missing !== null) return
    connection = mysql.createConnection(SERVER)
    scope = tenantScope({ across: true })
    wrapMysqlConnection(connection, { scope: () => scope, rules: storeRules() })
    for (const sql of [
      `drop database if exists ${DATABASE}`,
      `create database ${DATABASE}`,
      `use ${DATABASE}`,
      'create table customers (tenant_id int not null, id int not null, name varchar(40), primary key (tenant_id, id))',
      `insert into customers values (${TENANT}, 1, 'of ${TENANT}'), (${OTHER_TENANT}, 1, 'of ${OTHER_TENANT}')`,
    ]) {
      await run((done) => connection.query(sql, done))
    }
  })
  group.teardown(async () => {
    if (missing !== null) return
    scope = tenantScope({ across: true })
    await run((done) => connection.query(`drop database ${DATABASE}`, done))
    connection.destroy()
  })
  group.each.setup(() => {
    scope = tenantScope()
  })

  test('checks query() and execute() in each call form', async ({ assert }) => {
    for (const method of ['query', 'execute'] as const) {
      const call = (...parameters: unknown[]): unknown => Reflect.apply(connection[method], connection, parameters)
      const ignore = () => {}
      assert.deepEqual(await run((done) => call(SQL, [TENANT], done)), ROWS)
      assert.deepEqual(await run((done) => call({ sql: SQL, values: [TENANT] }, done)), ROWS)
      assert.deepEqual(await run((done) => call({ sql: SQL, timeout: 5_000 }, [TENANT], done)), ROWS)
      assert.throws(() => call(SQL, [OTHER_TENANT], ignore), /must be the current tenant's id/)
      assert.throws(() => call({ sql: SQL, values: [OTHER_TENANT] }, ignore), /must be the current tenant's id/)
      assert.throws(() => call({ sql: SQL }, [OTHER_TENANT], ignore), /must be the current tenant's id/)
      assert.throws(() => call({ sql: SQL, values: [TENANT] }, [OTHER_TENANT], ignore), /given twice/)
      assert.throws(() => call(SQL, { 0: TENANT }, ignore), /named bindings/)
      assert.throws(() => call('select * from customers', ignore), /not tied/)
    }
    assert.deepEqual(await run((done) => connection.query(SQL, TENANT, done)), ROWS)
  })

  test('checks the promise forms', async ({ assert }) => {
    const promised = connection.promise()
    const [rows] = await promised.query(SQL, [TENANT])
    assert.deepEqual(rows, ROWS)
    await assert.rejects(() => promised.query(SQL, [OTHER_TENANT]), /must be the current tenant's id/)
    await assert.rejects(() => promised.execute(SQL, [OTHER_TENANT]), /must be the current tenant's id/)

    const own = await mysqlPromise.createConnection({ ...SERVER, database: DATABASE })
    wrapMysqlConnection(own, { scope: () => scope, rules: storeRules() })
    const [ownRows] = await own.execute(SQL, [TENANT])
    assert.deepEqual(ownRows, ROWS)
    await assert.rejects(() => own.query('select * from customers'), /not tied/)
    await own.end()
  })

  test('refuses values which the driver would write as SQL', ({ assert }) => {
    const sql = 'select name from customers where tenant_id = ? and name = ?'
    for (const value of [{ name: 1 }, ['a', 'b'], { toSqlString: () => '1 or 1' }]) {
      assert.throws(() => connection.query(sql, [TENANT, value], () => {}), /not a plain value/)
    }
  })

  test('lets transactions through and refuses to prepare past the check', async ({ assert }) => {
    await run((done) => connection.beginTransaction((error) => done(error)))
    await run((done) => connection.query('update customers set name = ? where tenant_id = ?', ['x', TENANT], done))
    await run((done) => connection.rollback((error: unknown) => done(error)))
    assert.deepEqual(await run((done) => connection.query(SQL, [TENANT], done)), ROWS)
    assert.throws(() => connection.prepare('select * from customers', () => {}), /not allowed/)
    assert.throws(() => connection.changeUser({ database: 'mysql' }), /not allowed/)
  })
})
