import { BenchpinError } from '../errors/kernel_error.ts'

/** A query or a use case ran with no tenant open. */
export class NoTenantError extends BenchpinError {
  static override code = 'E_NO_TENANT'
  static override status = 500
  constructor() {
    super('No tenant is open. Wrap the work in runAsTenant(), or in acrossTenants() where it concerns all tenants.')
  }
}

/** The screen that sent a mutation belongs to another tenant or store than the session. */
export class ScopeMismatchError extends BenchpinError {
  static override code = 'E_SCOPE_MISMATCH'
  static override status = 409
  constructor() {
    super('This page belongs to another store or organization than the one you are signed in to. Reload the page and try again.')
  }
}

/** A runner asked for due rows of something that is no tenant table. */
export class UnknownTenantTableError extends BenchpinError {
  static override code = 'E_UNKNOWN_TENANT_TABLE'
  static override status = 500
  constructor(table: string) {
    super(`${table} is no tenant table of this database. Name one that a migration made with createTenantTable().`)
  }
}
