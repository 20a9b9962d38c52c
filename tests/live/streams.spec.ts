import { test } from '@japa/runner'
import { announce, runAsTenant, transaction } from '@benchpin/kernel'
import { testTenant, type TestTenant } from '@benchpin/kernel/testing'
import { setMemberActive } from '../../kernel/identity/membership_state.ts'
import { MOST_STREAMS } from '../../kernel/live/streams.ts'
import { MemberOverride } from '../../kernel/tenants/models.ts'
import { bumpTenantRevision } from '../../kernel/tenants/tenant_state.ts'
import { closeListeners, LiveListener } from '../helpers/live_listener.ts'
import { switchOff } from '../helpers/switch_off.ts'

const INVOICE = 'sales.invoice/7'
const tell = (tenant: TestTenant, topic: string, version: number) => tenant.inside(() => announce(topic, { version }))
const isVersion = (version: number) => ({ payload }: { payload: Record<string, unknown> }) => payload.version === version

test.group('Live updates', (group) => {
  group.each.teardown(closeListeners)

  test('tell whoever listens, once what they tell of is committed, with ids alone', async ({ assert }) => {
    const tenant = await testTenant()
    const listener = await LiveListener.open(await tenant.client(), `${INVOICE},features`)
    await assert.rejects(() => tenant.inside(() => transaction(async () => {
      await announce(INVOICE, { version: 1 })
      throw new Error('rolled back')
    })), 'rolled back')
    await tenant.inside(() => transaction(async () => {
      await announce(INVOICE, { version: 2 })
      await announce('sales.invoice/8', { version: 3 })
    }))
    await tell(tenant, INVOICE, 4)
    await listener.next(isVersion(4))
    assert.deepEqual(listener.of(INVOICE).map(({ payload }) => payload), [{ version: 2, by: null }, { version: 4, by: null }])
    assert.lengthOf(listener.of('sales.invoice/8'), 0)
  })

  test('reach the screen at once: neither compressed nor kept by what stands between', async ({ assert }) => {
    const tenant = await testTenant()
    const listener = await LiveListener.open(await tenant.client(), INVOICE)
    assert.match(listener.headers.get('content-type')!, /^text\/event-stream/)
    assert.isNull(listener.headers.get('content-encoding'))
    assert.match(listener.headers.get('cache-control')!, /no-store.*no-transform/)
    assert.equal(listener.headers.get('x-accel-buffering'), 'no')
  })

  test('on a topic that nobody declared are a mistake that shows', async ({ assert }) => {
    const tenant = await testTenant()
    for (const topic of ['sales.nothing/1', 'sales.invoice', 'sales.invoice/1/2', 'sales.invoice/a b']) {
      await assert.rejects(() => tell(tenant, topic, 1), /is not a declared topic/)
    }
  })
})

test.group('A stream is refused', (group) => {
  group.each.teardown(closeListeners)

  test('to whoever is not signed in, names nothing, or names what is not there', async ({ assert }) => {
    const tenant = await testTenant()
    const client = await tenant.client()
    const { TestClient } = await import('@benchpin/kernel/testing')
    assert.equal(await LiveListener.attempt(new TestClient(), INVOICE), 401)
    assert.equal(await LiveListener.attempt(client, ''), 422)
    assert.equal(await LiveListener.attempt(client, Array.from({ length: 41 }, (_, id) => `sales.invoice/${id}`).join(',')), 422)
    for (const topic of ['sales.nothing/1', 'sales.invoice', 'sales.invoice/%', '1/features', '../features']) assert.equal(await LiveListener.attempt(client, topic), 404, topic)
  })

  test('without the topic’s permission; what else was asked for is heard', async ({ assert }) => {
    const tenant = await testTenant()
    const client = await tenant.client({ deny: ['sales.invoices.view'] })
    assert.equal(await LiveListener.attempt(client, INVOICE), 403)
    const listener = await LiveListener.open(client, `${INVOICE},features`)
    assert.deepEqual(listener.messages[0]!.payload.topics, ['features'])
  })

  test('for a window that was drawn for another organization', async ({ assert }) => {
    const [tenant, other] = [await testTenant(), await testTenant()]
    const client = await tenant.client()
    assert.equal(await LiveListener.attempt(client, INVOICE, { scope: `${other.id}:${other.storeId}` }), 409)
    await LiveListener.open(client, INVOICE, { scope: `${tenant.id}:${tenant.storeId}` })
  })

  test('where the plugin is off', async ({ assert }) => {
    const tenant = await testTenant()
    const client = await tenant.client()
    await tenant.inside(() => switchOff('sales'))
    assert.equal(await LiveListener.attempt(client, INVOICE), 404)
  })

  test('beyond what one user looks at', async ({ assert }) => {
    const tenant = await testTenant()
    const [client, other] = [await tenant.client(), await tenant.client()]
    await Promise.all(Array.from({ length: MOST_STREAMS }, () => LiveListener.open(client, INVOICE)))
    assert.equal(await LiveListener.attempt(client, INVOICE), 429)
    await LiveListener.open(other, INVOICE)
  })
})

test.group('A stream does not outlive', (group) => {
  group.each.teardown(closeListeners)

  test('another tenant’s wall: the same topic there is another channel', async ({ assert }) => {
    const [mine, theirs] = [await testTenant(), await testTenant()]
    const [here, there] = [await LiveListener.open(await mine.client(), INVOICE), await LiveListener.open(await theirs.client(), INVOICE)]
    await tell(theirs, INVOICE, 1)
    await tell(mine, INVOICE, 2)
    await Promise.all([here.next(isVersion(2)), there.next(isVersion(1))])
    assert.lengthOf(here.of(INVOICE), 1)
    assert.lengthOf(there.of(INVOICE), 1)
  })

  test('its session: signed out, it ends', async ({ assert }) => {
    const tenant = await testTenant()
    const client = await tenant.client()
    const listener = await LiveListener.open(client, INVOICE)
    await client.post('/sign-out')
    await listener.ended
    assert.equal(await LiveListener.attempt(client, INVOICE), 401)
  })

  test('its member: switched off, it ends', async () => {
    const tenant = await testTenant()
    const member = await tenant.member()
    const listener = await LiveListener.open(await tenant.clientOf(member), INVOICE)
    await tenant.inside(() => setMemberActive(member.membershipId, false))
    await listener.ended
  })

  test('its permission, and its plugin: the topic falls silent, and the window hears that something changed', async ({ assert }) => {
    const tenant = await testTenant()
    const member = await tenant.member()
    const listener = await LiveListener.open(await tenant.clientOf(member), `${INVOICE},features`)
    await runAsTenant({ tenantId: tenant.id }, () => transaction(async () => {
      await MemberOverride.create({ membershipId: member.membershipId, permission: 'sales.invoices.view', effect: 'deny', storeId: null })
      await bumpTenantRevision()
    }))
    await listener.next(({ topic }) => topic === 'features')
    await tell(tenant, INVOICE, 1)
    await tenant.inside(() => bumpTenantRevision())
    await listener.next(({ topic }) => topic === 'features' && listener.of('features').length > 1)
    assert.lengthOf(listener.of(INVOICE), 0)
  })
})
