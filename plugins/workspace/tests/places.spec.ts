import { test } from '@japa/runner'
import { testTenant, type TestClient } from '@benchpin/kernel/testing'
import { addTray, messages, props, traysOf } from '../../../tests/helpers/screens.ts'

interface Place {
  scope: string
  store: { id: number } | null
}

const placeOf = (client: TestClient) => props<Place>(client, '/')

test.group('Where one works', () => {
  test('is a store that one can change', async ({ assert }) => {
    const tenant = await testTenant()
    const owner = await tenant.client()
    const [first, second] = tenant.storeIds
    assert.equal((await placeOf(owner)).store?.id, first)
    assert.equal((await owner.post('/session/store', { storeId: second })).status, 303)
    assert.deepInclude(await placeOf(owner), { scope: `${tenant.id}:${second}` })
  })

  test('is one of one’s own stores', async ({ assert }) => {
    const [tenant, neighbour] = [await testTenant(), await testTenant()]
    const clerk = await tenant.client({ group: 'Sales', storeId: tenant.storeId })
    for (const storeId of [tenant.storeIds[1], neighbour.storeId]) {
      const refused = await clerk.post('/session/store', { storeId })
      assert.equal(refused.status, 422)
      assert.equal(messages(refused).storeId, 'Choose one of your stores.')
    }
    assert.equal((await placeOf(clerk)).store?.id, tenant.storeId)
    assert.equal(messages(await clerk.post('/session/organization', { tenantId: neighbour.id })).tenantId, 'Choose one of your organizations.')
  })

  test('is what a screen was drawn for: a mutation from another store’s tab is refused', async ({ assert }) => {
    const tenant = await testTenant()
    const owner = await tenant.client()
    const { scope } = await placeOf(owner)
    const headers = { 'x-benchpin-scope': scope }
    assert.equal((await owner.post('/showcase/trays', { name: 'Rings' }, { headers })).status, 200)
    await owner.post('/session/store', { storeId: tenant.storeIds[1] })
    const refused = await owner.post('/showcase/trays', { name: 'Watches' }, { headers })
    assert.equal(refused.status, 409)
    assert.deepEqual(await traysOf(owner), ['Rings'])
  })

  test('happens once for a key, however often it is sent', async ({ assert }) => {
    const tenant = await testTenant()
    const owner = await tenant.client()
    const options = { idempotencyKey: 'the same click' }
    const [first, again] = [await owner.post('/showcase/trays', { name: 'Rings' }, options), await owner.post('/showcase/trays', { name: 'Rings' }, options)]
    assert.deepEqual(again.body, first.body)
    assert.deepEqual(await traysOf(owner), ['Rings'])
  })

  test('shows nothing of the organization next door', async ({ assert }) => {
    const [tenant, neighbour] = [await testTenant(), await testTenant()]
    const [owner, other] = [await tenant.client(), await neighbour.client()]
    const id = await addTray(owner, 'Estate pieces')
    assert.deepEqual(await traysOf(other), [])
    assert.equal((await other.get(`/peek/showcase.tray/${id}`)).status, 404)
    assert.equal((await other.put(`/showcase/trays/${id}`, { pieces: 0 })).status, 404)
    assert.equal((await other.delete(`/showcase/trays/${id}`)).status, 404)
  })
})
