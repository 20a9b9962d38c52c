import { Block } from './block.ts'
import { refuse, refuseSyntax } from './errors.ts'
import { walkExpression } from './expression.ts'
import { proveBlock } from './proof.ts'
import type { Condition } from './proof.ts'
import { recordTable } from './tables.ts'
import { fieldsOf, identifierOf, isAbsent, listOf, nameParts, variantOf } from './tree.ts'
import type { Place, Walk } from './walk.ts'

/** Joins which keep only matching rows: their ON is as good as WHERE. `Join` and `Inner` differ in spelling alone. */
const INNER_JOINS = new Set(['Join', 'Inner', 'CrossJoin'])
const LEFT_JOINS = new Set(['Left', 'LeftOuter'])

/**
 * Opens the query block of a FROM (or UPDATE, DELETE) clause: collects its tables, proves them from the joins and from
 * `where`, refuses the block if one stays unproven, and walks the conditions.
 */
export function openBlock(walk: Walk, from: readonly unknown[], where: unknown, place: Place): Block {
  const block = new Block(place.block)
  const conditions: Condition[] = []
  for (const item of from) {
    const tree = fieldsOf(item, ['relation', 'joins'], 'FROM')
    addRelation(walk, block, tree.relation, place)
    for (const join of listOf(tree.joins, 'FROM')) addJoin(walk, block, join, place, conditions)
  }
  if (!isAbsent(where)) conditions.push({ expression: where, rightSide: null })
  for (const position of proveBlock(block, conditions)) walk.found.tenantPositions.add(position)
  block.assertProven()
  const inside = { ...place, block }
  for (const condition of conditions) walkExpression(walk, condition.expression, inside)
  return block
}

function addJoin(walk: Walk, block: Block, join: unknown, place: Place, conditions: Condition[]): void {
  const tree = fieldsOf(join, ['relation', 'join_operator'], 'a join')
  const alias = addRelation(walk, block, tree.relation, place)
  const [operator, constraint] = variantOf(tree.join_operator, 'a join')
  const isLeft = LEFT_JOINS.has(operator)
  if (!isLeft && !INNER_JOINS.has(operator)) refuseSyntax(`the join ${operator}. Use an inner or a left join`)
  if (isAbsent(constraint)) {
    // Without its own ON a left join could be read as nested: the ON which follows later may belong to it.
    return isLeft ? refuseSyntax('a left join without ON') : undefined
  }
  const [kind, expression] = variantOf(constraint, 'a join')
  if (kind !== 'On') refuseSyntax(`a join by ${kind.toUpperCase()}. Use ON`)
  conditions.push({ expression, rightSide: isLeft ? alias : null })
}

/** Adds one table, derived table or common table expression; returns the name that columns use for it. */
function addRelation(walk: Walk, block: Block, relation: unknown, place: Place): string {
  const [kind, payload] = variantOf(relation, 'FROM')
  if (kind === 'Derived') {
    const derived = fieldsOf(payload, ['subquery', 'alias'], 'a derived table')
    // Engines differ in what a derived table may see of its surroundings, so it has to prove itself alone.
    walk.query(derived.subquery, { ...place, block: null })
    return addNamed(walk, block, isAbsent(derived.alias) ? null : aliasOf(derived.alias), null)
  }
  if (kind !== 'Table') refuseSyntax(`${kind} in FROM`)
  const table = fieldsOf(payload, ['name', 'alias'], 'a table')
  const parts = nameParts(table.name)
  const alias = isAbsent(table.alias) ? null : aliasOf(table.alias)
  const name = parts[0]
  if (parts.length !== 1 || name === undefined) return refuse('qualified_name', `name the table \`${parts.join('.')}\` without its database.`)
  walk.found.tables += 1
  if (place.commonTables.has(name)) return addNamed(walk, block, alias ?? name, null)
  const rule = recordTable(walk, name)
  block.add(alias ?? name, { rule })
  return alias ?? name
}

function addNamed(walk: Walk, block: Block, alias: string | null, rule: null): string {
  if (alias === null) return refuseSyntax('a derived table without a name')
  // A derived table that borrows a real table's name would make every message and every proof about it ambiguous.
  if (walk.rules.get(alias) !== undefined) refuse('not_understood', `\`${alias}\` is the name of a table. Give the derived table another one.`)
  block.add(alias, { rule })
  return alias
}

function aliasOf(alias: unknown): string {
  return identifierOf(fieldsOf(alias, ['explicit', 'name'], 'an alias').name)
}
