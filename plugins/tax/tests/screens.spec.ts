import { test } from '@japa/runner'
import { testTenant } from '@benchpin/kernel/testing'
import { ratesFor } from '@benchpin/plugins/tax'

test.group('Sales tax screens', () => {
  test('lets a manager choose the place and enter own rates', async ({ assert }) => {
    const tenant = await testTenant()
    const client = await tenant.client({ group: 'Manager' })
    const chosen = await client.put(`/settings/tax/stores/${tenant.storeId}`, { jurisdiction: 'fl-broward' })
    assert.equal(chosen.status, 303)
    assert.equal((await tenant.inside(() => ratesFor(tenant.storeId, '2026-03-01'))).surtaxRate, '0.01')
    const rates = { baseRate: '0.0625', surtaxRate: '0', itemCap: 0, startsOn: '2026-04-01', source: 'Notice of the state' }
    assert.equal((await client.post(`/settings/tax/stores/${tenant.storeId}/rates`, rates)).status, 303)
    assert.equal((await tenant.inside(() => ratesFor(tenant.storeId, '2026-04-01'))).baseRate, '0.0625')
    const page = await client.get('/settings/tax', { inertia: true })
    assert.containSubset(page.body, { component: 'tax::TaxRates', props: { stores: [{ place: 'Own rates' }, { place: null }] } })
  })

  test('says beside the field what is expected', async ({ assert }) => {
    const tenant = await testTenant()
    const client = await tenant.client()
    const rates = { baseRate: '6', surtaxRate: '0.01', itemCap: 0, startsOn: '2026-02-30', source: '' }
    const answer = await client.post(`/settings/tax/stores/${tenant.storeId}/rates`, rates)
    assert.equal(answer.status, 422)
    const { errors } = answer.body as { errors: { field: string; message: string }[] }
    assert.sameMembers(errors.map(({ field }) => field), ['baseRate', 'startsOn', 'source'])
    const own = await client.put(`/settings/tax/stores/${tenant.storeId}`, { jurisdiction: 'own' })
    assert.containSubset(own.body, { errors: [{ field: 'jurisdiction' }] })
    const uncapped = await client.post(`/settings/tax/stores/${tenant.storeId}/rates`, { ...rates, baseRate: '0.06', startsOn: '2026-02-01', source: 'Notice' })
    assert.containSubset(uncapped.body, { errors: [{ field: 'itemCap' }] })
  })

  test('keeps rates from those who may not see or change them', async ({ assert }) => {
    const tenant = await testTenant()
    const clerk = await tenant.client({ group: 'Sales' })
    assert.equal((await clerk.get('/settings/tax')).status, 403)
    assert.equal((await clerk.put(`/settings/tax/stores/${tenant.storeId}`, { jurisdiction: 'fl' })).status, 403)
    const other = await testTenant()
    const owner = await other.client()
    assert.equal((await owner.put(`/settings/tax/stores/${tenant.storeId}`, { jurisdiction: 'fl' })).status, 404)
    assert.equal((await owner.get('/settings/tax/stores/nonsense')).status, 404)
  })
})
