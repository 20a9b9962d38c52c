import {
  bumpTenantRevision,
  currentTenantId,
  database,
  explainPermissions,
  findRecord,
  MemberGroup,
  memberOf,
  Membership,
  permissionCatalogOf,
  PermissionGroup,
  setMemberActive,
  StaleRecordError,
  tenantState,
  type Member,
} from '@benchpin/kernel'
import { LastOwnerError } from '../errors.ts'

/** A user's groups as a form sends them. */
export interface GroupChoice {
  groupId: number
  storeId: number | null
}

/** A user as the form sends him. */
export interface UserInput {
  name: string
  active: boolean
  groups: GroupChoice[]
  defaultStoreId?: number | null | undefined
  version?: number | undefined
}

/** The tenant's users with the names of their groups. */
export async function usersForList(): Promise<object[]> {
  const members = await Membership.query().orderBy('name')
  const rows = (await database()
    .from('member_groups')
    .join('permission_groups', (join) => join.on('permission_groups.tenant_id', 'member_groups.tenant_id').andOn('permission_groups.id', 'member_groups.group_id'))
    .where('member_groups.tenant_id', currentTenantId())
    .select('member_groups.membership_id', 'permission_groups.name')) as { membership_id: number; name: string }[]
  return members.map(({ id, name, email, active }) => ({
    id,
    name,
    email,
    active,
    groups: [...new Set(rows.filter((row) => Number(row.membership_id) === id).map((row) => row.name))],
  }))
}

/** What the user form offers: groups and stores. */
export async function choicesForUsers(): Promise<{ groups: object[]; storeChoices: object[] }> {
  const groups = await PermissionGroup.query().orderBy('name')
  const { stores } = await tenantState()
  return {
    groups: groups.map(({ id, name, description }) => ({ id, name, description })),
    storeChoices: stores.filter(({ active }) => active).map(({ id, name }) => ({ id, name })),
  }
}

/** A user with groups, and every permission with where it comes from, in each store. */
export async function userForScreen(id: number): Promise<object> {
  const membership = await findRecord(Membership, id)
  const state = await tenantState()
  const member = (await memberOf(membership.identityId)) as Member
  const assigned = await MemberGroup.query().where('membership_id', id)
  const catalog = permissionCatalogOf(state).map(({ id: permission, label, pluginTitle }) => ({ permission, label, pluginTitle }))
  const stores = state.stores.filter(({ active }) => active)
  return {
    id,
    name: membership.name,
    email: membership.email,
    active: membership.active,
    version: membership.version,
    defaultStoreId: membership.defaultStoreId,
    groups: assigned.map(({ groupId, storeId }) => ({ groupId, storeId })),
    overrides: member.overrides.map(({ permission, effect }) => ({ permission, effect })),
    catalog,
    effective: stores.map((store) => ({ storeId: store.id, storeName: store.name, permissions: explainPermissions(member, state, store.id) })),
  }
}

async function replaceGroups(membershipId: number, wanted: GroupChoice[]): Promise<void> {
  const same = (a: GroupChoice, b: GroupChoice) => a.groupId === b.groupId && a.storeId === b.storeId
  const present = await MemberGroup.query().where('membership_id', membershipId)
  for (const row of present) if (!wanted.some((choice) => same(choice, row))) await row.delete()
  for (const choice of wanted) {
    await findRecord(PermissionGroup, choice.groupId)
    if (!present.some((row) => same(choice, row))) await MemberGroup.create({ membershipId, ...choice })
  }
}

/** Somebody must stay who can give rights back: an active user in an Owner group for all stores. */
async function refuseWithoutOwner(): Promise<void> {
  const owners = (await database()
    .from('memberships')
    .join('member_groups', (join) => join.on('member_groups.tenant_id', 'memberships.tenant_id').andOn('member_groups.membership_id', 'memberships.id'))
    .join('permission_groups', (join) => join.on('permission_groups.tenant_id', 'memberships.tenant_id').andOn('permission_groups.id', 'member_groups.group_id'))
    .where('memberships.tenant_id', currentTenantId())
    .where('memberships.active', 1)
    .where('permission_groups.standing', 'owner')
    .whereNull('member_groups.store_id')
    .limit(1)
    .select('memberships.id')) as object[]
  if (owners.length === 0) throw new LastOwnerError()
}

/**
 * Changes a user: name, groups, default store, and whether he may sign in. Takes effect at his next request.
 *
 * @throws LastOwnerError where nobody would be left who can manage users
 */
export async function changeUser(id: number, input: UserInput): Promise<void> {
  const membership = await findRecord(Membership, id, { lock: true })
  if (input.version !== undefined && input.version !== membership.version) throw new StaleRecordError('This user')
  await membership.merge({ name: input.name, defaultStoreId: input.defaultStoreId ?? null }).save()
  if (membership.active !== input.active) await setMemberActive(id, input.active)
  await replaceGroups(id, input.groups)
  await refuseWithoutOwner()
  await bumpTenantRevision()
}
