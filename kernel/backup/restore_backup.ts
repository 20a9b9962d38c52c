import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { environment } from '../boot/environment.ts'
import { databaseManager, dialect } from '../database/client.ts'
import { withAmbient } from '../tenancy/context.ts'
import { readArchive } from './archive.ts'
import { dropAllTables } from './drop_all_tables.ts'
import { BackupError } from './errors.ts'
import { checkManifest, type BackupManifest } from './manifest.ts'
import { MysqlRestore } from './mysql.ts'
import { objectDisk, objectKeys } from './objects.ts'
import { isSqliteMember, placeSqlite } from './sqlite.ts'

/** Reads the archive from end to end: every member must be what the manifest says. */
async function verified(path: string): Promise<BackupManifest> {
  const found = new Map<string, string>()
  let manifest: BackupManifest | null = null
  await readArchive(path, async (name, content) => {
    const hash = createHash('sha256')
    const chunks: Buffer[] = []
    for await (const chunk of content as AsyncIterable<Buffer>) {
      hash.update(chunk)
      if (name === 'manifest.json') chunks.push(chunk)
    }
    if (name === 'manifest.json') manifest = JSON.parse(Buffer.concat(chunks).toString()) as BackupManifest
    else found.set(name, hash.digest('hex'))
  }).catch((error: unknown) => {
    throw new BackupError(`The file can't be read as an archive: ${error instanceof Error ? error.message : String(error)}. Nothing was changed.`)
  })
  checkManifest(manifest, dialect())
  const { files } = manifest as BackupManifest
  const wrong = files.find(({ name, sha256 }) => found.get(name) !== sha256)
  if (wrong || files.length !== found.size) throw new BackupError(`The backup is damaged: ${wrong?.name ?? 'a member that its manifest does not name'} is not what was written. Nothing was changed.`)
  return manifest
}

async function makeRoom(replace: boolean, manifest: BackupManifest): Promise<void> {
  await withAmbient({ across: true }, async () => {
    const tables = await databaseManager().connection().getAllTables()
    if (tables.length > 0 && !replace) throw new BackupError(`The database has ${tables.length} tables. Restore into an empty one, or add --replace to give up what is there.`)
    if (tables.length > 0) await dropAllTables()
  })
  if (!replace) return
  const kept = new Set(manifest.files.map(({ name }) => name))
  const gone: string[] = []
  for await (const key of objectKeys('/')) if (!kept.has(`files/${key}`)) gone.push(key)
  for (const key of gone) await (await objectDisk()).delete(key)
}

async function putObject(name: string, content: Readable, scratch: string): Promise<void> {
  const path = join(scratch, 'object')
  await pipeline(content, createWriteStream(path))
  await (await objectDisk()).copyFromFs(path, name.slice('files/'.length))
}

/**
 * Restores a backup into an empty database. Everything is checked before anything is changed: that the archive is
 * whole, of this engine, and of no newer version. An older one is migrated afterwards, by `migration:run`.
 *
 * @param replace - drop what is in the database first
 * @throws BackupError
 */
export async function restoreBackup(path: string, replace: boolean): Promise<BackupManifest> {
  const manifest = await verified(path)
  await makeRoom(replace, manifest)
  const scratch = await mkdtemp(join(tmpdir(), 'benchpin-restore-'))
  const { databaseUrl } = environment()
  await databaseManager().manager.closeAll()
  const mysql = dialectOf(manifest) === 'mysql' ? await MysqlRestore.open(databaseUrl) : null
  try {
    await readArchive(path, async (name, content) => {
      if (name.startsWith('files/')) await putObject(name, content, scratch)
      else if (mysql) await mysql.take(name, content)
      else if (isSqliteMember(name)) {
        const copy = join(scratch, 'database.sqlite')
        await pipeline(content, createWriteStream(copy))
        placeSqlite(copy, databaseUrl)
      }
    })
    return manifest
  } finally {
    await mysql?.close()
    await rm(scratch, { recursive: true, force: true })
  }
}

const dialectOf = ({ engine }: BackupManifest) => engine
