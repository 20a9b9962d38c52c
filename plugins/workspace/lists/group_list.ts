import { currentTenantId, database, defineList } from '@benchpin/kernel'
import type { StateValue } from '@benchpin/kernel'

const KINDS: Record<string, StateValue> = {
  owner: { label: 'Built in', tone: 'neutral' },
  default: { label: 'Built in', tone: 'neutral' },
  own: { label: 'Your own', tone: 'info' },
}

async function userCounts(): Promise<Map<number, number>> {
  const rows = (await database()
    .from('member_groups')
    .where('member_groups.tenant_id', currentTenantId())
    .groupBy('member_groups.group_id')
    .select('member_groups.group_id')
    .countDistinct('member_groups.membership_id as user_count')) as { group_id: number | string; user_count: number | string }[]
  return new Map(rows.map(({ group_id, user_count }) => [Number(group_id), Number(user_count)]))
}

const permissionsIn = (value: unknown) => ((typeof value === 'string' ? JSON.parse(value) : value) as string[]).length

/** The sets of permissions that users are given. */
export const groupList = defineList({
  id: 'workspace.groups',
  title: 'Groups',
  columns: [
    { key: 'name', label: 'Group', type: 'text', sort: 'permission_groups.name' },
    { key: 'description', label: 'What for', type: 'text' },
    { key: 'permissions', label: 'Permissions', type: 'number' },
    { key: 'users', label: 'Users', type: 'number' },
    { key: 'kind', label: 'Kind', type: 'state', sort: 'permission_groups.standing' },
  ],
  filters: [
    {
      key: 'kind',
      label: 'Kind',
      type: 'options',
      options: [{ value: 'own', label: 'Your own' }, { value: 'built_in', label: 'Built in' }],
      apply(query, value) {
        const chosen = value.split(',').flatMap((kind) => (kind === 'built_in' ? ['owner', 'default'] : [kind]))
        query.whereIn('permission_groups.standing', chosen)
      },
    },
  ],
  defaultSort: 'name',
  tieBreaker: 'permission_groups.id',
  query: () => database().from('permission_groups').where('permission_groups.tenant_id', currentTenantId()),
  select: ['permission_groups.id', 'permission_groups.name', 'permission_groups.description', 'permission_groups.standing', 'permission_groups.permissions'],
  search: (query, text) => void query.where((either) => void either.where('permission_groups.name', 'like', `%${text}%`).orWhere('permission_groups.description', 'like', `%${text}%`)),
  async rows(records) {
    const users = await userCounts()
    return records.map((record) => {
      const id = Number(record.id)
      return {
        id,
        href: `/settings/groups/${id}`,
        values: {
          name: String(record.name),
          description: String(record.description),
          permissions: record.standing === 'owner' ? 'All' : permissionsIn(record.permissions),
          users: users.get(id) ?? 0,
          kind: KINDS[String(record.standing)] ?? null,
        },
      }
    })
  },
  empty: { text: 'A group says what its users may do.', action: { label: 'Add group', href: '/settings/groups/new' }, help: 'workspace/groups' },
})
