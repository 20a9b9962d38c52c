import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { databaseManager, dialect } from '../../database/client.ts'
import { acrossTenants } from '../../tenancy/across_tenants.ts'
import { AuthoringError } from '../errors.ts'
import type { ExportedTable, ExportManifest } from './export_plugin.ts'

const BATCH = 200

function readRows(folder: string, { file, sha256, table }: ExportedTable): Record<string, unknown>[] {
  const text = readFileSync(join(folder, file), 'utf8')
  if (createHash('sha256').update(text).digest('hex') !== sha256) throw new AuthoringError(`${file} of the archive was changed since it was written: ${table} is not restored from it.`)
  return text.split('\n').filter(Boolean).map((line) => JSON.parse(line) as Record<string, unknown>)
}

/**
 * Puts the rows of an archive back, all or none. Rows of organizations that are gone are left out, and so are those in the
 * tables of the kernel that stand there already.
 *
 * @throws AuthoringError where the archive was changed
 */
export async function restoreRows(folder: string, manifest: ExportManifest): Promise<void> {
  const own = manifest.tables.map((table) => ({ table: table.table, rows: readRows(folder, table) }))
  const shared = manifest.shared.map((table) => ({ table: table.table, rows: readRows(folder, table) }))
  await acrossTenants(`Restoring ${manifest.plugin} from its archive`, async () => {
    const knex = databaseManager().connection().getWriteClient()
    const tenants = new Set(((await knex('tenants').select('id')) as { id: number | string }[]).map(({ id }) => Number(id)))
    if (dialect() === 'sqlite') await knex.raw('PRAGMA foreign_keys = OFF')
    try {
      await knex.transaction(async (transaction) => {
        if (dialect() === 'mysql') await transaction.raw('set foreign_key_checks = 0')
        for (const { table, rows } of own) {
          const present = rows.filter((row) => tenants.has(Number(row.tenant_id)))
          for (let at = 0; at < present.length; at += BATCH) await transaction(table).insert(present.slice(at, at + BATCH))
        }
        for (const { table, rows } of shared) {
          for (const { id: _id, ...row } of rows) if (tenants.has(Number(row.tenant_id))) await transaction(table).insert(row).onConflict().ignore()
        }
        if (dialect() === 'mysql') await transaction.raw('set foreign_key_checks = 1')
        await transaction('tenant_revisions').increment('revision', 1)
      })
    } finally {
      if (dialect() === 'sqlite') await knex.raw('PRAGMA foreign_keys = ON')
    }
  })
}
