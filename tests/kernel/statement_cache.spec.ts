import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from '@japa/runner'
import { keepStatements } from '../../kernel/database/statement_cache.ts'

/** What these tests use of better-sqlite3, which ships no types. */
interface Connection {
  prepare(sql: string): { run(...bindings: unknown[]): unknown; all(...bindings: unknown[]): unknown[] }
  close(): void
}

const Database: new (file: string) => Connection = createRequire(import.meta.url)('better-sqlite3')

test.group('Kept statements', (group) => {
  let folder: string
  let file: string
  group.each.setup(() => {
    folder = mkdtempSync(join(tmpdir(), 'statements-'))
    file = join(folder, 'one.sqlite')
    return () => rmSync(folder, { recursive: true })
  })

  function connect(): Connection {
    const connection = new Database(file)
    keepStatements(connection)
    return connection
  }

  const all = (connection: Connection, sql: string, ...bindings: unknown[]) => connection.prepare(sql).all(...bindings)

  test('prepares a text once, and runs it with other bindings', ({ assert }) => {
    const connection = connect()
    assert.strictEqual(connection.prepare('select ? as a'), connection.prepare('select ? as a'))
    assert.deepEqual(all(connection, 'select ? as a', 1), [{ a: 1 }])
    assert.deepEqual(all(connection, 'select ? as a', 'x'), [{ a: 'x' }])
    connection.close()
  })

  test('sees tables as they are after a change by this connection and by another', ({ assert }) => {
    const [here, there] = [connect(), connect()]
    here.prepare('create table t (a integer)').run()
    here.prepare('insert into t values (?)').run(1)
    assert.deepEqual(all(here, 'select * from t'), [{ a: 1 }])
    here.prepare('alter table t add column b integer default 2').run()
    assert.deepEqual(all(here, 'select * from t'), [{ a: 1, b: 2 }])
    there.prepare('alter table t add column c integer default 3').run()
    assert.deepEqual(all(here, 'select * from t'), [{ a: 1, b: 2, c: 3 }])
    here.close()
    there.close()
  })

  test('lets the least recently used go', ({ assert }) => {
    const connection = connect()
    const [first, second] = [connection.prepare('select 1'), connection.prepare('select 2')]
    for (let number = 3; number <= 501; number++) {
      connection.prepare('select 1')
      connection.prepare(`select ${number}`)
    }
    assert.strictEqual(connection.prepare('select 1'), first)
    assert.notStrictEqual(connection.prepare('select 2'), second)
    connection.close()
  })
})
