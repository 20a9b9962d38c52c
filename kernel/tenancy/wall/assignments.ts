import { refuse, refuseSyntax } from './errors.ts'
import { walkExpression } from './expression.ts'
import { TENANT_COLUMN } from './proof.ts'
import { fieldsOf, listOf, nameParts, variantOf } from './tree.ts'
import type { Place, Walk } from './walk.ts'

/** Walks `SET column = value` entries. `guardsTenant`: refuse to set tenant_id, which would move a row to another tenant. */
export function walkAssignments(walk: Walk, assignments: unknown, place: Place, guardsTenant: boolean): void {
  for (const assignment of listOf(assignments, 'SET')) {
    const tree = fieldsOf(assignment, ['target', 'value'], 'SET')
    const [kind, target] = variantOf(tree.target, 'SET')
    if (kind !== 'ColumnName') refuseSyntax('setting several columns as one')
    const parts = nameParts(target)
    if (parts.length > 2) refuse('qualified_name', 'name a column by its table alone, without the database.')
    if (guardsTenant && parts.at(-1) === TENANT_COLUMN) {
      refuse('tenant_moved', 'tenant_id is set once, by the insert. Leave it out of the columns to update (with `merge`, list the columns).')
    }
    walkExpression(walk, tree.value, place)
  }
}
