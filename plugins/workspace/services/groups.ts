import {
  bumpTenantRevision,
  currentTenantId,
  database,
  findRecord,
  MemberGroup,
  permissionCatalogOf,
  PermissionGroup,
  StaleRecordError,
  tenantState,
} from '@benchpin/kernel'
import { GroupInUseError, TakenError } from '../errors.ts'
import { keepingAnOwner } from './last_owner.ts'
import type { GroupProps, GroupView, PermissionChoice } from '../screen_props.ts'

/** A group as the form sends it. */
export interface GroupInput {
  name: string
  description?: string | null | undefined
  permissions: string[]
  version?: number | undefined
}

/** The permissions that a group may hold, with the plugin that each belongs to. */
export async function permissionChoices(): Promise<PermissionChoice[]> {
  return permissionCatalogOf(await tenantState()).map(({ id, label, pluginTitle }) => ({ permission: id, label, pluginTitle }))
}

/** A group as its page shows it. */
export async function groupForScreen(id: number): Promise<GroupView> {
  const { name, description, standing, permissions, version } = await findRecord(PermissionGroup, id)
  const users = (await database()
    .from('memberships')
    .join('member_groups', (join) => join.on('member_groups.tenant_id', 'memberships.tenant_id').andOn('member_groups.membership_id', 'memberships.id'))
    .where('memberships.tenant_id', currentTenantId())
    .where('member_groups.group_id', id)
    .distinct('memberships.id', 'memberships.name')
    .orderBy('memberships.name')) as { id: number | string; name: string }[]
  return { id, name, description, standing, permissions, version, users: users.map((user) => ({ id: Number(user.id), name: user.name })) }
}

/**
 * Adds a group, or changes one. Permissions that no enabled plugin declares are kept: a disabled plugin loses nothing.
 *
 * @throws TakenError where another group has the name
 */
export async function saveGroup(id: number | null, input: GroupInput): Promise<{ id: number }> {
  const other = await PermissionGroup.query().where('name', input.name).first()
  if (other && other.id !== id) throw new TakenError('Another group has this name.', { field: 'name' })
  await bumpTenantRevision()
  const known = new Set(permissionCatalogOf(await tenantState()).map((permission) => permission.id))
  const chosen = input.permissions.filter((permission) => known.has(permission))
  const values = { name: input.name, description: input.description ?? '' }
  if (id === null) return { id: (await PermissionGroup.create({ ...values, standing: 'own', permissions: chosen })).id }
  const group = await findRecord(PermissionGroup, id, { lock: true })
  if (input.version !== undefined && input.version !== group.version) throw new StaleRecordError('This group')
  const kept = group.permissions.filter((permission) => !known.has(permission))
  await group.merge({ ...values, permissions: group.standing === 'owner' ? group.permissions : [...chosen, ...kept] }).save()
  return { id }
}

/** The groups that users of a deleted one may be moved to. */
export async function otherGroups(id: number | null): Promise<{ id: number; name: string }[]> {
  const groups = await PermissionGroup.query().orderBy('name')
  return groups.filter((group) => group.id !== id).map(({ id: groupId, name }) => ({ id: groupId, name }))
}

/** What a copy of a group begins with; null where there is nothing to copy. */
export async function copyOfGroup(id: number | null): Promise<GroupProps['start']> {
  if (id === null) return null
  const { name, description, standing, permissions } = await findRecord(PermissionGroup, id)
  const all = permissionCatalogOf(await tenantState()).map((permission) => permission.id)
  return { name: `${name} (copy)`, description, permissions: standing === 'owner' ? all : permissions }
}

/** Moves everybody of a group into another one, each in the stores where he was in it. */
async function moveMembers(from: number, to: number): Promise<void> {
  await findRecord(PermissionGroup, to)
  const present = await MemberGroup.query().where('group_id', to)
  for (const row of await MemberGroup.query().where('group_id', from)) {
    const { membershipId, storeId } = row
    await row.delete()
    if (!present.some((other) => other.membershipId === membershipId && other.storeId === storeId)) await MemberGroup.create({ membershipId, groupId: to, storeId })
  }
}

/**
 * Deletes a group. Users who are in it are moved to another one, so that nobody is left without.
 *
 * @param moveTo - the other group; null where nobody is in it
 * @throws GroupInUseError; LastOwnerError
 */
export async function deleteGroup(id: number, moveTo: number | null): Promise<void> {
  const group = await findRecord(PermissionGroup, id, { lock: true })
  if (group.standing === 'owner') throw new GroupInUseError('The Owner group stays: without it nobody could manage users.')
  if (moveTo === id) throw new GroupInUseError('Choose another group for its users.')
  const users = new Set((await MemberGroup.query().where('group_id', id)).map(({ membershipId }) => membershipId)).size
  if (users > 0 && moveTo === null) throw new GroupInUseError(`${users} ${users === 1 ? 'user is' : 'users are'} in this group. Move them to another one first.`)
  await keepingAnOwner(async () => {
    if (moveTo !== null) await moveMembers(id, moveTo)
    await group.delete()
  })
  await bumpTenantRevision()
}
