import { createRequire } from 'node:module'
import { createConnection } from 'mysql2/promise'
import type { CapturedStatement } from './measured.ts'

/** What a statement answered. */
export type PlainResult = CapturedStatement['result']

/** A connection of the database's own driver, with nothing between. */
export interface PlainConnection {
  run(sql: string, bindings: readonly unknown[]): Promise<PlainResult>
  close(): Promise<void>
}

type Connect = () => Promise<PlainConnection>

/** What is used of better-sqlite3, which brings no types. */
interface SqliteStatement {
  reader: boolean
  all(...bindings: unknown[]): Record<string, unknown>[]
  run(...bindings: unknown[]): { changes: number; lastInsertRowid: number | bigint }
}

interface SqliteDatabase {
  pragma(statement: string): unknown
  prepare(sql: string): SqliteStatement
  close(): void
}

const Sqlite = createRequire(import.meta.url)('better-sqlite3') as new (file: string) => SqliteDatabase

function mysqlConnect(url: string): Connect {
  return async () => {
    const connection = await createConnection({ uri: url, timezone: 'Z', dateStrings: true, supportBigNumbers: true })
    await connection.query('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED')
    return {
      async run(sql, bindings) {
        const [answer] = await connection.query(sql, [...bindings])
        if (Array.isArray(answer)) return { rows: answer as Record<string, unknown>[], insertId: null, affected: null }
        return { rows: null, insertId: answer.insertId, affected: answer.affectedRows }
      },
      close: () => connection.end(),
    }
  }
}

/** One connection, as the application has: its writers queue for it. Statements are prepared once. */
function sqliteConnect(filename: string): Connect {
  return async () => {
    const connection = new Sqlite(filename)
    for (const pragma of ['journal_mode = WAL', 'synchronous = NORMAL', 'foreign_keys = ON', 'busy_timeout = 15000']) connection.pragma(pragma)
    const prepared = new Map<string, SqliteStatement>()
    return {
      async run(sql, bindings) {
        const statement = prepared.get(sql) ?? connection.prepare(sql)
        prepared.set(sql, statement)
        if (statement.reader) return { rows: statement.all(...bindings), insertId: null, affected: null }
        const { lastInsertRowid, changes } = statement.run(...bindings)
        return { rows: null, insertId: Number(lastInsertRowid), affected: changes }
      },
      close: async () => void connection.close(),
    }
  }
}

/** Opens plain connections to the application's database. */
export function plainConnect(databaseUrl: string): Connect {
  return databaseUrl.startsWith('mysql:') ? mysqlConnect(databaseUrl) : sqliteConnect(databaseUrl)
}
