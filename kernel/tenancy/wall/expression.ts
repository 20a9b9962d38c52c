import { refuse, refuseSyntax } from './errors.ts'
import { walkFunction } from './function_call.ts'
import { placeholderOf } from './placeholder_node.ts'
import { fieldsOf, identifierOf, listOf, treeOf, variantOf } from './tree.ts'
import type { Place, Walk } from './walk.ts'

/**
 * Operators whose binding strength the parser and both engines agree on, as far as AND is concerned. XOR, and `||` on
 * MySQL, where it is OR, bind weaker than AND for the engine and stronger for the parser: they would forge a proof.
 */
const OPERATORS = new Set(
  'And Or Eq NotEq Lt LtEq Gt GtEq Spaceship Plus Minus Multiply Divide Modulo BitwiseAnd BitwiseOr Arrow LongArrow'.split(' ')
)

const LITERALS = new Set(['Number', 'SingleQuotedString', 'DoubleQuotedString', 'Boolean', 'Null'])

/** Expressions made of nothing but further expressions, by the fields that hold them; other fields must be absent or listed as plain. */
const COMPOSITES: Record<string, { fields: readonly string[]; plain?: readonly string[] }> = {
  Between: { fields: ['expr', 'low', 'high'], plain: ['negated'] },
  Like: { fields: ['expr', 'pattern'], plain: ['negated', 'escape_char'] },
  RLike: { fields: ['expr', 'pattern'], plain: ['negated', 'regexp'] },
  Collate: { fields: ['expr'], plain: ['collation'] },
  Extract: { fields: ['expr'], plain: ['field', 'syntax'] },
  Substring: { fields: ['expr', 'substring_from', 'substring_for'], plain: ['special', 'shorthand'] },
  Trim: { fields: ['expr', 'trim_what'], plain: ['trim_where'] },
  Position: { fields: ['expr', 'in'] },
  Ceil: { fields: ['expr'], plain: ['field'] },
  Floor: { fields: ['expr'], plain: ['field'] },
}

const UNARY_TESTS = new Set('Nested IsNull IsNotNull IsTrue IsNotTrue IsFalse IsNotFalse'.split(' '))

/** Walks an expression with every query inside it; refuses any kind it does not know. */
export function walkExpression(walk: Walk, expression: unknown, place: Place): void {
  const [variant, payload] = variantOf(expression, 'an expression')
  const inner = (part: unknown) => walkExpression(walk, part, place)
  if (UNARY_TESTS.has(variant)) return inner(payload)
  const composite = COMPOSITES[variant]
  if (composite !== undefined) {
    const tree = fieldsOf(payload, [...composite.fields, ...(composite.plain ?? [])], variant)
    for (const field of composite.fields) if (tree[field] !== undefined && tree[field] !== null) inner(tree[field])
    return
  }
  switch (variant) {
    case 'Value':
      return walkValue(walk, expression)
    case 'Identifier':
      return void identifierOf(payload)
    case 'CompoundIdentifier':
      if (listOf(payload, 'a column').map(identifierOf).length > 2) refuse('qualified_name', 'name a column by its table alone, without the database.')
      return
    case 'BinaryOp':
      return walkOperation(walk, payload, place)
    case 'UnaryOp': {
      const tree = fieldsOf(payload, ['op', 'expr'], 'an operation')
      if (tree.op !== 'Not' && tree.op !== 'Minus' && tree.op !== 'Plus') refuseSyntax(`the operator ${String(tree.op)}`)
      return inner(tree.expr)
    }
    case 'Tuple':
      return listOf(payload, 'a row of values').forEach(inner)
    case 'IsDistinctFrom':
    case 'IsNotDistinctFrom':
      return listOf(payload, 'a comparison').forEach(inner)
    case 'InList': {
      const tree = fieldsOf(payload, ['expr', 'list', 'negated'], 'IN')
      inner(tree.expr)
      return listOf(tree.list, 'IN').forEach(inner)
    }
    case 'InSubquery': {
      const tree = fieldsOf(payload, ['expr', 'subquery', 'negated'], 'IN')
      inner(tree.expr)
      return void walk.query(tree.subquery, place)
    }
    case 'Exists':
      return void walk.query(fieldsOf(payload, ['subquery', 'negated'], 'EXISTS').subquery, place)
    case 'Subquery':
      return void walk.query(payload, place)
    case 'Case':
      return walkCase(payload, inner)
    case 'Cast': {
      const tree = fieldsOf(payload, ['kind', 'expr', 'data_type'], 'CAST')
      if (tree.kind !== 'Cast') refuseSyntax('this form of CAST')
      return inner(tree.expr)
    }
    case 'Function':
      return walkFunction(payload, inner)
    default:
      return refuseSyntax(`the expression ${variant}`)
  }
}

function walkValue(walk: Walk, expression: unknown): void {
  const position = placeholderOf(expression)
  if (position !== null) return void walk.found.placeholders.add(position + 1)
  const wrapper = fieldsOf(treeOf(expression, 'a value').Value, ['value'], 'a value')
  const [kind] = variantOf(wrapper.value, 'a value')
  if (!LITERALS.has(kind)) refuseSyntax(`a literal of the kind ${kind}. Bind it to a \`?\``)
}

/** Long chains of AND grow to the left, so that side is followed in a loop rather than by recursion. */
function walkOperation(walk: Walk, payload: unknown, place: Place): void {
  let operation = payload
  for (;;) {
    const tree = fieldsOf(operation, ['left', 'op', 'right'], 'an operation')
    const allowed = typeof tree.op === 'string' && (OPERATORS.has(tree.op) || (tree.op === 'StringConcat' && walk.dialect === 'sqlite'))
    if (!allowed) refuseSyntax(`the operator ${typeof tree.op === 'string' ? tree.op : 'used here'}`)
    walkExpression(walk, tree.right, place)
    const left = treeOf(tree.left, 'an operation')
    if (!('BinaryOp' in left)) return walkExpression(walk, tree.left, place)
    operation = left.BinaryOp
  }
}

function walkCase(payload: unknown, inner: (part: unknown) => void): void {
  const tree = fieldsOf(payload, ['operand', 'conditions', 'else_result', 'case_token', 'end_token'], 'CASE')
  if (tree.operand !== undefined && tree.operand !== null) inner(tree.operand)
  for (const branch of listOf(tree.conditions, 'CASE')) {
    const when = fieldsOf(branch, ['condition', 'result'], 'WHEN')
    inner(when.condition)
    inner(when.result)
  }
  if (tree.else_result !== undefined && tree.else_result !== null) inner(tree.else_result)
}
