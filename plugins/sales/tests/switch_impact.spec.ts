import { test } from '@japa/runner'
import { platformClient } from '@benchpin/kernel/testing'
import { Shop } from './support.ts'

test.group('Before plugins are disabled for an organization', () => {
  test('the console says what nobody reaches meanwhile: stock and open invoices', async ({ assert }) => {
    const shop = await Shop.open()
    const ana = await shop.tenant.client()
    const { client: admin } = await platformClient()
    const preview = async () => ((await admin.get(`/platform/tenants/${shop.tenant.id}/plugins/inventory?enabled=false`)).body as { plugins: { id: string; impacts: string[] }[] }).plugins
    assert.deepEqual((await preview()).flatMap(({ impacts }) => impacts), [])
    await shop.stock('R-1')
    await shop.stock('R-2')
    await ana.post('/sales/invoices', { lines: [{ kind: 'service', description: 'Ring sizing', unitPrice: 8500 }] })
    const said = new Map((await preview()).map(({ id, impacts }) => [id, impacts]))
    assert.deepEqual(said.get('sales'), ['1 open invoice'])
    assert.deepEqual(said.get('inventory'), ['2 items in stock'])
  })
})
