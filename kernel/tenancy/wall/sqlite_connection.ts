import { checkStatement, checkText } from './check_statement.ts'
import { claim, interpose } from './connection.ts'
import type { WallDependencies } from './connection.ts'
import { refuse } from './errors.ts'

/** Methods that read or change the whole file, or load code, whatever the tenant. */
const WHOLE_FILE_METHODS = ['backup', 'serialize', 'loadExtension', 'explain', 'table', 'unsafeMode']

/**
 * Puts a better-sqlite3 connection behind the wall: statements are checked when they run, with the bindings and the scope
 * of that moment. `transaction()` needs no check, since it only begins and ends. Call it from knex's `pool.afterCreate`,
 * after the connection's own PRAGMAs.
 *
 * @returns the same connection
 */
export function wrapSqliteConnection<Connection extends object>(connection: Connection, dependencies: WallDependencies): Connection {
  if (!claim(connection)) return connection
  const { scope, rules } = dependencies
  interpose(connection, 'prepare', ([sql], proceed) => {
    if (typeof sql !== 'string') return proceed()
    checkText('sqlite', sql, scope(), rules)
    return wrapStatement(proceed(), sql, dependencies)
  })
  interpose(connection, 'exec', ([sql], proceed) => {
    if (typeof sql === 'string') checkStatement('sqlite', sql, [], scope(), rules)
    return proceed()
  })
  interpose(connection, 'pragma', ([source], proceed) => {
    if (typeof source === 'string') checkStatement('sqlite', `PRAGMA ${source}`, [], scope(), rules)
    return proceed()
  })
  for (const name of WHOLE_FILE_METHODS) {
    interpose(connection, name, (_parameters, proceed) => {
      if (!scope().across) refuse('driver_call', `\`database.${name}()\` reaches past tenants. Run it in acrossTenants().`)
      return proceed()
    })
  }
  return connection
}

/** Checks a prepared statement at each run. Bindings fixed by `bind()` count at every later run. */
function wrapStatement(statement: unknown, sql: string, { scope, rules }: WallDependencies): unknown {
  if (typeof statement !== 'object' || statement === null) return statement
  let fixed: unknown[] = []
  interpose(statement, 'bind', (parameters, proceed) => {
    const bound = proceed()
    fixed = parameters.flat()
    return bound
  })
  for (const name of ['run', 'get', 'all', 'iterate']) {
    interpose(statement, name, (parameters, proceed) => {
      checkStatement('sqlite', sql, fixed.length > 0 ? fixed : parameters.flat(), scope(), rules)
      return proceed()
    })
  }
  return statement
}
