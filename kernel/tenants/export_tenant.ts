import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { writeArchive, type ArchiveWriter } from '../backup/archive.ts'
import { nowInstant } from '../dates/index.ts'
import { KERNEL_VERSION } from '../host/kernel_version.ts'
import { pluginHost } from '../host/plugin_host.ts'
import { acrossTenants } from '../tenancy/across_tenants.ts'
import { copyObjects } from '../backup/objects.ts'
import { lastingFolder } from './tenant_folders.ts'
import { rawKnex, rowsOfTenant, tenantTables } from './tenant_tables.ts'

async function writeRows(table: string, tenantId: number, path: string): Promise<number> {
  const file = createWriteStream(path)
  let count = 0
  for await (const rows of rowsOfTenant(table, tenantId)) {
    count += rows.length
    if (!file.write(rows.map((row) => JSON.stringify(row) + '\n').join(''))) await once(file, 'drain')
  }
  file.end()
  await finished(file)
  return count
}

async function addTables(archive: ArchiveWriter, tenantId: number, folder: string, tell: (table: string, done: number, of: number) => Promise<void>): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  const tables = await tenantTables()
  for (const [index, table] of tables.entries()) {
    const path = join(folder, 'rows.jsonl')
    counts[table] = await writeRows(table, tenantId, path)
    if (counts[table] > 0) await archive.add(`rows/${table}.jsonl`, { path })
    await tell(table, index + 1, tables.length)
  }
  return counts
}

/**
 * Writes everything of a tenant into one archive: the rows of each table as a line of JSON each, its files as they
 * were uploaded, and a manifest with counts and checksums.
 *
 * @param path - where the archive is written
 */
export async function exportTenant(tenantId: number, path: string, tell: (table: string, done: number, of: number) => Promise<void> = async () => {}) {
  return acrossTenants(`export of organization ${tenantId}`, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'benchpin-export-'))
    try {
      const tenant = (await rawKnex()('tenants').where('id', tenantId).first()) as Record<string, unknown>
      let counts: Record<string, number> = {}
      let objects = 0
      const written = await writeArchive(path, async (archive) => {
        counts = await addTables(archive, tenantId, folder, tell)
        objects = await copyObjects(archive, lastingFolder(tenantId), folder)
        const plugins = pluginHost().plugins.map(({ manifest }) => ({ id: manifest.id, version: manifest.version }))
        return { format: 'benchpin-tenant', formatVersion: 1, kernel: KERNEL_VERSION, madeAt: nowInstant(), tenant, plugins, rows: counts, objects }
      })
      return { ...written, rows: counts, objects }
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })
}
