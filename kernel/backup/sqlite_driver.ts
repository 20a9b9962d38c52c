import { createRequire } from 'node:module'

/** What is used of better-sqlite3, which ships no types. */
export interface SqliteFile {
  backup(target: string): Promise<unknown>
  prepare(sql: string): { all(): unknown[]; get(): unknown }
  exec(sql: string): void
  close(): void
}

/** Opens a database file beside the application's own connection. */
export const SqliteDatabase = createRequire(import.meta.url)('better-sqlite3') as new (path: string, options?: { readonly?: boolean }) => SqliteFile
