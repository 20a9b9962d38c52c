import { lineOf, type SyntaxNode } from './syntax.ts'

/** Something that only running it would tell. */
export class NotLiteralError extends Error {
  readonly line: number
  constructor(node: SyntaxNode) {
    super(`a ${node.type}`)
    this.line = lineOf(node)
  }
}

const WRAPPERS = new Set(['TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression', 'ParenthesizedExpression'])

function keyOf(property: SyntaxNode): string {
  const key = property.key as SyntaxNode
  if (property.type !== 'ObjectProperty' || property.computed) throw new NotLiteralError(property)
  if (key.type === 'Identifier') return String(key.name)
  if (key.type === 'StringLiteral' || key.type === 'NumericLiteral') return String(key.value)
  throw new NotLiteralError(key)
}

/**
 * The value that an expression spells out.
 *
 * @throws NotLiteralError where it holds anything but texts, numbers, true, false, null, lists and objects of them
 */
export function literalOf(node: SyntaxNode): unknown {
  if (WRAPPERS.has(node.type)) return literalOf(node.expression as SyntaxNode)
  if (['StringLiteral', 'NumericLiteral', 'BooleanLiteral'].includes(node.type)) return node.value
  if (node.type === 'NullLiteral') return null
  if (node.type === 'TemplateLiteral' && (node.expressions as unknown[]).length === 0) return ((node.quasis as SyntaxNode[])[0]!.value as { cooked: string }).cooked
  if (node.type === 'UnaryExpression' && node.operator === '-') return -Number(literalOf(node.argument as SyntaxNode))
  if (node.type === 'ArrayExpression') return (node.elements as (SyntaxNode | null)[]).map((element) => (element ? literalOf(element) : null))
  if (node.type === 'ObjectExpression') {
    return Object.fromEntries((node.properties as SyntaxNode[]).map((property) => [keyOf(property), literalOf(property.value as SyntaxNode)]))
  }
  throw new NotLiteralError(node)
}
