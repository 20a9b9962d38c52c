import { BenchpinError } from '../errors/kernel_error.ts'
import { permissionCatalog } from './catalog.ts'

/** The signed-in user lacks a permission. */
export class PermissionDeniedError extends BenchpinError {
  static override code = 'E_PERMISSION'
  static override status = 403
  readonly permission: string
  constructor(permission: string) {
    const label = permissionCatalog().find(({ id }) => id === permission)?.label ?? permission
    super(`Your groups do not include "${label}". Whoever manages users in your organization can grant it.`)
    this.permission = permission
  }
}

/** What a user began is to go on in the background, and the user has left. */
export class NoLongerActiveError extends BenchpinError {
  static override code = 'E_NO_LONGER_ACTIVE'
  static override status = 403
  constructor() {
    super('Whoever began this is no longer an active user of the organization. Begin it again.')
  }
}
