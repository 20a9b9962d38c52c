import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import type { Connection as PlainConnection } from 'mysql2'
import { createConnection, type Connection } from 'mysql2/promise'
import type { ArchiveWriter } from './archive.ts'
import { BackupError } from './errors.ts'

/**
 * The dump is our own and not that of mysqldump: the same archive is made and read wherever Node runs, no client program
 * of the server's version must be installed, and no password stands on a command line. Rows are lines of JSON, read in
 * one consistent snapshot, as mysqldump's --single-transaction does.
 */
const ROWS_AT_ONCE = 500
const CHARACTERS_AT_ONCE = 1_000_000

/** A table as it is made anew. */
interface TableSchema {
  table: string
  columns: string[]
  sql: string
}

function connect(url: string): Promise<Connection> {
  return createConnection({ uri: url, charset: 'utf8mb4', timezone: 'Z', dateStrings: true, supportBigNumbers: true, bigNumberStrings: true, multipleStatements: false })
}

async function writeRows(connection: Connection, table: string, path: string): Promise<number> {
  const file = createWriteStream(path)
  // The promise's connection stands on a plain one, which alone can stream.
  const plain = (connection as unknown as { connection: PlainConnection }).connection
  let count = 0
  for await (const row of plain.query({ sql: `select * from \`${table}\``, rowsAsArray: true }).stream({ highWaterMark: 200 }) as AsyncIterable<unknown[]>) {
    if (row.some((value) => Buffer.isBuffer(value))) throw new BackupError(`The table ${table} has binary columns, which a backup can't hold yet. Keep such content as a file.`)
    count++
    if (!file.write(JSON.stringify(row) + '\n')) await once(file, 'drain')
  }
  file.end()
  await finished(file)
  return count
}

/** Adds the schema and the rows of every table to an archive, all of one moment. Returns rows by table. */
export async function dumpMysql(url: string, archive: ArchiveWriter, scratch: string): Promise<Record<string, number>> {
  const connection = await connect(url)
  try {
    await connection.query('set session transaction isolation level repeatable read')
    await connection.query('start transaction with consistent snapshot, read only')
    const [tables] = (await connection.query({ sql: "show full tables where table_type = 'BASE TABLE'", rowsAsArray: true })) as unknown as [[string, string][]]
    const schema: TableSchema[] = []
    const rows: Record<string, number> = {}
    for (const [table] of tables) {
      const [[created]] = (await connection.query({ sql: `show create table \`${table}\``, rowsAsArray: true })) as unknown as [[[string, string]]]
      const [columns] = (await connection.query({ sql: `show columns from \`${table}\``, rowsAsArray: true })) as unknown as [[string][]]
      schema.push({ table, columns: columns.map(([name]) => name), sql: created[1] })
    }
    await archive.add('database/schema.json', Buffer.from(JSON.stringify(schema)))
    for (const { table } of schema) {
      const path = join(scratch, 'rows.jsonl')
      rows[table] = await writeRows(connection, table, path)
      if (rows[table] > 0) await archive.add(`database/${table}.jsonl`, { path })
    }
    await connection.query('commit')
    return rows
  } finally {
    await connection.end()
  }
}

/** Writes the members of an archive that are a database into an empty one. */
export class MysqlRestore {
  readonly #connection: Connection
  #schema: TableSchema[] = []

  private constructor(connection: Connection) {
    this.#connection = connection
  }

  /** Connects; nothing is changed yet. */
  static async open(url: string): Promise<MysqlRestore> {
    const connection = await connect(url)
    await connection.query("set session foreign_key_checks = 0, sql_mode = 'STRICT_ALL_TABLES,NO_ENGINE_SUBSTITUTION,NO_AUTO_VALUE_ON_ZERO', time_zone = '+00:00'")
    return new MysqlRestore(connection)
  }

  /** Takes a member: the schema first, then the rows of each table. */
  async take(name: string, content: Readable): Promise<void> {
    if (name === 'database/schema.json') {
      const chunks: Buffer[] = []
      for await (const chunk of content as AsyncIterable<Buffer>) chunks.push(chunk)
      this.#schema = JSON.parse(Buffer.concat(chunks).toString()) as TableSchema[]
      for (const { sql } of this.#schema) await this.#connection.query(sql)
      return
    }
    const table = /^database\/(.+)\.jsonl$/.exec(name)?.[1]
    const known = this.#schema.find((one) => one.table === table)
    if (!known) return
    let rows: unknown[][] = []
    let size = 0
    const flush = async () => {
      if (rows.length > 0) await this.#connection.query('insert into ?? (??) values ?', [known.table, known.columns, rows])
      rows = []
      size = 0
    }
    for await (const line of createInterface({ input: content, crlfDelay: Infinity })) {
      rows.push(JSON.parse(line) as unknown[])
      size += line.length
      if (rows.length >= ROWS_AT_ONCE || size >= CHARACTERS_AT_ONCE) await flush()
    }
    await flush()
  }

  /** Closes the connection. */
  async close(): Promise<void> {
    await this.#connection.end()
  }
}
