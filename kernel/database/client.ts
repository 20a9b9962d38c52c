import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import type { Database } from '@adonisjs/lucid/database'
import { ambient } from '../tenancy/context.ts'
import { DatabaseNotReadyError } from './errors.ts'

/** The engines that Benchpin runs on. */
export type DatabaseDialect = 'sqlite' | 'mysql'

let manager: Database | null = null

/** Gives the kernel its database manager; called by the kernel's provider at boot. */
export function useDatabase(database: Database): void {
  manager = database
}

/** Lucid's database manager. */
export function databaseManager(): Database {
  if (!manager) throw new DatabaseNotReadyError()
  return manager
}

/**
 * The connection on which present work must query: the open transaction where there is one. Using another
 * beside an open transaction waits for itself on an engine with one writer.
 */
export function database(): QueryClientContract {
  const { transaction } = ambient()
  if (transaction && !transaction.finished) return transaction.client
  return databaseManager().connection()
}

/** The engine behind the connection. */
export function dialect(): DatabaseDialect {
  const name = databaseManager().connection().dialect.name
  return name === 'mysql' ? 'mysql' : 'sqlite'
}
