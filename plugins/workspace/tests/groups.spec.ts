import { test } from '@japa/runner'
import { PermissionGroup } from '@benchpin/kernel'
import { switchPlugin, testTenant, type TestClient } from '@benchpin/kernel/testing'
import { idOf, logOf, messages, props } from '../../../tests/helpers/screens.ts'

const group = { name: 'Window dressers', description: 'Arrange the windows.', permissions: ['showcase.trays.view', 'showcase.trays.change'] }

const names = async (client: TestClient) => (await props<{ list: { rows: { values: { name: string } }[] } }>(client, '/settings/groups')).list.rows.map(({ values }) => values.name)
const shown = async (client: TestClient, id: number) => (await props<{ group: { permissions: string[]; version: number } }>(client, `/settings/groups/${id}`)).group

test.group('Groups', () => {
  test('grant what they hold to whoever is in them', async ({ assert }) => {
    const tenant = await testTenant()
    const [owner, clerk] = [await tenant.client(), await tenant.member({ group: 'Bench' })]
    const client = await tenant.clientOf(clerk)
    const id = idOf(await owner.post('/settings/groups', group))
    await owner.put(`/settings/users/${clerk.membershipId}`, { name: 'Ana Reyes', active: true, groups: [{ groupId: id, storeId: null }] })
    assert.equal((await client.get('/showcase/trays')).status, 200)
    await owner.put(`/settings/groups/${id}`, { ...group, permissions: [] })
    assert.equal((await client.get('/showcase/trays')).status, 403)
  })

  test('have names of their own, and refuse to be saved over somebody else’s change', async ({ assert }) => {
    const tenant = await testTenant()
    const owner = await tenant.client()
    const id = idOf(await owner.post('/settings/groups', group))
    assert.equal(messages(await owner.post('/settings/groups', { ...group, name: 'Sales' })).name, 'Another group has this name.')
    const { version } = await shown(owner, id)
    assert.equal((await owner.put(`/settings/groups/${id}`, { ...group, name: 'Decorators', version })).status, 303)
    assert.equal((await owner.put(`/settings/groups/${id}`, { ...group, name: 'Dressers', version })).status, 409)
    assert.includeMembers(await names(owner), ['Decorators'])
  })

  test('with users are not deleted; empty ones are, and come back from the audit log', async ({ assert }) => {
    const tenant = await testTenant()
    const [owner, clerk] = [await tenant.client(), await tenant.member({ group: 'Bench' })]
    const id = idOf(await owner.post('/settings/groups', group))
    await owner.put(`/settings/users/${clerk.membershipId}`, { name: 'Ana Reyes', active: true, groups: [{ groupId: id, storeId: null }] })
    const refused = await owner.delete(`/settings/groups/${id}`)
    assert.equal(refused.status, 409)
    assert.match(messages(refused)['']!, /1 user is in this group/)

    const bench = await tenant.inside(async () => (await PermissionGroup.query().where('name', 'Bench').firstOrFail()).id)
    await owner.put(`/settings/users/${clerk.membershipId}`, { name: 'Ana Reyes', active: true, groups: [{ groupId: bench, storeId: null }] })
    assert.equal((await owner.delete(`/settings/groups/${id}`)).status, 303)
    assert.notInclude(await names(owner), group.name)
    const [deletion] = await logOf(owner, 'operation=delete&entity=permission_groups')
    assert.equal((await owner.post(`/settings/audit/${deletion!.id}/restore`)).status, 200)
    assert.deepEqual((await shown(owner, id)).permissions, group.permissions)
  })

  test('are deleted with their users moved to another one, and come back with them', async ({ assert }) => {
    const tenant = await testTenant()
    const owner = await tenant.client()
    const id = idOf(await owner.post('/settings/groups', group))
    const sales = await tenant.inside(async () => (await PermissionGroup.query().where('name', 'Sales').firstOrFail()).id)
    const clerk = await tenant.member({ group: 'Bench' })
    const groupsOf = async () => (await props<{ member: { groups: { groupId: number; storeId: number | null }[] } }>(owner, `/settings/users/${clerk.membershipId}`)).member.groups
    const before = [{ groupId: id, storeId: tenant.storeId }, { groupId: sales, storeId: null }]
    await owner.put(`/settings/users/${clerk.membershipId}`, { name: 'Tom Okafor', active: true, groups: before })
    assert.equal((await owner.delete(`/settings/groups/${id}`, { moveTo: id })).status, 409)
    assert.equal((await owner.delete(`/settings/groups/${id}`, { moveTo: 999_999_999 })).status, 404)
    assert.equal((await owner.delete(`/settings/groups/${id}`, { moveTo: sales })).status, 303)
    assert.sameDeepMembers(await groupsOf(), [{ groupId: sales, storeId: null }, { groupId: sales, storeId: tenant.storeId }])
    const [deletion] = await logOf(owner, 'operation=delete&entity=permission_groups')
    assert.equal((await owner.post(`/settings/audit/${deletion!.id}/restore`)).status, 200)
    assert.includeDeepMembers(await groupsOf(), before)
  })

  test('begin as a copy of another one', async ({ assert }) => {
    const tenant = await testTenant()
    const owner = await tenant.client()
    const id = idOf(await owner.post('/settings/groups', group))
    const { start } = await props<{ start: { name: string; permissions: string[] } }>(owner, `/settings/groups/new?from=${id}`)
    assert.deepInclude(start, { name: 'Window dressers (copy)', permissions: group.permissions })
    assert.equal((await owner.get('/settings/groups/new?from=none', { inertia: true })).status, 404)
  })

  test('of owners stay, and hold everything', async ({ assert }) => {
    const tenant = await testTenant()
    const owner = await tenant.client()
    const id = await tenant.inside(async () => (await PermissionGroup.query().where('standing', 'owner').firstOrFail()).id)
    assert.equal((await owner.delete(`/settings/groups/${id}`)).status, 409)
    await owner.put(`/settings/groups/${id}`, { name: 'Owner', description: '', permissions: [] })
    assert.equal((await owner.get('/showcase/trays')).status, 200)
  })

  test('keep the permissions of a plugin while it is disabled', async ({ assert }) => {
    const tenant = await testTenant()
    const owner = await tenant.client()
    const id = idOf(await owner.post('/settings/groups', group))
    await tenant.inside(async () => {
      await switchPlugin('showcase_labels', false)
      await switchPlugin('showcase', false)
    })
    await owner.put(`/settings/groups/${id}`, { ...group, name: 'Decorators', permissions: ['kernel.dashboard.view'] })
    await tenant.inside(() => switchPlugin('showcase', true))
    assert.sameMembers((await shown(owner, id)).permissions, ['kernel.dashboard.view', ...group.permissions])
  })
})
