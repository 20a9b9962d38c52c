import { refuse } from './errors.ts'
import { parseWithModule } from './parser_instance.ts'
import type { Dialect } from './plan.ts'
import { isTree, listOf } from './tree.ts'

/** Chains longer than this come near the depth at which the parser's stack ends (about 700). */
const LONGEST_CHAIN = 500
const CHAINED = /\b(?:and|or|xor|not|is|like|collate)\b|[-+*/%|&]/gi

/**
 * Reads one SQL statement into its syntax tree. Together with parser_instance.ts the only file which knows the parser
 * package.
 *
 * @throws WallRefusal when the text cannot be read or holds several statements. The parser's own message is not passed
 *   on, because it quotes the text.
 */
export function parseStatement(dialect: Dialect, sql: string): unknown {
  if ((sql.match(CHAINED)?.length ?? 0) > LONGEST_CHAIN) {
    refuse('not_understood', `it chains more than ${LONGEST_CHAIN} operators. Use IN, or split it.`)
  }
  return onlyStatement(parse(dialect, sql))
}

function parse(dialect: Dialect, sql: string): readonly unknown[] {
  try {
    return listOf(parseWithModule(dialect, sql), 'a statement')
  } catch (error) {
    const message = isTree(error) && typeof error.message === 'string' ? error.message : String(error)
    const place = /at Line: \d+, Column: \d+/.exec(message)
    return refuse('not_understood', `the SQL parser cannot read it${place === null ? '' : ` (${place[0]})`}. Write it in plainer SQL.`)
  }
}

function onlyStatement(statements: readonly unknown[]): unknown {
  if (statements.length !== 1) refuse('several_statements', 'send one statement at a time.')
  return statements[0]
}
