import { test } from '@japa/runner'
import { pluginHost } from '@benchpin/kernel'
import { switchFeature, testTenant, type TestClient, type TestTenant } from '@benchpin/kernel/testing'
import { alertKinds, raiseAlert, type NewAlert } from '@benchpin/plugins/workspace'
import { closeListeners, LiveListener } from '../../../tests/helpers/live_listener.ts'
import type { Unread } from '../http/alerts_controller.ts'

const KIND = 'sales.test_alert'
const FEATURE = 'sales.card_fee'
pluginHost().contributions.registrarFor('sales').contribute(alertKinds, { id: KIND, title: 'A test', icon: 'i-lucide-bell', tone: 'warning', permission: 'sales.invoices.view' }, { feature: FEATURE })

async function store(): Promise<TestTenant> {
  const tenant = await testTenant()
  await tenant.inside(() => switchFeature(FEATURE, true))
  return tenant
}

let count = 0
const alert = (more: Partial<NewAlert> = {}): NewAlert => ({ kind: KIND, key: `sales.test:${++count}`, storeId: null, title: 'Ana Reyes has not paid', href: '/sales/invoices', ...more })
const raise = (tenant: TestTenant, more: Partial<NewAlert> = {}) => tenant.inside(() => raiseAlert(alert(more)))
const unread = async (client: TestClient) => (await client.get('/alerts/unread')).body as Unread

test.group('Alerts', (group) => {
  group.teardown(closeListeners)

  test('one for each key, however many processes raise it; each user reads for himself', async ({ assert }) => {
    const [tenant, other] = [await store(), await store()]
    const [owner, books] = [await tenant.client(), await tenant.client({ group: 'Bookkeeper' })]
    const same = alert()
    const raised = await Promise.all(Array.from({ length: 4 }, () => tenant.inside(() => raiseAlert(same))))
    assert.lengthOf(raised.filter(Boolean), 1)
    await raise(tenant)
    const seen = await unread(owner)
    assert.equal(seen.count, 2)
    const after = (await owner.post('/alerts/read', { ids: [seen.alerts[0]!.id] })).body as Unread
    assert.equal(after.count, 1)
    assert.equal((await unread(books)).count, 2)
    assert.equal(((await owner.post('/alerts/read')).body as Unread).count, 0)
    assert.equal((await unread(await other.client())).count, 0)
    const { props } = (await owner.get('/alerts', { inertia: true })).body as { props: { alerts: { isRead: boolean }[] } }
    assert.deepEqual(props.alerts.map(({ isRead }) => isRead), [true, true])
    assert.equal((await owner.post('/alerts/read', { ids: ['x'] })).status, 422)
  })

  test('are seen by those who hold the permission in the store, while their feature is on', async ({ assert }) => {
    const tenant = await store()
    const [here, there] = tenant.storeIds as [number, number]
    const [bench, clerk, owner] = [await tenant.client({ group: 'Bench' }), await tenant.client({ group: 'Sales', storeId: there }), await tenant.client()]
    await raise(tenant, { storeId: here })
    await raise(tenant, { storeId: there, title: 'There' })
    assert.equal((await unread(bench)).count, 0)
    assert.deepEqual((await unread(clerk)).alerts.map(({ title }) => title), ['There'])
    assert.equal((await unread(owner)).count, 2)
    await tenant.inside(() => switchFeature(FEATURE, false))
    assert.equal((await unread(owner)).count, 0)
    await assert.rejects(() => raise(tenant), /No enabled plugin/)
    await tenant.inside(() => switchFeature(FEATURE, true))
    assert.equal((await unread(owner)).count, 2)
  })

  test('ring at once', async ({ assert }) => {
    const tenant = await store()
    const client = await tenant.client()
    const listener = await LiveListener.open(client, 'workspace.alerts')
    await raise(tenant)
    await listener.next(({ topic }) => topic === 'workspace.alerts')
    assert.equal((await unread(client)).count, 1)
  })
})
