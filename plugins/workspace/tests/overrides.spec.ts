import { test } from '@japa/runner'
import { testTenant, type TestClient } from '@benchpin/kernel/testing'
import { messages, props } from '../../../tests/helpers/screens.ts'

interface Effective {
  storeId: number
  permissions: { permission: string; granted: boolean; origins: string[]; override: string | null }[]
}

async function effectiveOf(client: TestClient, id: number, permission: string) {
  const { member } = await props<{ member: { effective: Effective[] } }>(client, `/settings/users/${id}`)
  return member.effective.map(({ permissions }) => permissions.find((one) => one.permission === permission))
}

test.group('Overrides', () => {
  test('deny what every group grants: a denial wins', async ({ assert }) => {
    const tenant = await testTenant()
    const [owner, clerk] = [await tenant.client(), await tenant.member({ group: 'Manager' })]
    const client = await tenant.clientOf(clerk)
    assert.equal((await client.get('/showcase/trays')).status, 200)
    const path = `/settings/users/${clerk.membershipId}/overrides`
    assert.equal((await owner.put(path, { overrides: [{ permission: 'showcase.trays.view', effect: 'deny', storeId: null }] })).status, 303)
    assert.equal((await client.get('/showcase/trays')).status, 403)
    for (const cell of await effectiveOf(owner, clerk.membershipId, 'showcase.trays.view')) {
      assert.deepEqual(cell, { permission: 'showcase.trays.view', granted: false, origins: ['Manager'], override: 'deny' })
    }
    await owner.put(path, { overrides: [] })
    assert.equal((await client.get('/showcase/trays')).status, 200)
  })

  test('allow what no group grants, in one store only', async ({ assert }) => {
    const tenant = await testTenant()
    const [owner, clerk] = [await tenant.client(), await tenant.member({ group: 'Bench' })]
    const client = await tenant.clientOf(clerk)
    const [first, second] = tenant.storeIds
    await owner.put(`/settings/users/${clerk.membershipId}/overrides`, { overrides: [{ permission: 'showcase.trays.view', effect: 'allow', storeId: second }] })
    assert.equal((await client.get('/showcase/trays')).status, 403)
    await client.post('/session/store', { storeId: second })
    assert.equal((await client.get('/showcase/trays')).status, 200)
    const cells = await effectiveOf(owner, clerk.membershipId, 'showcase.trays.view')
    assert.deepEqual(cells.map((cell) => cell?.granted), [false, true])
    await client.post('/session/store', { storeId: first })
    assert.equal((await client.get('/showcase/trays')).status, 403)
  })

  test('name an effect and a store of the organization', async ({ assert }) => {
    const [tenant, neighbour] = [await testTenant(), await testTenant()]
    const [owner, clerk] = [await tenant.client(), await tenant.member({ group: 'Bench' })]
    const put = (override: object) => owner.put(`/settings/users/${clerk.membershipId}/overrides`, { overrides: [{ permission: 'showcase.trays.view', ...override }] })
    assert.equal((await put({ effect: 'perhaps', storeId: null })).status, 422)
    assert.equal((await put({ effect: 'allow', storeId: neighbour.storeId })).status, 404)
    assert.equal((await (await tenant.clientOf(clerk)).get('/showcase/trays')).status, 403)
  })
})

test.group('The last owner', () => {
  test('is neither switched off, nor taken out of the group, nor denied managing users', async ({ assert }) => {
    const tenant = await testTenant()
    const member = await tenant.member({ group: 'Owner' })
    const owner = await tenant.clientOf(member)
    const path = `/settings/users/${member.membershipId}`
    const { member: shown, groups } = await props<{ member: { groups: object[] }; groups: { id: number; name: string }[] }>(owner, path)
    const sales = groups.find(({ name }) => name === 'Sales')!.id
    const attempts = [
      await owner.put(path, { name: 'Ana Reyes', active: false, groups: shown.groups }),
      await owner.put(path, { name: 'Ana Reyes', active: true, groups: [{ groupId: sales, storeId: null }] }),
      await owner.put(path, { name: 'Ana Reyes', active: true, groups: shown.groups.map((group) => ({ ...group, storeId: tenant.storeId })) }),
      await owner.put(`${path}/overrides`, { overrides: [{ permission: 'kernel.users.manage', effect: 'deny', storeId: null }] }),
    ]
    for (const attempt of attempts) {
      assert.equal(attempt.status, 409)
      assert.match(messages(attempt)['']!, /last active owner/)
    }
    assert.equal((await owner.get('/settings/users')).status, 200)
  })

  test('may go once there is another one', async ({ assert }) => {
    const tenant = await testTenant()
    const first = await tenant.member({ group: 'Owner' })
    const owner = await tenant.client({ group: 'Owner' })
    const { member } = await props<{ member: { groups: object[] } }>(owner, `/settings/users/${first.membershipId}`)
    assert.equal((await owner.put(`/settings/users/${first.membershipId}`, { name: 'Ana Reyes', active: false, groups: member.groups })).status, 303)
  })
})
