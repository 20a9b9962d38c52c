import { mkdirSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { environment } from '../boot/environment.ts'
import { dialect } from '../database/client.ts'
import { nowInstant } from '../dates/index.ts'
import { KERNEL_VERSION } from '../host/kernel_version.ts'
import { pluginHost } from '../host/plugin_host.ts'
import { appliedMigrations } from '../schema/migrator.ts'
import { writeArchive } from './archive.ts'
import { keyFingerprint, type BackupManifest } from './manifest.ts'
import { dumpMysql } from './mysql.ts'
import { copyObjects } from './objects.ts'
import { dumpSqlite } from './sqlite.ts'

/** What a backup came to. */
export interface MadeBackup {
  path: string
  bytes: number
  rows: number
  objects: number
}

/** Where backups lie unless somebody says otherwise. */
export function backupFolder(): string {
  return join(environment().storage, 'backups')
}

/**
 * Writes the whole installation into one archive while it goes on working: the database as of one moment, then the
 * files. What is uploaded meanwhile is a file too many, which a sweep finds; what is deleted meanwhile is missing.
 * The key that secrets are encrypted with is not in it: keep it apart.
 *
 * @param path - where to write; a name with the time in the storage folder where absent
 */
export async function createBackup(path?: string): Promise<MadeBackup> {
  const target = path ?? join(backupFolder(), `benchpin-${nowInstant().slice(0, 19).replace(/[:T]/g, '-')}.tar.gz`)
  mkdirSync(dirname(target), { recursive: true })
  const scratch = await mkdtemp(join(tmpdir(), 'benchpin-backup-'))
  const { databaseUrl } = environment()
  let rows: Record<string, number> = {}
  let objects = 0
  try {
    const migrations = [...(await appliedMigrations())].sort()
    const { bytes } = await writeArchive(target, async (archive) => {
      rows = dialect() === 'mysql' ? await dumpMysql(databaseUrl, archive, scratch) : await dumpSqlite(databaseUrl, archive, scratch)
      objects = await copyObjects(archive, '/', scratch)
      return {
        format: 'benchpin-backup',
        formatVersion: 1,
        kernel: KERNEL_VERSION,
        madeAt: nowInstant(),
        engine: dialect(),
        plugins: pluginHost().plugins.map(({ manifest }) => ({ id: manifest.id, version: manifest.version })),
        migrations,
        rows,
        objects,
        keyFingerprint: keyFingerprint(),
      } satisfies Omit<BackupManifest, 'files'>
    })
    return { path: target, bytes, rows: Object.values(rows).reduce((sum, count) => sum + count, 0), objects }
  } catch (error) {
    await rm(target, { force: true })
    throw error
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}
