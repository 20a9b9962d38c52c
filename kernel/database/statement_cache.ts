/** What is used of a raw better-sqlite3 connection. */
interface Preparing {
  prepare(sql: string): unknown
}

/** Texts are few, since lists are cut into batches of fixed sizes; the limit is for those that are not. */
const KEPT = 500
/** What changes tables: statements that were prepared before it are prepared again. */
const DEFINES = /^\s*(?:create|alter|drop|pragma|attach|vacuum|reindex)\b/i

/**
 * Has a connection prepare each text once. Knex prepares a statement anew for every run, which takes a fourth of the time
 * of small statements. The most recently used are kept. Wrap the connection before: what is kept is the checked
 * statement, which asks at every run whether it may.
 */
export function keepStatements(connection: Preparing): void {
  const prepare = connection.prepare.bind(connection)
  const kept = new Map<string, unknown>()
  connection.prepare = (sql) => {
    if (DEFINES.test(sql)) {
      kept.clear()
      return prepare(sql)
    }
    const known = kept.get(sql)
    const statement = known ?? prepare(sql)
    if (known !== undefined) kept.delete(sql)
    else if (kept.size >= KEPT) kept.delete(kept.keys().next().value!)
    kept.set(sql, statement)
    return statement
  }
}
