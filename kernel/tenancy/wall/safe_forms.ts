import type { Dialect, StatementKind, StatementPlan } from './plan.ts'

const NAME = '(?:`[A-Za-z0-9_]+`|"[A-Za-z0-9_]+"|[A-Za-z_][A-Za-z0-9_]*)'
const ISOLATION = '(?:read uncommitted|read committed|repeatable read|serializable)'

/** Transaction control carries no table. Each form is spelled out in full, so nothing can ride along. */
const TRANSACTION_FORMS: Record<Dialect, RegExp> = {
  sqlite: new RegExp(
    `^(?:begin(?: (?:deferred|immediate|exclusive))?(?: transaction)?|(?:commit|end|rollback)(?: transaction)?` +
      `|savepoint ${NAME}|release(?: savepoint)? ${NAME}|rollback(?: transaction)? to(?: savepoint)? ${NAME})$`,
    'i'
  ),
  mysql: new RegExp(
    `^(?:begin|start transaction(?: (?:read only|read write|with consistent snapshot))?|commit|rollback` +
      `|savepoint ${NAME}|release savepoint ${NAME}|rollback to(?: savepoint)? ${NAME}` +
      `|set (?:session )?transaction (?:isolation level ${ISOLATION}|read only|read write))$`,
    'i'
  ),
}

/** PRAGMAs that only read a setting of the connection or of the file. With an argument most would write. */
const PRAGMA_FORM =
  /^pragma (?:foreign_keys|journal_mode|synchronous|busy_timeout|user_version|data_version|page_count|page_size|freelist_count|quick_check|integrity_check|foreign_key_check)$/i

/** The plan of a statement that needs no parsing, or null. */
export function safeForm(dialect: Dialect, sql: string): StatementPlan | null {
  if (sql.length > 200) return null
  const text = sql.trim().replace(/\s*;$/, '').replace(/\s+/g, ' ')
  if (TRANSACTION_FORMS[dialect].test(text)) return emptyPlan('transaction')
  if (dialect === 'sqlite' && PRAGMA_FORM.test(text)) return emptyPlan('pragma')
  return null
}

function emptyPlan(kind: StatementKind): StatementPlan {
  return { refusal: null, kind, placeholders: 0, tenantPositions: [], tenantTables: [], platformTables: [], writtenTables: [], permitTables: [] }
}
