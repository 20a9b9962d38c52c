import { currentMember, effectivePermissions, PermissionDeniedError, tenantState } from '@benchpin/kernel'

/**
 * Stores in which the running work holds a permission. The gate of a route asks for the store that the user works in;
 * goods lie in any.
 */
export async function storesWith(permission: string): Promise<number[]> {
  const state = await tenantState()
  const member = currentMember()
  return state.stores.filter(({ id }) => !member || effectivePermissions(member, state, id).has(permission)).map(({ id }) => id)
}

/**
 * Stops unless a permission is held in a store.
 *
 * @throws PermissionDeniedError, which says who can grant it
 */
export async function authorizeInStore(permission: string, storeId: number): Promise<void> {
  if (!(await storesWith(permission)).includes(storeId)) throw new PermissionDeniedError(permission)
}
