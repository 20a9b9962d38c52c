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
