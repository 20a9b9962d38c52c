import type { PlainConnection } from './plain_driver.ts'

/** Ids below this are none: amounts, quantities and versions of the benchmark's data stay under it. */
export const FIRST_ID = 10_000_000

interface Named {
  name: string
}

async function tablesWithIds(connection: PlainConnection, mysql: boolean): Promise<string[]> {
  const sql = mysql
    ? "select table_name as name from information_schema.columns where table_schema = database() and column_name = 'id' and extra like '%auto_increment%' order by table_name"
    : "select name from sqlite_master where type = 'table' and sql like '%autoincrement%' order by name"
  const { rows } = await connection.run(sql, [])
  return (rows as unknown as Named[]).map(({ name }) => name)
}

/**
 * Lets every table count its ids from a start of its own, ten million apart. An id then tells by itself which record is
 * meant, wherever it stands: in a binding, in an audit entry's JSON, in a number. See `Replay`.
 */
export async function spreadIds(connection: PlainConnection, mysql: boolean): Promise<void> {
  const tables = await tablesWithIds(connection, mysql)
  for (const [index, table] of tables.entries()) {
    const start = FIRST_ID * (index + 1)
    if (mysql) await connection.run(`alter table ${table} auto_increment = ${start + 1}`, [])
    else {
      await connection.run('delete from sqlite_sequence where name = ?', [table])
      await connection.run('insert into sqlite_sequence (name, seq) values (?, ?)', [table, start])
    }
  }
}

/** Moves the counters that are no ids, document numbers and the audit chain, into ranges of their own too. */
export async function spreadCounters(connection: PlainConnection): Promise<void> {
  const { rows } = await connection.run('select tenant_id, name from number_sequences order by tenant_id, name', [])
  const sequences = rows as unknown as { tenant_id: number; name: string }[]
  for (const [index, { tenant_id, name }] of sequences.entries()) {
    await connection.run('update number_sequences set next = ? where tenant_id = ? and name = ?', [2_000_000_001 + index * FIRST_ID, tenant_id, name])
  }
  await connection.run('update audit_heads set sequence = sequence + 9000000001', [])
}
