import { refuseSyntax } from './errors.ts'
import { isTree } from './tree.ts'

/** The zero-based binding of an expression that is a lone `?`, or null for any other expression. */
export function placeholderOf(expression: unknown): number | null {
  if (!isTree(expression) || !isTree(expression.Value) || !isTree(expression.Value.value)) return null
  const text = expression.Value.value.Placeholder
  if (text === undefined) return null
  const ordinal = typeof text === 'string' ? /^\?([1-9][0-9]*)$/.exec(text) : null
  return ordinal === null ? refuseSyntax('a parameter other than `?`') : Number(ordinal[1]) - 1
}
