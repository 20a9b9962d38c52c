import { assertNothingOverlooked } from './census.ts'
import { walkDelete, walkUpdate } from './change.ts'
import { WallRefusal, refuse } from './errors.ts'
import { walkInsert } from './insert.ts'
import { parseStatement } from './parser.ts'
import { Findings } from './plan.ts'
import type { Dialect, StatementPlan, Verdict } from './plan.ts'
import { numberPlaceholders } from './placeholders.ts'
import { walkQuery } from './query.ts'
import { safeForm } from './safe_forms.ts'
import type { TableRules } from './table_rules.ts'
import { variantOf } from './tree.ts'
import type { Walk } from './walk.ts'

/** Reads one SQL text and says under which bindings it may run, or why it never may. Costs a parse: cache the verdict. */
export function readStatement(dialect: Dialect, sql: string, rules: TableRules): Verdict {
  try {
    return safeForm(dialect, sql) ?? planStatement(dialect, sql, rules)
  } catch (error) {
    if (!(error instanceof WallRefusal)) throw error
    return { refusal: { reason: error.reason, advice: error.message.replace(/^Statement refused: /, '') } }
  }
}

function planStatement(dialect: Dialect, sql: string, rules: TableRules): StatementPlan {
  const numbered = numberPlaceholders(dialect, sql)
  const statement = parseStatement(dialect, numbered.sql)
  const found = new Findings()
  const walk: Walk = { dialect, rules, found, query: (query, place) => walkQuery(walk, query, place) }
  const [kind, payload] = variantOf(statement, 'this statement')
  if (kind === 'Query') walk.query(payload, { block: null, commonTables: new Set() })
  else if (kind === 'Insert') walkInsert(walk, payload)
  else if (kind === 'Update') walkUpdate(walk, payload)
  else if (kind === 'Delete') walkDelete(walk, payload)
  else refuse('statement_kind', `${kind} is not allowed here. Change the schema in migrations, and run platform work in acrossTenants().`)
  assertNothingOverlooked(statement, found, numbered.placeholders)
  return found.toPlan(numbered.placeholders)
}
