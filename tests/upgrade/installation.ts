import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createConnection } from 'mysql2/promise'
import { SqliteDatabase } from '../../kernel/backup/sqlite_driver.ts'
import { runAceChild } from '../../kernel/boot/programs/child.ts'
import { freshMysqlDatabase, reachableMysql } from '../../kernel/boot/programs/test_mysql.ts'

/** The engine that this run of the tests is on. */
export const engine: 'sqlite' | 'mysql' = process.env.DATABASE_URL?.startsWith('mysql:') ? 'mysql' : 'sqlite'

/** An installation beside the one under test: a database and a storage folder of its own. */
export interface Installation {
  databaseUrl: string
  folder: string
  /** Runs an ace command in it, to its end. */
  ace(...argv: string[]): Promise<{ code: number; printed: string }>
  /** Rows by table, read past the application. */
  rows(): Promise<Record<string, number>>
  /** Runs a statement past the application. */
  execute(sql: string): Promise<void>
  remove(): Promise<void>
}

async function countMysql(url: string): Promise<Record<string, number>> {
  const connection = await createConnection({ uri: url })
  try {
    const [tables] = (await connection.query({ sql: 'show tables', rowsAsArray: true })) as unknown as [[string][]]
    const counts: Record<string, number> = {}
    for (const [name] of tables) {
      const [[row]] = (await connection.query(`select count(*) as row_count from \`${name}\``)) as unknown as [[{ row_count: number }]]
      counts[name] = Number(row.row_count)
    }
    return counts
  } finally {
    await connection.end()
  }
}

function countSqlite(path: string): Record<string, number> {
  const database = new SqliteDatabase(path, { readonly: true })
  try {
    const tables = database.prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'").all() as { name: string }[]
    return Object.fromEntries(tables.map(({ name }) => [name, (database.prepare(`select count(*) as row_count from "${name}"`).get() as { row_count: number }).row_count]))
  } finally {
    database.close()
  }
}

async function execute(url: string, sql: string): Promise<void> {
  if (engine === 'sqlite') {
    const database = new SqliteDatabase(url)
    database.exec(sql)
    database.close()
    return
  }
  const connection = await createConnection({ uri: url })
  await connection.query(sql)
  await connection.end()
}

/** An empty installation on the engine of this run. */
export async function emptyInstallation(): Promise<Installation> {
  const folder = mkdtempSync(join(tmpdir(), 'benchpin-installation-'))
  const mysql = engine === 'mysql' ? await freshMysqlDatabase((await reachableMysql())!) : null
  const databaseUrl = mysql?.url ?? join(folder, `${randomUUID()}.sqlite`)
  return {
    databaseUrl,
    folder,
    async ace(...argv) {
      let printed = ''
      const env = { DATABASE_URL: databaseUrl, STORAGE_PATH: folder, PORT: '0', NODE_ENV: 'test' }
      const code = await runAceChild(argv, { env, onOutput: (text) => (printed += text) })
      return { code, printed }
    },
    rows: async () => (engine === 'mysql' ? countMysql(databaseUrl) : countSqlite(databaseUrl)),
    execute: (sql) => execute(databaseUrl, sql),
    async remove() {
      await mysql?.drop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
