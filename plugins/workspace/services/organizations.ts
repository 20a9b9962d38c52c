import { organizationsOf } from '@benchpin/kernel'

/** Whether an identity is an active user of a tenant. */
export async function mayEnter(identityId: number, tenantId: number): Promise<boolean> {
  return (await organizationsOf(identityId)).some((organization) => organization.tenantId === tenantId)
}
