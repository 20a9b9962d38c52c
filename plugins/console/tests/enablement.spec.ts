import { test } from '@japa/runner'
import { tenantState } from '@benchpin/kernel'
import { platformClient, testTenant, type TestClient, type TestTenant } from '@benchpin/kernel/testing'
import { addTray, found, logOf, messages, navigationOf, props, traysOf } from '../../../tests/helpers/screens.ts'

const turn = (admin: TestClient, tenant: TestTenant, plugin: string, enabled: boolean) => admin.put(`/platform/tenants/${tenant.id}/plugins/${plugin}`, { enabled })

async function widgetsOf(client: TestClient): Promise<string[]> {
  return (await props<{ widgets: { id: string }[] }>(client, '/')).widgets.map(({ id }) => id)
}

test.group('A plugin that is disabled for an organization', () => {
  test('is gone from every surface on the next request, and back with its data when enabled', async ({ assert }) => {
    const tenant = await testTenant()
    const [owner, { client: admin, name }] = [await tenant.client(), await platformClient()]
    const id = await addTray(owner, 'Estate bracelets')
    await turn(admin, tenant, 'showcase_labels', false)
    assert.equal((await turn(admin, tenant, 'showcase', false)).status, 303)

    assert.equal((await owner.get('/showcase/trays')).status, 404)
    assert.equal((await owner.post('/showcase/trays', { name: 'Rings' })).status, 404)
    assert.equal((await owner.get(`/peek/showcase.tray/${id}`)).status, 404)
    assert.deepEqual(await found(owner, 'estate'), [])
    assert.notInclude(await navigationOf(owner), 'Display cases')
    assert.notInclude(await widgetsOf(owner), 'showcase.trays')
    assert.notInclude((await owner.get('/settings/organization', { inertia: true })).text, 'showcase.closing_hour')
    assert.notInclude((await owner.get('/settings/features', { inertia: true })).text, 'showcase.lighting')
    assert.notInclude((await owner.get('/settings/groups/new', { inertia: true })).text, 'showcase.trays.view')

    assert.equal((await turn(admin, tenant, 'showcase', true)).status, 303)
    assert.deepEqual(await traysOf(owner), ['Estate bracelets'])
    assert.lengthOf(await found(owner, 'estate'), 1)
    assert.include(await navigationOf(owner), 'Display cases')
    assert.include((await logOf(owner, 'entity=tenant_plugins')).map(({ values }) => values.actor), name)
  })

  test('is disabled for that organization only', async ({ assert }) => {
    const [tenant, neighbour] = [await testTenant(), await testTenant()]
    const { client: admin } = await platformClient()
    await turn(admin, tenant, 'showcase_labels', false)
    await turn(admin, tenant, 'showcase', false)
    assert.equal((await (await neighbour.client()).get('/showcase/trays')).status, 200)
  })
})

test.group('Dependencies of plugins', () => {
  test('are checked both ways, and name what stands in the way', async ({ assert }) => {
    const tenant = await testTenant()
    const { client: admin } = await platformClient()
    const needed = await turn(admin, tenant, 'showcase', false)
    assert.equal(needed.status, 409)
    assert.equal(messages(needed)[''], 'Case labels needs Display cases. Disable that first.')
    await turn(admin, tenant, 'showcase_labels', false)
    await turn(admin, tenant, 'showcase', false)
    const missing = await turn(admin, tenant, 'showcase_labels', true)
    assert.equal(missing.status, 409)
    assert.equal(messages(missing)[''], 'Case labels needs Display cases. Enable that first.')
    assert.match(messages(await turn(admin, tenant, 'workspace', false))['']!, /can't be disabled/)
    assert.equal((await turn(admin, tenant, 'unheard_of', false)).status, 404)
  })
})

test.group('The platform console', () => {
  test('lists organizations with their size, and the plugins of each with what holds them', async ({ assert }) => {
    const tenant = await testTenant()
    await tenant.client()
    const { client: admin } = await platformClient()
    const { tenants } = await props<{ tenants: { id: number; stores: number; users: number }[] }>(admin, `/platform/tenants?search=${encodeURIComponent((await tenant.inside(tenantState)).slug)}`)
    assert.deepInclude(tenants.find(({ id }) => id === tenant.id), { stores: 2, users: 1 })
    const { plugins } = await props<{ plugins: { id: string; enabled: boolean; blockedBy: string[] }[] }>(admin, `/platform/tenants/${tenant.id}`)
    assert.deepInclude(plugins.find(({ id }) => id === 'showcase'), { enabled: true, blockedBy: ['Case labels'] })
    assert.equal((await admin.get('/platform/tenants/999999999')).status, 404)
  })

  test('is closed to the users of organizations, and theirs to platform admins', async ({ assert }) => {
    const tenant = await testTenant()
    const [owner, { client: admin }] = [await tenant.client(), await platformClient()]
    assert.equal((await owner.get('/platform')).status, 401)
    assert.equal((await turn(owner, tenant, 'showcase', false)).status, 401)
    assert.equal((await admin.get('/settings/users')).status, 401)
    assert.equal((await admin.get('/showcase/trays')).status, 401)
  })
})
