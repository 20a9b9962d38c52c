import { test } from '@japa/runner'
import { PermissionGroup } from '@benchpin/kernel'
import { testTenant, type TestClient, type TestTenant } from '@benchpin/kernel/testing'
import { idOf, messages, props } from '../../../tests/helpers/screens.ts'

interface Member {
  id: number
  standing: string
  version: number
  groups: { groupId: number; storeId: number | null }[]
}

const groupId = (tenant: TestTenant, name: string) => tenant.inside(async () => (await PermissionGroup.query().where('name', name).firstOrFail()).id)
const memberOf = async (client: TestClient, id: number) => (await props<{ member: Member }>(client, `/settings/users/${id}`)).member

test.group('Users', () => {
  test('are invited with groups, and marked so until they accept', async ({ assert }) => {
    const tenant = await testTenant()
    const owner = await tenant.client()
    const sales = await groupId(tenant, 'Sales')
    const email = `priya.${tenant.id}@example.com`
    const invited = await owner.post('/settings/users', { name: 'Priya Nair', email, groups: [{ groupId: sales, storeId: tenant.storeId }] })
    assert.equal(invited.status, 303)
    const member = await memberOf(owner, idOf(invited))
    assert.equal(member.standing, 'invited')
    assert.deepEqual(member.groups, [{ groupId: sales, storeId: tenant.storeId }])
    assert.equal((await owner.post(`/settings/users/${member.id}/invitation`)).status, 303)
    const { list } = await props<{ list: { rows: { values: { email: string; groups: string; state: { label: string } } }[] } }>(owner, '/settings/users')
    const row = list.rows.find(({ values }) => values.email === email)
    assert.deepInclude(row?.values, { groups: 'Sales', state: { label: 'Invited', tone: 'info' } })
  })

  test('can not be invited twice, without a group, or by an address that is none', async ({ assert }) => {
    const tenant = await testTenant()
    const owner = await tenant.client()
    const { email } = await tenant.member({ group: 'Sales' })
    const groups = [{ groupId: await groupId(tenant, 'Sales'), storeId: null }]
    const answer = await owner.post('/settings/users', { name: 'Priya Nair', email: 'priya', groups: [] })
    assert.deepEqual(messages(answer), { email: 'Use an address like name@example.com.', groups: 'Choose at least one.' })
    assert.equal((await owner.post('/settings/users', { name: 'Again', email, groups })).status, 422)
    const unknown = await owner.post('/settings/users', { name: 'Nobody', email: `x.${tenant.id}@example.com`, groups: [{ groupId: 999_999_999, storeId: null }] })
    assert.equal(unknown.status, 404)
  })

  test('have other rights from the next request on when their groups change', async ({ assert }) => {
    const tenant = await testTenant()
    const owner = await tenant.client()
    const clerk = await tenant.member({ group: 'Bench' })
    const client = await tenant.clientOf(clerk)
    assert.equal((await client.get('/showcase/trays')).status, 403)
    const [first] = tenant.storeIds
    const change = (storeId: number | null) => groupId(tenant, 'Sales').then((id) => owner.put(`/settings/users/${clerk.membershipId}`, { name: 'Ana Reyes', active: true, groups: [{ groupId: id, storeId }] }))
    assert.equal((await change(null)).status, 303)
    assert.equal((await client.get('/showcase/trays')).status, 200)
    await change(first!)
    const { stores } = await props<{ stores: { id: number }[] }>(client, '/profile')
    assert.deepEqual(stores.map(({ id }) => id), [first])
  })

  test('are kept out from the next request on when they are switched off', async ({ assert }) => {
    const tenant = await testTenant()
    const owner = await tenant.client()
    const clerk = await tenant.member({ group: 'Sales' })
    const client = await tenant.clientOf(clerk)
    const { groups, version } = await memberOf(owner, clerk.membershipId)
    await owner.put(`/settings/users/${clerk.membershipId}`, { name: 'Ana Reyes', active: false, groups, version })
    assert.equal((await client.get('/')).status, 403)
    assert.equal((await memberOf(owner, clerk.membershipId)).standing, 'inactive')
    await owner.put(`/settings/users/${clerk.membershipId}`, { name: 'Ana Reyes', active: true, groups })
    assert.equal((await client.get('/', { inertia: true })).status, 200)
  })

  test('refuse to be saved over somebody else’s change', async ({ assert }) => {
    const tenant = await testTenant()
    const owner = await tenant.client()
    const { membershipId } = await tenant.member({ group: 'Sales' })
    const { groups, version } = await memberOf(owner, membershipId)
    assert.equal((await owner.put(`/settings/users/${membershipId}`, { name: 'Ana R. Reyes', active: true, groups, version })).status, 303)
    assert.equal((await owner.put(`/settings/users/${membershipId}`, { name: 'A. Reyes', active: true, groups, version })).status, 409)
  })

  test('of another organization are not there', async ({ assert }) => {
    const [tenant, neighbour] = [await testTenant(), await testTenant()]
    const { membershipId } = await neighbour.member({ group: 'Sales' })
    const owner = await tenant.client()
    const path = `/settings/users/${membershipId}`
    assert.equal((await owner.get(path)).status, 404)
    assert.equal((await owner.put(path, { name: 'X', active: false, groups: [{ groupId: await groupId(tenant, 'Sales'), storeId: null }] })).status, 404)
    assert.equal((await owner.put(`${path}/overrides`, { overrides: [] })).status, 404)
    assert.equal((await owner.post(`${path}/invitation`)).status, 404)
  })
})
