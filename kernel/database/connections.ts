import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type { MysqlConfig, SqliteConfig } from '@adonisjs/lucid/types/database'
import { wallScope } from '../tenancy/wall_scope.ts'
import { keepStatements } from './statement_cache.ts'
import { tableRules } from '../tenancy/table_rules.ts'
import { wrapMysqlConnection, wrapSqliteConnection } from '../tenancy/wall/index.ts'

const wall = { scope: wallScope, rules: tableRules }

/** Values of a failed statement stay out of its error's message, and so out of the log. */
const QUIET_ERRORS = { compileSqlOnError: false }

type Done = (error: Error | null, connection: unknown) => void

/** What is used of a raw better-sqlite3 connection. */
interface RawSqlite {
  pragma(statement: string): unknown
  prepare(statement: string): unknown
}

/** What is used of a raw mysql2 connection. */
interface RawMysql {
  query(sql: string, done: (error: Error | null) => void): unknown
}

/**
 * Transactions of this application write: taking the write lock at BEGIN makes them queue for it, where a lock taken
 * later fails when another process has written meanwhile.
 */
function beginAsWriter(connection: RawSqlite): void {
  const prepare = connection.prepare.bind(connection)
  connection.prepare = (statement) => prepare(statement === 'BEGIN;' ? 'BEGIN IMMEDIATE;' : statement)
}

/**
 * The embedded default: one connection, so that writers queue in this process; write-ahead log, so that other
 * processes may read meanwhile.
 */
export function sqliteConnection(filename: string): SqliteConfig {
  if (filename !== ':memory:') mkdirSync(dirname(filename), { recursive: true })
  return {
    client: 'better-sqlite3',
    ...QUIET_ERRORS,
    connection: { filename },
    useNullAsDefault: true,
    pool: {
      min: 1,
      max: 1,
      afterCreate(connection: RawSqlite, done: Done) {
        connection.pragma('journal_mode = WAL')
        connection.pragma('synchronous = NORMAL')
        connection.pragma('foreign_keys = ON')
        connection.pragma('busy_timeout = 15000')
        beginAsWriter(connection)
        wrapSqliteConnection(connection, wall)
        keepStatements(connection)
        done(null, connection)
      },
    },
  }
}

/** MySQL or MariaDB: UTC, dates as text, no surprises from the server's defaults. */
export function mysqlConnection(url: string): MysqlConfig {
  const { hostname, port, username, password, pathname, searchParams } = new URL(url)
  return {
    client: 'mysql2',
    ...QUIET_ERRORS,
    connection: {
      host: hostname,
      port: Number(port || 3306),
      user: decodeURIComponent(username),
      password: decodeURIComponent(password),
      database: pathname.slice(1),
      charset: 'utf8mb4',
      timezone: 'Z',
      dateStrings: true,
      supportBigNumbers: true,
      ...(searchParams.get('ssl') === '1' ? { ssl: {} } : {}),
    } as MysqlConfig['connection'],
    pool: {
      min: 2,
      max: Number(process.env.DATABASE_POOL ?? 20),
      afterCreate(connection: RawMysql, done: Done) {
        const settings = "SET SESSION sql_mode = 'STRICT_ALL_TABLES,NO_ENGINE_SUBSTITUTION,ERROR_FOR_DIVISION_BY_ZERO', time_zone = '+00:00', innodb_lock_wait_timeout = 15"
        connection.query(settings, (failed: Error | null) => {
          if (failed) return done(failed, connection)
          connection.query('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED', (error: Error | null) => {
            wrapMysqlConnection(connection, wall)
            done(error, connection)
          })
        })
      },
    },
  }
}
