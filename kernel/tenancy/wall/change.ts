import { walkAssignments } from './assignments.ts'
import type { Block } from './block.ts'
import { refuseSyntax } from './errors.ts'
import { walkExpression } from './expression.ts'
import { openBlock } from './from_clause.ts'
import { walkOrder } from './order.ts'
import { walkProjection } from './projection.ts'
import { recordWrite } from './tables.ts'
import { fieldsOf, isAbsent, listOf, variantOf } from './tree.ts'
import type { Tree } from './tree.ts'
import type { Place, Walk } from './walk.ts'

const NOWHERE: Place = { block: null, commonTables: new Set() }

/** Walks an UPDATE. Every table it names counts as written, since a join lets it set columns of each. */
export function walkUpdate(walk: Walk, payload: unknown): void {
  const tree = fieldsOf(payload, ['table', 'assignments', 'selection', 'returning', 'order_by', 'limit'], 'UPDATE')
  walk.found.kind = 'update'
  const block = openBlock(walk, [tree.table], tree.selection, NOWHERE)
  const holdsTenantTable = [...block.relations.keys()].some((alias) => block.isTenant(alias))
  walkAssignments(walk, tree.assignments, { ...NOWHERE, block }, holdsTenantTable)
  finishChange(walk, tree, block)
}

/** Walks a DELETE from one table. */
export function walkDelete(walk: Walk, payload: unknown): void {
  const tree = fieldsOf(payload, ['from', 'selection', 'returning', 'order_by', 'limit'], 'DELETE')
  walk.found.kind = 'delete'
  const [form, from] = variantOf(tree.from, 'DELETE')
  if (form !== 'WithFromKeyword') refuseSyntax('DELETE without FROM')
  const items = listOf(from, 'DELETE')
  if (items.length !== 1) refuseSyntax('DELETE from several tables')
  const block = openBlock(walk, items, tree.selection, NOWHERE)
  if (block.relations.size !== 1) refuseSyntax('DELETE with a join. Use a subquery')
  finishChange(walk, tree, block)
}

function finishChange(walk: Walk, tree: Tree, block: Block): void {
  const place = { ...NOWHERE, block }
  for (const relation of block.relations.values()) {
    if (relation.rule !== null) recordWrite(walk, relation.rule, true)
  }
  walkOrder(tree.order_by, (part) => walkExpression(walk, part, place))
  if (!isAbsent(tree.limit)) walkExpression(walk, tree.limit, NOWHERE)
  walkProjection(walk, listOf(tree.returning, 'RETURNING'), place)
}
