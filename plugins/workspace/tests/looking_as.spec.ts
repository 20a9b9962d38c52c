import { test } from '@japa/runner'
import { pluginHost, routes } from '@benchpin/kernel'
import { testTenant } from '@benchpin/kernel/testing'
import { addTray, logOf, messages, navigationOf, props, traysOf } from '../../../tests/helpers/screens.ts'

interface Shared {
  user: { name: string }
  permissions: string[]
  lookingAs: string | null
  memberships: unknown[]
}

test.group('Trying as another user', () => {
  test('shows what that user sees, refuses every change, and ends with one click', async ({ assert }) => {
    const tenant = await testTenant()
    const clerk = await tenant.member({ group: 'Sales', name: 'Tom Okafor', storeId: tenant.storeIds[1]! })
    const owner = await tenant.client({ name: 'Olivia Hart' })
    const id = await addTray(owner, 'Rings')
    const own = await navigationOf(await tenant.clientOf(clerk))
    assert.equal((await owner.post(`/settings/users/${clerk.membershipId}/look`)).status, 303)
    const shared = await props<Shared & { store: { id: number } }>(owner, '/')
    assert.deepEqual([shared.lookingAs, shared.user.name, shared.store.id, shared.memberships], ['Tom Okafor', 'Tom Okafor', tenant.storeIds[1]!, []])
    assert.deepEqual(await navigationOf(owner), own)
    assert.equal((await owner.get('/settings/users', { inertia: true })).status, 403)
    for (const attempt of [await owner.put(`/showcase/trays/${id}`, { pieces: 3 }), await owner.post('/contacts', { firstName: 'Ana' }), await owner.put('/preferences/lists/workspace.audit', { columns: ['at'] })]) {
      assert.equal(attempt.status, 409)
      assert.match(messages(attempt)['']!, /nothing is changed meanwhile/)
    }
    assert.equal((await owner.post('/session/look/end')).status, 303)
    const after = await props<Shared>(owner, '/')
    assert.deepEqual([after.lookingAs, after.user.name], [null, 'Olivia Hart'])
    assert.equal((await owner.put(`/showcase/trays/${id}`, { pieces: 3 })).status, 204)
    assert.deepEqual(await traysOf(owner), ['Rings'])
    const events = (await logOf(owner, 'operation=event')).map(({ values }) => [values.entity, values.title, values.actor])
    assert.deepInclude(events, ['look as user', 'Tom Okafor', 'Olivia Hart'])
    assert.deepInclude(events, ['end look as user', 'Tom Okafor', 'Olivia Hart (looking as Tom Okafor)'])
  })

  test('is not there towards those with more rights, oneself, the inactive and strangers', async ({ assert }) => {
    const [tenant, neighbour] = [await testTenant(), await testTenant()]
    const [boss, colleague, gone, stranger] = [await tenant.member({ name: 'Olivia Hart' }), await tenant.member({ group: 'Sales', name: 'Tom Okafor' }), await tenant.member({ group: 'Sales' }), await neighbour.member()]
    const admin = await tenant.member({ group: 'Bench', allow: ['kernel.users.manage'] })
    const [owner, client] = [await tenant.clientOf(boss), await tenant.clientOf(admin)]
    await owner.put(`/settings/users/${gone.membershipId}`, { name: 'Gone', active: false, groups: [{ groupId: (await props<{ member: { groups: { groupId: number }[] } }>(owner, `/settings/users/${gone.membershipId}`)).member.groups[0]!.groupId, storeId: null }] })
    const look = async (id: number) => (await client.post(`/settings/users/${id}/look`)).status
    assert.deepEqual(await Promise.all([boss, colleague, admin].map(({ membershipId }) => look(membershipId))), [403, 403, 403])
    assert.equal((await owner.post(`/settings/users/${gone.membershipId}/look`)).status, 403)
    assert.equal((await owner.post(`/settings/users/${stranger.membershipId}/look`)).status, 404)
    assert.isNull((await props<Shared>(client, '/')).lookingAs)
    const { member } = await props<{ member: { mayLook: boolean } }>(client, `/settings/users/${boss.membershipId}`)
    assert.isFalse(member.mayLook)
  })

  test('ends by itself once the other one is given more rights', async ({ assert }) => {
    const tenant = await testTenant()
    const clerk = await tenant.member({ group: 'Bench', name: 'Tom Okafor' })
    const [owner, admin] = [await tenant.client(), await tenant.client({ group: 'Bench', allow: ['kernel.users.manage'], name: 'Ana Reyes' })]
    assert.equal((await admin.post(`/settings/users/${clerk.membershipId}/look`)).status, 303)
    assert.equal((await props<Shared>(admin, '/')).lookingAs, 'Tom Okafor')
    await owner.put(`/settings/users/${clerk.membershipId}/overrides`, { overrides: [{ permission: 'sales.invoices.void', effect: 'allow', storeId: null }] })
    assert.deepInclude(await props<Shared>(admin, '/'), { lookingAs: null })
  })

  test('opens every page that the other one may open', async ({ assert }) => {
    const tenant = await testTenant()
    const [other, owner] = [await tenant.member({ name: 'Second Owner' }), await tenant.client()]
    await owner.post(`/settings/users/${other.membershipId}/look`)
    const pages = pluginHost()
      .contributions.all(routes)
      .filter(({ feature }) => !feature)
      .flatMap(({ value }) => value)
      .filter(({ method, path, access }) => method === 'GET' && !path.includes(':') && !('platformAdmin' in access))
    const plain = await tenant.client()
    for (const { path } of pages) {
      const [seen, usual] = [await owner.get(path, { inertia: true }), await plain.get(path, { inertia: true })]
      assert.equal(seen.status, usual.status, path)
    }
  }).timeout(60_000)
})
