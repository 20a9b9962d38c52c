import { refuseSyntax } from './errors.ts'

/** One node of the parser's syntax tree: plain JSON, read with suspicion. */
export type Tree = { readonly [field: string]: unknown }

/** Whether a value has fields. */
export function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The node as fields; refuses anything else. */
export function treeOf(value: unknown, what: string): Tree {
  return isTree(value) ? value : refuseSyntax(what)
}

/** The node as a list; an absent one is empty. */
export function listOf(value: unknown, what: string): readonly unknown[] {
  if (value === undefined || value === null) return []
  if (!Array.isArray(value)) refuseSyntax(what)
  return value
}

/** Whether an optional part of the syntax was left out. */
export function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || value === false || value === 'None' || (Array.isArray(value) && value.length === 0)
}

/** Whether a field only says where a node stood in the text. */
export function isPosition(field: string): boolean {
  return field === 'span' || field.endsWith('_token')
}

/**
 * The fields of a node, all of whose other fields must be absent. This is what makes the walk fail closed: a clause that
 * nobody wrote a rule for, or that a later parser adds, refuses the statement.
 */
export function fieldsOf(value: unknown, known: readonly string[], what: string): Tree {
  const tree = treeOf(value, what)
  for (const field of Object.keys(tree)) {
    if (!known.includes(field) && !isPosition(field) && !isAbsent(tree[field])) refuseSyntax(`${field.replaceAll('_', ' ')} in ${what}`)
  }
  return tree
}

/** Splits `{ Variant: payload }` or `"Variant"` into its name and payload. */
export function variantOf(value: unknown, what: string): [name: string, payload: unknown] {
  if (typeof value === 'string') return [value, null]
  const tree = treeOf(value, what)
  const names = Object.keys(tree)
  const name = names[0]
  if (names.length !== 1 || name === undefined) refuseSyntax(what)
  return [name, tree[name]]
}

/** The text of an identifier in lower case. A name in single quotes is a string to one engine and a name to the other: refused. */
export function identifierOf(value: unknown): string {
  const tree = fieldsOf(value, ['value', 'quote_style'], 'a name')
  if (typeof tree.value !== 'string' || tree.quote_style === "'") refuseSyntax('a name in single quotes')
  return tree.value.toLowerCase()
}

/** The parts of a dotted name in lower case. */
export function nameParts(value: unknown): string[] {
  return listOf(value, 'a name').map((part) => {
    const [variant, payload] = variantOf(part, 'a name')
    return variant === 'Identifier' ? identifierOf(payload) : refuseSyntax('a computed name')
  })
}
