import { test } from '@japa/runner'
import { nextNumber, setting, transaction } from '@benchpin/kernel'
import { testTenant } from '@benchpin/kernel/testing'
import { idOf, logOf, messages, props } from '../../../tests/helpers/screens.ts'

const store = { name: 'Airport', code: 'AP', timeZone: 'America/New_York', active: true }
const address = { line1: '1 Terminal Dr', city: 'Miami', region: 'FL', postalCode: '33142', country: 'US' }

interface StoreProps {
  store: { name: string; version: number; address: { city: string } | null }
  settings: { key: string; value: unknown }[]
}

test.group('Stores', () => {
  test('are added with their address, and can be worked in at once', async ({ assert }) => {
    const tenant = await testTenant()
    const owner = await tenant.client()
    const added = await owner.post('/settings/stores', { ...store, address })
    assert.equal(added.status, 303)
    const page = await props<StoreProps & { stores: { id: number }[] }>(owner, `/settings/stores/${idOf(added)}`)
    assert.equal(page.store.address?.city, 'Miami')
    assert.include(page.stores.map(({ id }) => id), idOf(added))
  })

  test('say what does not fit', async ({ assert }) => {
    const tenant = await testTenant()
    const owner = await tenant.client()
    const wrong = await owner.post('/settings/stores', { ...store, name: '', code: 'a long one', timeZone: 'America/New_York' })
    assert.equal(wrong.status, 422)
    assert.deepEqual(messages(wrong), { name: 'Fill this in.', code: 'Use up to 8 capital letters or digits.' })
    assert.deepEqual(messages(await owner.post('/settings/stores', { ...store, code: 'MS' })), { code: 'Main Street has this code already.' })
    assert.equal(messages(await owner.post('/settings/stores', { ...store, timeZone: 'Moon/Sea' })).timeZone, 'Choose a time zone of the list.')
  })

  test('refuse to be saved over somebody else’s change', async ({ assert }) => {
    const tenant = await testTenant()
    const owner = await tenant.client()
    const path = `/settings/stores/${tenant.storeId}`
    const { version } = (await props<StoreProps>(owner, path)).store
    const main = { ...store, name: 'Main Street South', code: 'MS', version }
    assert.equal((await owner.put(path, main)).status, 303)
    assert.equal((await owner.put(path, { ...main, name: 'Main Street North' })).status, 409)
    assert.equal((await props<StoreProps>(owner, path)).store.name, 'Main Street South')
  })

  test('stay: the last open one can not be closed', async ({ assert }) => {
    const tenant = await testTenant()
    const owner = await tenant.client()
    const [first, second] = tenant.storeIds
    assert.equal((await owner.put(`/settings/stores/${second}`, { ...store, name: 'Harbor', code: 'HB', active: false })).status, 303)
    const { stores } = await props<{ stores: { id: number }[] }>(owner, '/')
    assert.deepEqual(stores.map(({ id }) => id), [first])
    const refused = await owner.put(`/settings/stores/${first}`, { ...store, name: 'Main Street', code: 'MS', active: false })
    assert.equal(refused.status, 422)
    assert.match(messages(refused).active!, /only active store/)
  })

  test('have settings of their own', async ({ assert }) => {
    const tenant = await testTenant()
    const owner = await tenant.client()
    const [first, second] = tenant.storeIds
    assert.equal((await owner.put(`/settings/stores/${second}/settings`, { 'showcase.cases': 9 })).status, 303)
    const cases = async (id: number | undefined) => (await props<StoreProps>(owner, `/settings/stores/${id}`)).settings.find(({ key }) => key === 'showcase.cases')?.value
    assert.deepEqual([await cases(first), await cases(second)], [4, 9])
    assert.equal(await tenant.inside(() => setting('showcase.cases', second)), 9)
    assert.equal((await owner.put(`/settings/stores/${second}/settings`, { 'showcase.cases': 'many' })).status, 422)
  })

  test('number on in their own way, and never back', async ({ assert }) => {
    const tenant = await testTenant()
    const owner = await tenant.client()
    const name = `showcase.ticket:${tenant.storeId}`
    const take = () => tenant.inside(() => transaction(() => nextNumber(name, { prefix: 'T-', digits: 4 })))
    assert.deepEqual([await take(), await take()], ['T-0001', 'T-0002'])
    const change = (more: object) => owner.put(`/settings/stores/${tenant.storeId}/numbers`, { name, prefix: 'MS-', digits: 5, next: 3, ...more })
    assert.deepEqual(messages(await change({ next: 2 })), { next: 'Numbers up to T-0002 are given out. Use 3 or more.' })
    assert.deepEqual(messages(await change({ next: 12_345, digits: 3 })), { digits: '12345 needs 5 digits.' })
    assert.equal((await change({ name: 'showcase.none:1' })).status, 404)
    assert.equal((await change({ next: 500 })).status, 303)
    assert.equal(await take(), 'MS-00500')
    const { numbers } = await props<{ numbers: { key: string; counter: number }[] }>(owner, `/settings/stores/${tenant.storeId}`)
    assert.equal(numbers.find(({ key }) => key === name)?.counter, 501)
    const other = await owner.put(`/settings/stores/${tenant.storeIds[1]}/numbers`, { name, prefix: '', digits: 1, next: 9 })
    assert.equal(other.status, 404)
    assert.equal((await logOf(owner, 'operation=event'))[0]?.values.entity, 'number series')
  })

  test('of another organization are not there', async ({ assert }) => {
    const [tenant, neighbour] = [await testTenant(), await testTenant()]
    const owner = await tenant.client()
    assert.equal((await owner.get(`/settings/stores/${neighbour.storeId}`)).status, 404)
    assert.equal((await owner.put(`/settings/stores/${neighbour.storeId}`, store)).status, 404)
    assert.equal((await owner.put(`/settings/stores/${neighbour.storeId}/settings`, { 'showcase.cases': 1 })).status, 404)
    assert.equal(await neighbour.inside(() => setting('showcase.cases', neighbour.storeId)), 4)
  })
})
