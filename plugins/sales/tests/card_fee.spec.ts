import { test } from '@japa/runner'
import { switchFeature } from '@benchpin/kernel/testing'
import { Shop } from './support.ts'

test.group('Card fee, a feature', () => {
  test('is refused until the store turns it on, stands in the total then, and stays where it was charged', async ({ assert }) => {
    const shop = await Shop.open()
    const clerk = await shop.tenant.client({ group: 'Sales' })
    const { body } = await clerk.post('/sales/invoices', { lines: [{ kind: 'miscellaneous', description: 'Gift box', unitPrice: 1000 }] })
    const { id, version } = (body as { invoice: { id: number; version: number } }).invoice
    const refused = await clerk.patch(`/sales/invoices/${id}`, { version, cardFee: 300 })
    assert.equal(refused.status, 422)
    assert.equal((refused.body as { errors: { field: string }[] }).errors[0]?.field, 'cardFee')

    await shop.tenant.inside(() => switchFeature('sales.card_fee', true))
    const charged = await clerk.patch(`/sales/invoices/${id}`, { version, cardFee: 300 })
    assert.equal(charged.status, 200)
    const { invoice } = charged.body as { invoice: { version: number; totals: { cardFee: number; total: number; tax: number } } }
    assert.equal(invoice.totals.total, 1000 + invoice.totals.tax + 300)

    await shop.tenant.inside(() => switchFeature('sales.card_fee', false))
    const noted = await clerk.patch(`/sales/invoices/${id}`, { version: invoice.version, cardFee: 300, notes: 'Wrapped' })
    assert.equal(noted.status, 200)
  })
})
