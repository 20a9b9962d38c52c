import { refuseSyntax } from './errors.ts'
import { checkFunction } from './functions.ts'
import { walkOrder } from './order.ts'
import { fieldsOf, isAbsent, listOf, nameParts, variantOf } from './tree.ts'

type WalkPart = (part: unknown) => void

/** Walks a call with its arguments, FILTER and OVER. */
export function walkFunction(payload: unknown, walkPart: WalkPart): void {
  const call = fieldsOf(payload, ['name', 'args', 'filter', 'over'], 'a function call')
  checkFunction(nameParts(call.name))
  if (!isAbsent(call.args)) walkArguments(call.args, walkPart)
  if (!isAbsent(call.filter)) walkPart(call.filter)
  if (!isAbsent(call.over)) walkOver(call.over, walkPart)
}

function walkArguments(args: unknown, walkPart: WalkPart): void {
  const [form, payload] = variantOf(args, 'the arguments of a function')
  if (form !== 'List') refuseSyntax('a query as the argument list of a function')
  const list = fieldsOf(payload, ['duplicate_treatment', 'args', 'clauses'], 'the arguments of a function')
  for (const argument of listOf(list.args, 'the arguments of a function')) {
    const [naming, value] = variantOf(argument, 'an argument')
    if (naming !== 'Unnamed') refuseSyntax('a named argument')
    const [kind, expression] = variantOf(value, 'an argument')
    if (kind === 'Expr') walkPart(expression)
    else if (kind !== 'Wildcard') refuseSyntax('this argument of a function')
  }
  for (const clause of listOf(list.clauses, 'the arguments of a function')) {
    const [kind, value] = variantOf(clause, 'a clause of a function')
    if (kind === 'OrderBy') walkOrder(value, walkPart)
    else if (kind !== 'Separator') refuseSyntax(`${kind} in a function call`)
  }
}

function walkOver(over: unknown, walkPart: WalkPart): void {
  const [form, payload] = variantOf(over, 'OVER')
  if (form !== 'WindowSpec') refuseSyntax('a named window')
  const window = fieldsOf(payload, ['partition_by', 'order_by', 'window_frame'], 'OVER')
  listOf(window.partition_by, 'OVER').forEach(walkPart)
  walkOrder(window.order_by, walkPart)
  if (isAbsent(window.window_frame)) return
  const frame = fieldsOf(window.window_frame, ['units', 'start_bound', 'end_bound'], 'OVER')
  for (const bound of [frame.start_bound, frame.end_bound]) {
    if (isAbsent(bound)) continue
    const [, distance] = variantOf(bound, 'OVER')
    if (!isAbsent(distance)) walkPart(distance)
  }
}
