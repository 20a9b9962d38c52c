import { createHash } from 'node:crypto'
import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs'
import { once } from 'node:events'
import { join } from 'node:path'
import { databaseManager } from '../../database/client.ts'
import { nowInstant } from '../../dates/index.ts'
import { KERNEL_VERSION } from '../../host/kernel_version.ts'
import { ownedTables } from '../../schema/table_ownership.ts'
import { acrossTenants } from '../../tenancy/across_tenants.ts'
import type { RemovalPlan } from './removal_plan.ts'
import { TRACE_TABLES, type TraceTable } from './traces.ts'

/** One file of an export: a JSON line for each row. */
export interface ExportedTable {
  table: string
  file: string
  rows: number
  /** Of the file. */
  sha256: string
}

/** `manifest.json` of an export. */
export interface ExportManifest {
  plugin: string
  title: string
  version: string
  kernel: string
  exportedAt: string
  tables: ExportedTable[]
  /** Rows in its name in tables of the kernel. */
  shared: ExportedTable[]
}

type Row = Record<string, unknown>
const BATCH = 1000

const knex = () => databaseManager().connection().getWriteClient()

async function* rowsOf(table: string): AsyncIterable<Row[]> {
  if (!(await knex().schema.hasColumn(table, 'id'))) return yield (await knex()(table).select('*')) as Row[]
  for (let last: unknown = 0; ; ) {
    const rows = (await knex()(table).where('id', '>', last as number).orderBy('id').limit(BATCH).select('*')) as Row[]
    if (rows.length > 0) yield rows
    if (rows.length < BATCH) return
    last = rows.at(-1)!.id
  }
}

async function* namedRows(pluginId: string, { table, column, prefix = '' }: TraceTable): AsyncIterable<Row[]> {
  const name = prefix + pluginId
  yield (await knex()(table).where(column, name).orWhere((named) => void named.where(column, '>=', `${name}.`).where(column, '<', `${name}/`)).select('*')) as Row[]
}

async function write(folder: string, file: string, table: string, batches: AsyncIterable<Row[]>): Promise<ExportedTable> {
  const hash = createHash('sha256')
  const stream = createWriteStream(join(folder, file))
  let count = 0
  for await (const rows of batches) {
    for (const row of rows) {
      const line = `${JSON.stringify(row)}\n`
      hash.update(line)
      count++
      if (!stream.write(line)) await once(stream, 'drain')
    }
  }
  stream.end()
  await once(stream, 'finish')
  return { table, file, rows: count, sha256: hash.digest('hex') }
}

/** Writes everything that a plugin owns into a folder: a file of JSON lines for each table, and a manifest with digests. */
export async function exportPlugin({ plugin, title, version }: RemovalPlan, folder: string): Promise<ExportManifest> {
  mkdirSync(join(folder, 'tables'), { recursive: true })
  mkdirSync(join(folder, 'shared'))
  const owned = (await ownedTables()).filter(({ owner }) => owner === plugin)
  return acrossTenants(`Export of ${plugin}`, async () => {
    const tables: ExportedTable[] = []
    for (const { name } of owned) tables.push(await write(folder, `tables/${name}.jsonl`, name, rowsOf(name)))
    const shared: ExportedTable[] = []
    for (const [index, trace] of TRACE_TABLES.entries()) {
      const exported = await write(folder, `shared/${index + 1}_${trace.table}.jsonl`, trace.table, namedRows(plugin, trace))
      if (exported.rows > 0) shared.push(exported)
    }
    const manifest: ExportManifest = { plugin, title, version, kernel: KERNEL_VERSION, exportedAt: nowInstant(), tables, shared }
    writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
    return manifest
  })
}
