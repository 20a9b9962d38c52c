import { copyFileSync, rmSync } from 'node:fs'
import type { ArchiveWriter } from './archive.ts'
import { join } from 'node:path'
import { SqliteDatabase } from './sqlite_driver.ts'

const MEMBER = 'database.sqlite'

function countRows(path: string): Record<string, number> {
  const copy = new SqliteDatabase(path, { readonly: true })
  try {
    const tables = copy.prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name").all() as { name: string }[]
    return Object.fromEntries(tables.map(({ name }) => [name, (copy.prepare(`select count(*) as row_count from "${name}"`).get() as { row_count: number }).row_count]))
  } finally {
    copy.close()
  }
}

/** Copies the database with SQLite's online backup, while others read and write. Returns rows by table. */
export async function dumpSqlite(source: string, archive: ArchiveWriter, scratch: string): Promise<Record<string, number>> {
  const path = join(scratch, MEMBER)
  const database = new SqliteDatabase(source, { readonly: true })
  try {
    await database.backup(path)
  } finally {
    database.close()
  }
  const rows = countRows(path)
  await archive.add(MEMBER, { path })
  return rows
}

/** Whether a member of an archive is the database. */
export const isSqliteMember = (name: string) => name === MEMBER

/** Puts a copied database in the place of the installation's. Every connection must be closed. */
export function placeSqlite(path: string, target: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(target + suffix, { force: true })
  copyFileSync(path, target)
}
