import type { Block } from './block.ts'
import { placeholderOf } from './placeholder_node.ts'
import { identifierOf, listOf, treeOf } from './tree.ts'

/** The column which names the tenant in every tenant table. */
export const TENANT_COLUMN = 'tenant_id'

/** A tenant table's `tenant_id`: the block that declares the table, and the table's alias there. */
interface TenantColumn {
  readonly block: Block
  readonly alias: string
}

/** A condition on a block's rows. `rightSide` is the alias that a LEFT JOIN's ON is about, null for WHERE and inner joins. */
export interface Condition {
  readonly expression: unknown
  readonly rightSide: string | null
}

/** A table proven as soon as another is. */
interface Tie {
  readonly alias: string
  readonly to: TenantColumn
}

/**
 * Works out which tables of a block are tied to the tenant, and through which bindings.
 *
 * Only terms joined by AND at the top count. WHERE and inner joins prove in both directions. A LEFT JOIN's ON decides
 * which rows of its right side appear and none of the left, so it proves its right side only.
 *
 * @returns the zero-based bindings that must equal the tenant's id
 */
export function proveBlock(block: Block, conditions: readonly Condition[]): number[] {
  const positions: number[] = []
  const ties: Tie[] = []
  for (const condition of conditions) {
    for (const [left, right] of equalities(condition.expression)) {
      const leftColumn = tenantColumn(left, block)
      const rightColumn = tenantColumn(right, block)
      const position = placeholderOf(left) ?? placeholderOf(right)
      const column = leftColumn ?? rightColumn
      if (column !== null && position !== null && provable(column, block, condition)) {
        block.proven.add(column.alias)
        positions.push(position)
      } else if (leftColumn !== null && rightColumn !== null) {
        if (provable(leftColumn, block, condition)) ties.push({ alias: leftColumn.alias, to: rightColumn })
        if (provable(rightColumn, block, condition)) ties.push({ alias: rightColumn.alias, to: leftColumn })
      }
    }
  }
  followTies(block, ties)
  return positions
}

/** Whether a condition can prove this column's table: it is of this block and, in a LEFT JOIN, on the right side. */
function provable(column: TenantColumn, block: Block, condition: Condition): boolean {
  return column.block === block && (condition.rightSide === null || condition.rightSide === column.alias)
}

/** Spreads proof along the ties until nothing changes. */
function followTies(block: Block, ties: readonly Tie[]): void {
  let before = -1
  while (before !== block.proven.size) {
    before = block.proven.size
    for (const tie of ties) {
      if (tie.to.block.proven.has(tie.to.alias)) block.proven.add(tie.alias)
    }
  }
}

/** The `left = right` terms that must all hold for the expression to hold. */
function* equalities(expression: unknown): Generator<[unknown, unknown]> {
  const pending: unknown[] = [expression]
  while (pending.length > 0) {
    const tree = treeOf(pending.pop(), 'a condition')
    if ('Nested' in tree) pending.push(tree.Nested)
    else if ('BinaryOp' in tree) {
      const operation = treeOf(tree.BinaryOp, 'a condition')
      if (operation.op === 'And') pending.push(operation.left, operation.right)
      else if (operation.op === 'Eq') yield [operation.left, operation.right]
    }
  }
}

/**
 * The tenant table whose `tenant_id` an expression is, or null. A bare `tenant_id` counts only where the block has a
 * single relation, so that no one has to know which table the engine would pick.
 */
export function tenantColumn(expression: unknown, block: Block): TenantColumn | null {
  const tree = treeOf(expression, 'an expression')
  if ('Identifier' in tree) {
    const [alias, ...others] = block.relations.keys()
    if (alias === undefined || others.length > 0 || identifierOf(tree.Identifier) !== TENANT_COLUMN) return null
    return block.isTenant(alias) ? { block, alias } : null
  }
  if (!('CompoundIdentifier' in tree)) return null
  const [alias, column, ...others] = listOf(tree.CompoundIdentifier, 'a column').map(identifierOf)
  if (alias === undefined || column !== TENANT_COLUMN || others.length > 0) return null
  const declaring = block.declaring(alias)
  return declaring !== null && declaring.isTenant(alias) ? { block: declaring, alias } : null
}
