import { refuse, refuseSyntax } from './errors.ts'
import { walkExpression } from './expression.ts'
import { openBlock } from './from_clause.ts'
import { walkOrder } from './order.ts'
import { walkProjection } from './projection.ts'
import { fieldsOf, identifierOf, isAbsent, listOf, treeOf, variantOf } from './tree.ts'
import type { Place, SelectBlock, Walk } from './walk.ts'

/** Walks a query with its common table expressions, set operations, order and limit; returns its SELECT blocks. */
export function walkQuery(walk: Walk, query: unknown, place: Place): SelectBlock[] {
  const tree = fieldsOf(query, ['with', 'body', 'order_by', 'limit_clause', 'locks'], 'a query')
  const inside = isAbsent(tree.with) ? place : walkCommonTables(walk, tree.with, place)
  const blocks = walkBody(walk, tree.body, inside)
  const only = blocks.length === 1 ? blocks[0] : undefined
  if (!isAbsent(tree.order_by)) {
    const [kind, entries] = variantOf(fieldsOf(tree.order_by, ['kind'], 'ORDER BY').kind, 'ORDER BY')
    if (kind !== 'Expressions') refuseSyntax('ORDER BY ALL')
    walkOrder(entries, (part) => walkExpression(walk, part, { ...inside, block: only?.block ?? null }))
  }
  if (!isAbsent(tree.limit_clause)) walkLimit(walk, tree.limit_clause, { ...inside, block: null })
  for (const lock of listOf(tree.locks, 'a lock')) fieldsOf(lock, ['lock_type', 'nonblock'], 'a lock')
  return blocks
}

function walkCommonTables(walk: Walk, clause: unknown, place: Place): Place {
  const tree = fieldsOf(clause, ['recursive', 'cte_tables'], 'WITH')
  const names = new Set(place.commonTables)
  for (const entry of listOf(tree.cte_tables, 'WITH')) {
    const table = fieldsOf(entry, ['alias', 'query'], 'WITH')
    const name = identifierOf(fieldsOf(table.alias, ['explicit', 'name', 'columns'], 'WITH').name)
    if (walk.rules.get(name) !== undefined) refuse('not_understood', `\`${name}\` in WITH is the name of a table. Choose another name.`)
    if (names.has(name)) refuse('not_understood', `\`${name}\` in WITH is declared twice. Choose another name.`)
    // Without RECURSIVE the name inside its own query means a real table on MySQL.
    const visible = new Set(names)
    if (tree.recursive === true) visible.add(name)
    walk.query(table.query, { block: null, commonTables: visible })
    names.add(name)
  }
  return { ...place, commonTables: names }
}

/** Set operations grow to the left, 500 deep for a large insert on SQLite: a loop, not a recursion. */
function walkBody(walk: Walk, body: unknown, place: Place): SelectBlock[] {
  const blocks: SelectBlock[] = []
  let current = body
  for (;;) {
    const [kind, payload] = variantOf(current, 'a query')
    if (kind !== 'SetOperation') return [...walkOperand(walk, kind, payload, place), ...blocks.reverse()]
    const tree = fieldsOf(payload, ['op', 'set_quantifier', 'left', 'right'], 'UNION')
    const [rightKind, right] = variantOf(tree.right, 'UNION')
    blocks.push(...walkOperand(walk, rightKind, right, place).reverse())
    current = tree.left
  }
}

function walkOperand(walk: Walk, kind: string, payload: unknown, place: Place): SelectBlock[] {
  if (kind === 'Select') return [walkSelect(walk, payload, place)]
  if (kind === 'Query') return walk.query(payload, place)
  if (kind === 'SetOperation') return walkBody(walk, { SetOperation: payload }, place)
  return refuseSyntax(`${kind} as a query`)
}

function walkSelect(walk: Walk, select: unknown, place: Place): SelectBlock {
  const tree = fieldsOf(select, ['distinct', 'projection', 'from', 'selection', 'group_by', 'having', 'flavor'], 'SELECT')
  if (tree.flavor !== 'Standard') refuseSyntax('this form of SELECT')
  if (!isAbsent(tree.distinct) && tree.distinct !== 'Distinct' && tree.distinct !== 'All') refuseSyntax('DISTINCT ON')
  walk.found.blocks += 1
  const block = openBlock(walk, listOf(tree.from, 'FROM'), tree.selection, place)
  const inside = { ...place, block }
  const projection = listOf(tree.projection, 'SELECT')
  walkProjection(walk, projection, inside)
  const [grouping, groups] = variantOf(tree.group_by, 'GROUP BY')
  const [expressions, modifiers] = listOf(groups, 'GROUP BY')
  if (grouping !== 'Expressions' || !isAbsent(modifiers)) refuseSyntax('this form of GROUP BY')
  for (const expression of listOf(expressions, 'GROUP BY')) walkExpression(walk, expression, inside)
  if (!isAbsent(tree.having)) walkExpression(walk, tree.having, inside)
  return { block, projection }
}

function walkLimit(walk: Walk, clause: unknown, place: Place): void {
  const [kind, payload] = variantOf(clause, 'LIMIT')
  if (kind === 'OffsetCommaLimit') {
    const tree = fieldsOf(payload, ['offset', 'limit'], 'LIMIT')
    walkExpression(walk, tree.offset, place)
    walkExpression(walk, tree.limit, place)
    return
  }
  if (kind !== 'LimitOffset') refuseSyntax('this form of LIMIT')
  const tree = fieldsOf(payload, ['limit', 'offset'], 'LIMIT')
  if (!isAbsent(tree.limit)) walkExpression(walk, tree.limit, place)
  if (!isAbsent(tree.offset)) walkExpression(walk, fieldsOf(treeOf(tree.offset, 'OFFSET'), ['value', 'rows'], 'OFFSET').value, place)
}
