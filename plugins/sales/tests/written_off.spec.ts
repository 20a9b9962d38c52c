import { test } from '@japa/runner'
import type { ListPayload, PeekPayload } from '@benchpin/kernel'
import { openItemOf, takeBackWriteOff, takePayment, writeOff } from '@benchpin/plugins/receivables'
import { salesRegister } from '../reports/sales_register.ts'
import { Shop } from './support.ts'

test.group('An invoice that is written off', () => {
  test('says so, stays in the register, and is voided only after the write-off is taken back', async ({ assert }) => {
    const shop = await Shop.open()
    const clerk = await shop.clerk()
    const { id, date } = await clerk.step(await clerk.open({ contactId: shop.contactId, lines: [{ kind: 'service', description: 'Polish', unitPrice: 10_000, taxable: false }] }), '/finalize')
    const item = await shop.tenant.inside(async () => (await openItemOf({ type: 'sales.invoice', id }))!)
    const { writeOffId } = await shop.tenant.inside(() => writeOff(item.id, { reason: 'bankruptcy', date }))
    const shown = async () => ((await clerk.client.get('/sales/invoices', { inertia: true })).body as { props: { list: ListPayload } }).props.list
    assert.deepInclude((await shown()).rows[0]!.values, { status: { label: 'Written off', tone: 'error' }, paid: 0, writtenOff: 10_000, balance: 0 })
    assert.deepInclude((await shown()).totals, { paid: 0, writtenOff: 10_000, balance: 0 })
    const peek = (await clerk.client.get(`/peek/sales.invoice/${id}`)).body as PeekPayload
    assert.deepEqual(peek.state?.label, 'Written off')
    const version = (await clerk.read(id)).version
    const refused = await clerk.client.post(`/sales/invoices/${id}/void`, { version, reason: 'Twice' })
    assert.equal(refused.status, 422)
    assert.include(JSON.stringify(refused.body), 'Take the write-off back')

    await shop.tenant.inside(() => takePayment({ contactId: shop.contactId, storeId: shop.tenant.storeId, date, tenders: [{ tender: 'cash', amount: 4_000 }], applyTo: { items: [{ openItemId: item.id, amount: 4_000 }] } }))
    assert.deepInclude((await shown()).rows[0]!.values, { paid: 4_000, writtenOff: 6_000, balance: 0 })
    await shop.tenant.inside(async () => {
      const source = salesRegister.query({ date: { from: null, to: null }, store: shop.tenant.storeIds, status: [], salesperson: [] }, 'detail')
      assert.deepInclude(await source.totals(), { total: 10_000, paid: 4_000, writtenOff: 6_000, balance: 0 })
      await takeBackWriteOff(writeOffId)
    })
    assert.deepInclude((await shown()).rows[0]!.values, { status: { label: 'Finalized', tone: 'warning' }, paid: 4_000, writtenOff: 0, balance: 6_000 })
    assert.equal((await clerk.client.post(`/sales/invoices/${id}/void`, { version: (await clerk.read(id)).version, reason: 'Twice' })).status, 200)
  })
})
