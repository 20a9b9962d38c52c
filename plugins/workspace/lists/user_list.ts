import { admittedIdentities, currentTenantId, database, defineList, PermissionGroup, type ListDefinition, type ListQuery, type StateValue } from '@benchpin/kernel'
import { groupNames, overrideCounts, standingOf } from '../services/users.ts'
import type { UserStanding } from '../screen_props.ts'

const STATES: Record<UserStanding, StateValue> = {
  active: { label: 'Active', tone: 'success' },
  invited: { label: 'Invited', tone: 'info' },
  inactive: { label: 'Inactive', tone: 'neutral' },
}

/** Keeps the users that stand as one of the chosen words says. */
function narrowByState(query: ListQuery, chosen: string[], admitted: ReadonlySet<number>): void {
  query.where((either) => {
    if (chosen.includes('inactive')) either.orWhere('memberships.active', 0)
    if (chosen.includes('active')) either.orWhere((one) => void one.where('memberships.active', 1).whereIn('memberships.identity_id', [...admitted]))
    if (chosen.includes('invited')) either.orWhere((one) => void one.where('memberships.active', 1).whereNotIn('memberships.identity_id', [...admitted]))
  })
}

/** Keeps the users who are in one of the groups, in whichever store. */
function narrowByGroup(query: ListQuery, chosen: string[]): void {
  const ids = chosen.map(Number).filter((id) => Number.isSafeInteger(id))
  const members = database().from('member_groups').where('member_groups.tenant_id', currentTenantId()).whereIn('member_groups.group_id', ids).select('member_groups.membership_id')
  query.whereIn('memberships.id', members)
}

/** Who works in the organization. */
export async function userList(): Promise<ListDefinition> {
  const admitted = await admittedIdentities()
  return defineList({
    id: 'workspace.users',
    title: 'Users',
    columns: [
      { key: 'name', label: 'User', type: 'text', sort: 'memberships.name' },
      { key: 'email', label: 'E-mail', type: 'text', sort: 'memberships.email' },
      { key: 'groups', label: 'Groups', type: 'text' },
      { key: 'overrides', label: 'Overrides', type: 'number' },
      { key: 'state', label: 'State', type: 'state' },
      { key: 'added', label: 'Added', type: 'instant', sort: 'memberships.created_at', hidden: true },
    ],
    filters: [
      { key: 'state', label: 'State', type: 'options', options: Object.entries(STATES).map(([value, { label }]) => ({ value, label })), apply: (query, value) => narrowByState(query, value.split(','), admitted) },
      {
        key: 'group',
        label: 'Group',
        type: 'options',
        options: async () => (await PermissionGroup.query().orderBy('name')).map(({ id, name }) => ({ value: String(id), label: name })),
        apply: (query, value) => narrowByGroup(query, value.split(',')),
      },
    ],
    defaultSort: 'name',
    tieBreaker: 'memberships.id',
    query: () => database().from('memberships').where('memberships.tenant_id', currentTenantId()),
    select: ['memberships.id', 'memberships.identity_id', 'memberships.name', 'memberships.email', 'memberships.active', 'memberships.created_at'],
    search: (query, text) => void query.where((either) => void either.where('memberships.name', 'like', `%${text}%`).orWhere('memberships.email', 'like', `%${text}%`)),
    async rows(records) {
      const [names, overrides] = [await groupNames(), await overrideCounts()]
      return records.map((record) => {
        const id = Number(record.id)
        return {
          id,
          href: `/settings/users/${id}`,
          values: {
            name: String(record.name),
            email: String(record.email),
            groups: (names.get(id) ?? []).join(', '),
            overrides: overrides.get(id) ?? null,
            state: STATES[standingOf({ active: Boolean(record.active), identityId: Number(record.identity_id) }, admitted)],
            added: String(record.created_at),
          },
        }
      })
    },
    empty: { text: 'Everybody who works in your stores signs in as a user of their own.', action: { label: 'Invite user', href: '/settings/users/new' }, help: 'workspace/users' },
  })
}
