import {
  admittedIdentities,
  currentMember,
  currentTenantId,
  database,
  explainPermissions,
  findRecord,
  hasSecondFactorAs,
  mayLookAs,
  memberOf,
  Membership,
  permissionCatalogOf,
  PermissionGroup,
  tenantState,
  MemberGroup,
  type Member,
} from '@benchpin/kernel'
import type { UserProps, UserStanding, UserView } from '../screen_props.ts'

/** Whether a user can sign in, by what the tenant and the identity say. */
export function standingOf({ active, identityId }: { active: boolean; identityId: number }, admitted: ReadonlySet<number>): UserStanding {
  if (!active) return 'inactive'
  return admitted.has(identityId) ? 'active' : 'invited'
}

/** Names of each user's groups, by the id of the membership. */
export async function groupNames(): Promise<Map<number, string[]>> {
  const rows = (await database()
    .from('member_groups')
    .join('permission_groups', (join) => join.on('permission_groups.tenant_id', 'member_groups.tenant_id').andOn('permission_groups.id', 'member_groups.group_id'))
    .where('member_groups.tenant_id', currentTenantId())
    .orderBy('permission_groups.name')
    .select('member_groups.membership_id', 'permission_groups.name')) as { membership_id: number | string; name: string }[]
  const names = new Map<number, string[]>()
  for (const { membership_id, name } of rows) {
    const own = names.get(Number(membership_id)) ?? []
    if (!own.includes(name)) names.set(Number(membership_id), [...own, name])
  }
  return names
}

/** How many permissions are allowed or denied beside the groups, by the id of the membership. */
export async function overrideCounts(): Promise<Map<number, number>> {
  const rows = (await database()
    .from('member_overrides')
    .where('tenant_id', currentTenantId())
    .groupBy('membership_id')
    .select('membership_id')
    .count('* as row_count')) as { membership_id: number | string; row_count: number | string }[]
  return new Map(rows.map(({ membership_id, row_count }) => [Number(membership_id), Number(row_count)]))
}

/** What the user form offers: groups and stores. */
export async function choicesForUsers(): Promise<Omit<UserProps, 'member'>> {
  const groups = await PermissionGroup.query().orderBy('name')
  const { stores } = await tenantState()
  return {
    groups: groups.map(({ id, name, description }) => ({ id, name, description })),
    storeChoices: stores.filter(({ active }) => active).map(({ id, name }) => ({ id, name })),
  }
}

/** A user with groups, and every permission with where it comes from, in each store. */
export async function userForScreen(id: number): Promise<UserView> {
  const membership = await findRecord(Membership, id)
  const state = await tenantState()
  const member = (await memberOf(membership.identityId)) as Member
  const assigned = await MemberGroup.query().where('membership_id', id).orderBy('id')
  const stores = state.stores.filter(({ active }) => active)
  return {
    id,
    name: membership.name,
    email: membership.email,
    standing: standingOf(membership, await admittedIdentities()),
    version: membership.version,
    defaultStoreId: membership.defaultStoreId,
    secondFactor: await hasSecondFactorAs(membership.identityId),
    groups: assigned.map(({ groupId, storeId }) => ({ groupId, storeId })),
    overrides: member.overrides,
    mayLook: currentMember() !== null && mayLookAs(currentMember()!, member, state),
    catalog: permissionCatalogOf(state).map(({ id: permission, label, pluginTitle }) => ({ permission, label, pluginTitle })),
    effective: stores.map((store) => ({ storeId: store.id, storeName: store.name, permissions: explainPermissions(member, state, store.id) })),
  }
}
