import { init, parse } from '@guanmingchiu/sqlparser-ts'
import { refuse } from './errors.ts'
import type { Dialect } from './plan.ts'
import { listOf } from './tree.ts'

// The parser is WebAssembly, and better-sqlite3 prepares synchronously: have it ready before the first import returns.
await init()

/**
 * Reads one SQL statement into its syntax tree. The only file which knows the parser package.
 *
 * @throws WallRefusal when the text cannot be read or holds several statements. The parser's own message is not passed on
 *   in full, because it quotes the text.
 */
export function parseStatement(dialect: Dialect, sql: string): unknown {
  let statements: readonly unknown[]
  try {
    statements = listOf(parse(sql, dialect), 'a statement')
  } catch (error) {
    const place = /at Line: \d+, Column: \d+/.exec(error instanceof Error ? error.message : String(error))
    return refuse('not_understood', `the SQL parser cannot read it${place === null ? '' : ` (${place[0]})`}. Write it in plainer SQL.`)
  }
  if (statements.length !== 1) refuse('several_statements', 'send one statement at a time.')
  return statements[0]
}
