/** Why the wall turned a statement away: stable words to test and to log, next to the sentence meant for people. */
export type RefusalReason =
  | 'no_tenant'
  | 'not_tied'
  | 'wrong_tenant'
  | 'unknown_table'
  | 'qualified_name'
  | 'platform_table'
  | 'append_only'
  | 'no_permit'
  | 'insert_tenant'
  | 'tenant_moved'
  | 'conflict_target'
  | 'statement_kind'
  | 'several_statements'
  | 'comment'
  | 'placeholders'
  | 'bindings'
  | 'function'
  | 'not_understood'
  | 'driver_call'

/**
 * Thrown in place of running a statement which is not proven to stay inside the current tenant. It signals a mistake in
 * the calling code, so the status is 500. The message says what to change and never carries a bound value.
 */
export class WallRefusal extends Error {
  readonly code = 'E_TENANT_WALL'
  readonly status = 500
  readonly reason: RefusalReason

  constructor(reason: RefusalReason, advice: string) {
    super(`Statement refused: ${advice}`)
    this.name = 'WallRefusal'
    this.reason = reason
  }
}

/** Refuses a statement. Returns `never`, so that a caller's narrowing survives. */
export function refuse(reason: RefusalReason, advice: string): never {
  throw new WallRefusal(reason, advice)
}

/** Refuses a part of the syntax which the wall has no rule for: what it cannot read, it cannot prove. */
export function refuseSyntax(what: string): never {
  refuse('not_understood', `the tenancy wall has no rule for ${what}. Write the statement in plainer SQL, or run platform work in acrossTenants().`)
}
