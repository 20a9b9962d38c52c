import { refuse, refuseSyntax } from './errors.ts'
import { walkExpression } from './expression.ts'
import { fieldsOf, listOf, nameParts, variantOf } from './tree.ts'
import type { Place, Walk } from './walk.ts'

/** Walks the columns of a SELECT or of a RETURNING. */
export function walkProjection(walk: Walk, items: readonly unknown[], place: Place): void {
  for (const item of items) {
    const [variant, payload] = variantOf(item, 'a selected column')
    if (variant === 'UnnamedExpr') walkExpression(walk, payload, place)
    else if (variant === 'ExprWithAlias') walkExpression(walk, fieldsOf(payload, ['expr', 'alias'], 'a selected column').expr, place)
    else if (variant === 'Wildcard') fieldsOf(payload, [], '*')
    else if (variant === 'QualifiedWildcard') walkQualifiedWildcard(payload)
    else refuseSyntax(`the selected column ${variant}`)
  }
}

function walkQualifiedWildcard(payload: unknown): void {
  const [source, options] = listOf(payload, '*')
  fieldsOf(options, [], '*')
  const [variant, name] = variantOf(source, '*')
  if (variant !== 'ObjectName') refuseSyntax('this form of *')
  if (nameParts(name).length > 1) refuse('qualified_name', 'name a table in `table.*` without its database.')
}
