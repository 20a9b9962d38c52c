import { useShared } from './use_shared.ts'

/** What the signed-in person may do. */
export interface Permissions {
  can(permission: string): boolean
  canAny(...permissions: string[]): boolean
}

/**
 * Asks before a button is drawn: what is not permitted is absent, not greyed out. It is courtesy only; the server decides.
 */
export function usePermissions(): Permissions {
  const shared = useShared()
  const can = (permission: string) => shared.value.permissions.includes(permission)
  return { can, canAny: (...permissions) => permissions.some(can) }
}
