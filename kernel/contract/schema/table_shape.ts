import type { Knex } from 'knex'
import { databaseManager, dialect } from '../../database/client.ts'
import { withAmbient } from '../../tenancy/context.ts'

/** An index or key as the database has it. */
export interface IndexShape {
  name: string
  columns: string[]
  unique: boolean
}

/** A foreign key as the database has it. */
export interface ForeignKeyShape {
  columns: string[]
  to: string
  toColumns: string[]
  onDelete: string
  onUpdate: string
}

/** A table as the database has it. */
export interface TableShape {
  name: string
  columns: string[]
  indexes: IndexShape[]
  foreignKeys: ForeignKeyShape[]
}

type Row = Record<string, unknown>

function grouped<T>(rows: Row[], key: string, make: (rows: Row[]) => T): T[] {
  const groups = new Map<unknown, Row[]>()
  for (const row of rows) groups.set(row[key], [...(groups.get(row[key]) ?? []), row])
  return [...groups.values()].map(make)
}

const textsOf = (rows: Row[], key: string) => rows.map((row) => String(row[key]))

async function ofSqlite(knex: Knex, name: string): Promise<TableShape> {
  const pragma = async (what: string, of: string) => (await knex.raw(`select * from pragma_${what}(?)`, [of])) as Row[]
  const columns = (await pragma('table_info', name)) as Row[]
  const indexes: IndexShape[] = []
  for (const { name: index, unique, origin } of await pragma('index_list', name)) {
    // The key of AUTOINCREMENT is the rowid itself and has no index; a primary key of a table without rowid has.
    if (origin === 'pk' && columns.filter(({ pk }) => Number(pk) > 0).length < 2) continue
    indexes.push({ name: String(index), unique: Boolean(unique), columns: textsOf(await pragma('index_info', String(index)), 'name') })
  }
  const keys = grouped(await pragma('foreign_key_list', name), 'id', (rows) => ({
    columns: textsOf(rows, 'from'),
    to: String(rows[0]!.table),
    toColumns: textsOf(rows, 'to'),
    onDelete: String(rows[0]!.on_delete),
    onUpdate: String(rows[0]!.on_update),
  }))
  return { name, columns: columns.map(({ name: column, type, notnull }) => `${String(column)} ${String(type)} ${String(notnull)}`), indexes, foreignKeys: keys }
}

async function ofMysql(knex: Knex, name: string): Promise<TableShape> {
  const select = async (sql: string) => ((await knex.raw(sql, [name])) as [Row[]])[0]
  const columns = await select('select column_name as name, column_type as type, is_nullable as nullable from information_schema.columns where table_schema = database() and table_name = ? order by ordinal_position')
  const indexes = await select('select index_name as name, column_name as col, non_unique as repeats from information_schema.statistics where table_schema = database() and table_name = ? order by index_name, seq_in_index')
  const keys = await select(
    'select k.constraint_name as name, k.column_name as col, k.referenced_table_name as parent, k.referenced_column_name as parent_col, r.delete_rule as on_delete, r.update_rule as on_update from information_schema.key_column_usage k join information_schema.referential_constraints r on r.constraint_schema = k.table_schema and r.constraint_name = k.constraint_name and r.table_name = k.table_name where k.table_schema = database() and k.table_name = ? and k.referenced_table_name is not null order by k.constraint_name, k.ordinal_position'
  )
  return {
    name,
    columns: columns.map((row) => `${String(row.name)} ${String(row.type)} ${String(row.nullable)}`),
    indexes: grouped(indexes, 'name', (rows) => ({ name: String(rows[0]!.name), unique: Number(rows[0]!.repeats) === 0, columns: textsOf(rows, 'col') })),
    foreignKeys: grouped(keys, 'name', (rows) => ({
      columns: textsOf(rows, 'col'),
      to: String(rows[0]!.parent),
      toColumns: textsOf(rows, 'parent_col'),
      onDelete: String(rows[0]!.on_delete),
      onUpdate: String(rows[0]!.on_update),
    })),
  }
}

/** Names of all tables of the database, also of those that nobody owns. */
export function allTables(): Promise<string[]> {
  return withAmbient({ across: true, transaction: null }, async () => {
    const tables = (await databaseManager().connection().getAllTables()) as string[]
    return tables.filter((name) => !name.startsWith('sqlite_')).sort()
  })
}

/** The shapes of tables, in the order of their names. */
export function shapesOf(tables: readonly string[]): Promise<TableShape[]> {
  return withAmbient({ across: true, transaction: null }, async () => {
    const knex: Knex = databaseManager().connection().getWriteClient()
    const shapes: TableShape[] = []
    for (const table of [...tables].sort()) shapes.push(await (dialect() === 'mysql' ? ofMysql(knex, table) : ofSqlite(knex, table)))
    return shapes
  })
}
