import type { WallScope } from './check_statement.ts'
import type { TableRules } from './table_rules.ts'

/** What a wrapped connection asks at each statement. */
export interface WallDependencies {
  /** The ambient scope, read at the moment a statement runs. */
  readonly scope: () => WallScope
  readonly rules: TableRules
}

type Method = (this: unknown, ...parameters: unknown[]) => unknown

const wrapped = new WeakSet<object>()

/** Whether this connection is met for the first time; wrapping it twice would check everything twice. */
export function claim(connection: object): boolean {
  if (wrapped.has(connection)) return false
  wrapped.add(connection)
  return true
}

/**
 * Puts a method of the instance behind `around`, which gets the call's parameters and `proceed`, and decides. The method
 * stays writable and hidden from enumeration, like the one on the prototype.
 */
export function interpose(target: object, name: string, around: (parameters: unknown[], proceed: () => unknown) => unknown): void {
  const original: unknown = Reflect.get(target, name)
  if (typeof original !== 'function') return
  const method = original as Method
  const replacement: Method = function (...parameters) {
    return around(parameters, () => method.apply(this, parameters))
  }
  Object.defineProperty(target, name, { value: replacement, writable: true, configurable: true, enumerable: false })
}
