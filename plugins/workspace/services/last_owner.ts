import { admittedIdentities, currentTenantId, database } from '@benchpin/kernel'
import { LastOwnerError } from '../errors.ts'

const MANAGE_USERS = 'kernel.users.manage'

/** Whether somebody can give rights back: an active, admitted user in an Owner group for all stores who is not denied it. */
async function hasOwner(): Promise<boolean> {
  const owners = (await database()
    .from('memberships')
    .join('member_groups', (join) => join.on('member_groups.tenant_id', 'memberships.tenant_id').andOn('member_groups.membership_id', 'memberships.id'))
    .join('permission_groups', (join) => join.on('permission_groups.tenant_id', 'memberships.tenant_id').andOn('permission_groups.id', 'member_groups.group_id'))
    .where('memberships.tenant_id', currentTenantId())
    .where('memberships.active', 1)
    .where('permission_groups.standing', 'owner')
    .whereNull('member_groups.store_id')
    .select('memberships.id', 'memberships.identity_id')) as { id: number | string; identity_id: number | string }[]
  const denials = (await database()
    .from('member_overrides')
    .where('tenant_id', currentTenantId())
    .where('permission', MANAGE_USERS)
    .where('effect', 'deny')
    .select('membership_id')) as { membership_id: number | string }[]
  const denied = new Set(denials.map(({ membership_id }) => Number(membership_id)))
  const admitted = await admittedIdentities()
  return owners.some(({ id, identity_id }) => admitted.has(Number(identity_id)) && !denied.has(Number(id)))
}

/**
 * Runs a change of users, groups or overrides, and refuses it where it takes the last owner away.
 *
 * @throws LastOwnerError; the open transaction then undoes the change
 */
export async function keepingAnOwner<T>(change: () => Promise<T>): Promise<T> {
  const had = await hasOwner()
  const result = await change()
  if (had && !(await hasOwner())) throw new LastOwnerError()
  return result
}
