import { test } from '@japa/runner'
import { setting } from '@benchpin/kernel'
import { testTenant, type TestClient } from '@benchpin/kernel/testing'
import { logOf, messages, props } from '../../../tests/helpers/screens.ts'

interface Dashboard {
  widgets: { id: string; kind: string }[]
  isCleared: boolean
}
interface Mine {
  settings: { key: string; value: unknown }[]
  widgets: { id: string; shown: boolean }[]
  appearance: { theme: string | null; density: string | null }
}

const dashboard = async (client: TestClient) => props<Dashboard>(client, '/')
const mine = async (client: TestClient) => props<Mine>(client, '/my-settings')

test.group('My settings', () => {
  test('follow the user, not the workstation, and are nobody else’s', async ({ assert }) => {
    const tenant = await testTenant()
    const [ana, ben] = [await tenant.member({ group: 'Sales' }), await tenant.member({ group: 'Bench' })]
    const [here, there] = [await tenant.clientOf(ana), await tenant.clientOf(ana)]
    assert.equal((await here.put('/my-settings', { 'workspace.tag_printer': 'Zebra ZD421', 'workspace.tag_style': 'barbell', 'kernel.theme': 'dark' })).status, 303)
    const seen = await mine(there)
    assert.equal(seen.settings.find(({ key }) => key === 'workspace.tag_printer')?.value, 'Zebra ZD421')
    assert.deepEqual(seen.appearance, { theme: 'dark', density: null })
    const his = await mine(await tenant.clientOf(ben))
    assert.isNull(his.settings.find(({ key }) => key === 'workspace.tag_printer')?.value)
    assert.deepEqual(his.appearance, { theme: null, density: null })
    assert.equal(await tenant.inside(() => setting('workspace.tag_style', ana.membershipId)), 'barbell')
    assert.isNotEmpty(await logOf(await tenant.client(), 'search=workspace.tag_printer'))
  })

  test('say beside the field what does not fit, and take no setting of another level', async ({ assert }) => {
    const tenant = await testTenant()
    const clerk = await tenant.client({ group: 'Sales' })
    assert.deepEqual(messages(await clerk.put('/my-settings', { 'workspace.scanner': 'telepathy' })), { 'workspace.scanner': 'Choose one of the list.' })
    assert.equal((await clerk.put('/my-settings', { 'workspace.business_type': 'wholesaler' })).status, 422, 'the organization’s')
    assert.equal(await tenant.inside(() => setting('workspace.business_type')), 'retailer')
  })

  test('keep colors and rows that the menu chose', async ({ assert }) => {
    const client = await (await testTenant()).client()
    assert.equal((await client.put('/my-settings/appearance', { density: 'compact' })).status, 204)
    assert.deepEqual((await mine(client)).appearance, { theme: null, density: 'compact' })
    assert.equal((await client.put('/my-settings/appearance', { theme: 'pink' })).status, 422)
  })
})

test.group('The dashboard of each', () => {
  test('leaves out what its user does not want, in the order of the rest', async ({ assert }) => {
    const tenant = await testTenant()
    const [ana, ben] = [await tenant.client(), await tenant.client()]
    const all = (await mine(ana)).widgets.map(({ id }) => id)
    assert.isAbove(all.length, 3)
    const [left, ...rest] = all
    const turned = [...rest].reverse()
    assert.equal((await ana.put('/my-settings/dashboard', { order: [...turned, left], hidden: [left] })).status, 303)
    assert.deepEqual((await dashboard(ana)).widgets.map(({ id }) => id), turned)
    assert.deepEqual((await dashboard(ben)).widgets.map(({ id }) => id), all)
    assert.deepEqual((await mine(ana)).widgets.map(({ id, shown }) => ({ id, shown })), [...turned.map((id) => ({ id, shown: true })), { id: left!, shown: false }])
  })

  test('shows what is new by itself, and says so where everything was taken off', async ({ assert }) => {
    const tenant = await testTenant()
    const client = await tenant.client()
    const all = (await mine(client)).widgets.map(({ id }) => id)
    await client.put('/my-settings/dashboard', { order: ['gone.widget'], hidden: all.slice(1) })
    assert.deepEqual((await dashboard(client)).widgets.map(({ id }) => id), all.slice(0, 1), 'not named, so new')
    await client.put('/my-settings/dashboard', { order: all, hidden: all })
    const cleared = await dashboard(client)
    assert.isTrue(cleared.isCleared)
    assert.lengthOf(cleared.widgets, 0)
  })

  test('shows nobody more than the groups allow', async ({ assert }) => {
    const tenant = await testTenant()
    const owner = (await mine(await tenant.client())).widgets.map(({ id }) => id)
    const clerk = await tenant.client({ group: 'Bench' })
    await clerk.put('/my-settings/dashboard', { order: owner, hidden: [] })
    const offered = (await mine(clerk)).widgets.map(({ id }) => id)
    assert.isBelow(offered.length, owner.length)
    assert.deepEqual((await dashboard(clerk)).widgets.map(({ id }) => id), offered)
  })
})
