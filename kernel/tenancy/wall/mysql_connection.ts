import { checkStatement } from './check_statement.ts'
import { claim, interpose } from './connection.ts'
import type { WallDependencies } from './connection.ts'
import { refuse } from './errors.ts'

/**
 * Puts a mysql2 connection behind the wall: `query` and `execute` in all their call forms, which also serves its promise
 * wrapper, `beginTransaction`, `commit` and `rollback`. Call it from knex's `pool.afterCreate`, after the connection's own settings.
 *
 * @returns the same connection
 */
export function wrapMysqlConnection<Connection extends object>(connection: Connection, dependencies: WallDependencies): Connection {
  const target = underlying(connection)
  if (!claim(target)) return connection
  for (const name of ['query', 'execute']) {
    interpose(target, name, (parameters, proceed) => {
      const { sql, bindings } = statementOf(parameters)
      checkStatement('mysql', sql, bindings, dependencies.scope(), dependencies.rules)
      return proceed()
    })
  }
  for (const name of ['prepare', 'changeUser']) {
    interpose(target, name, (_parameters, proceed) => {
      if (!dependencies.scope().across) refuse('driver_call', `\`connection.${name}()\` is not allowed. Use query() or execute().`)
      return proceed()
    })
  }
  return connection
}

/** A promise connection keeps the real one in `connection`. */
function underlying(connection: object): object {
  const inner: unknown = Reflect.get(connection, 'connection')
  return typeof inner === 'object' && inner !== null && 'query' in inner ? inner : connection
}

/** The text and bindings of `(sql, callback?)`, `(sql, values, callback?)`, `(options, callback?)` and `(options, values, callback?)`. */
function statementOf(parameters: readonly unknown[]): { sql: string; bindings: readonly unknown[] } {
  const [first, second] = parameters
  const given = typeof second === 'function' ? undefined : second
  if (typeof first === 'string') return { sql: first, bindings: bindingsOf(given) }
  if (typeof first !== 'object' || first === null) return refuse('driver_call', 'the statement is neither a text nor an options object.')
  const sql: unknown = Reflect.get(first, 'sql')
  const values: unknown = Reflect.get(first, 'values')
  if (typeof sql !== 'string') return refuse('driver_call', 'the options object has no `sql` text.')
  // The driver's two methods differ in which of them wins.
  if (values !== undefined && given !== undefined) refuse('driver_call', 'bindings are given twice. Pass them once.')
  return { sql, bindings: bindingsOf(values ?? given) }
}

function bindingsOf(values: unknown): readonly unknown[] {
  if (values === undefined || values === null) return []
  if (Array.isArray(values)) return values
  return typeof values === 'object' ? refuse('bindings', 'named bindings are not allowed. Pass a list.') : [values]
}
