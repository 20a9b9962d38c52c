import { walkAssignments } from './assignments.ts'
import { refuse, refuseSyntax } from './errors.ts'
import { walkExpression } from './expression.ts'
import { TENANT_COLUMN } from './proof.ts'
import type { TableRule } from './table_rules.ts'
import { recordWrite } from './tables.ts'
import { fieldsOf, identifierOf, isAbsent, listOf, variantOf } from './tree.ts'
import type { Place, Walk } from './walk.ts'

const NOWHERE: Place = { block: null, commonTables: new Set() }

/**
 * Walks ON CONFLICT and ON DUPLICATE KEY UPDATE. SQLite names the key whose row it updates: it must hold tenant_id. MySQL
 * takes any unique key; there the schema's rule that each begins with tenant_id keeps the row inside the tenant.
 */
export function walkUpsert(walk: Walk, clause: unknown, rule: TableRule): void {
  const guardsTenant = rule.kind === 'tenant'
  const [kind, payload] = variantOf(clause, 'an upsert')
  if (kind === 'DuplicateKeyUpdate') {
    markUpsert(walk, rule)
    return walkAssignments(walk, payload, NOWHERE, guardsTenant)
  }
  if (kind !== 'OnConflict') refuseSyntax(`the upsert ${kind}`)
  const tree = fieldsOf(payload, ['conflict_target', 'action'], 'ON CONFLICT')
  const target = conflictColumns(tree.conflict_target)
  const [action, update] = variantOf(tree.action, 'ON CONFLICT')
  if (action === 'DoNothing') return
  if (action !== 'DoUpdate') refuseSyntax(`ON CONFLICT with ${action}`)
  if (guardsTenant && !target.includes(TENANT_COLUMN)) {
    refuse('conflict_target', `the conflict key of an upsert into \`${rule.name}\` must contain tenant_id.`)
  }
  markUpsert(walk, rule)
  const change = fieldsOf(update, ['assignments', 'selection'], 'ON CONFLICT')
  walkAssignments(walk, change.assignments, NOWHERE, guardsTenant)
  if (!isAbsent(change.selection)) walkExpression(walk, change.selection, NOWHERE)
}

function markUpsert(walk: Walk, rule: TableRule): void {
  walk.found.kind = 'upsert'
  recordWrite(walk, rule, true)
}

function conflictColumns(target: unknown): string[] {
  if (isAbsent(target)) return []
  const [kind, columns] = variantOf(target, 'ON CONFLICT')
  return kind === 'Columns' ? listOf(columns, 'ON CONFLICT').map(identifierOf) : refuseSyntax('this conflict target')
}
