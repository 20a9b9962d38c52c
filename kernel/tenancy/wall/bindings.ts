import { refuse } from './errors.ts'
import type { Dialect, StatementPlan } from './plan.ts'

/**
 * Compares a run's bindings with the plan of its text.
 *
 * @throws WallRefusal when there are more or fewer bindings than `?`, when one is not a plain value, or when one that
 *   names the tenant is not the current tenant's id
 */
export function checkBindings(dialect: Dialect, plan: StatementPlan, bindings: readonly unknown[], tenantId: number | null): void {
  if (bindings.length !== plan.placeholders) {
    refuse('bindings', `it has ${plan.placeholders} parameters and ${bindings.length} bindings.`)
  }
  if (dialect === 'mysql') checkPlainValues(bindings)
  for (const position of plan.tenantPositions) {
    const value = bindings[position]
    if (value !== tenantId && !(typeof value === 'bigint' && tenantId !== null && value === BigInt(tenantId))) {
      refuse('wrong_tenant', `binding ${position + 1} must be the current tenant's id, as a number, and is not.`)
    }
  }
}

/**
 * mysql2 writes bindings into the text: an object becomes `key = value` and an array a list, so that
 * `name = ?` could turn into any condition. Plain values only.
 */
function checkPlainValues(bindings: readonly unknown[]): void {
  for (let index = 0; index < bindings.length; index += 1) {
    const value = bindings[index]
    const kind = typeof value
    if (kind === 'string' || kind === 'number' || value === null) continue
    if (kind === 'function' || kind === 'symbol' || (typeof value === 'object' && !isWrittenAsLiteral(value))) {
      refuse('bindings', `binding ${index + 1} is not a plain value. Bind a string, number, boolean, date, buffer or null.`)
    }
  }
}

/** Dates and buffers, which the driver writes as literals. */
function isWrittenAsLiteral(value: object): boolean {
  return (value instanceof Date || value instanceof Uint8Array) && !('toSqlString' in value)
}
