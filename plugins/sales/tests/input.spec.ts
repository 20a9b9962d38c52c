import { test } from '@japa/runner'
import { createContact } from '@benchpin/plugins/contacts'
import { fault, Shop } from './support.ts'

test.group('What the counter refuses', () => {
  test('bad input is a 4xx beside its field, and nothing changes', async ({ assert }) => {
    const shop = await Shop.open()
    const clerk = await shop.clerk()
    await shop.stock('R-1')
    const invoice = await clerk.open({ contactId: shop.contactId, lines: [{ code: 'R-1' }] })
    const patch = (body: object) => clerk.client.patch(`/sales/invoices/${invoice.id}`, { version: invoice.version, ...body })
    const cases: [Promise<{ status: number }> | ReturnType<typeof patch>, number, string][] = [
      [clerk.send(invoice, '/lines', { code: 'NOPE-1' }), 404, 'code'],
      [clerk.send(invoice, '/lines', {}), 422, 'code'],
      [clerk.send(invoice, '/lines', { code: 'R-1' }), 409, 'code'],
      [clerk.send(invoice, '/lines', { kind: 'service', unitPrice: 100 }), 422, 'description'],
      [clerk.send(invoice, '/lines', { kind: 'service', description: 'Polish' }), 422, 'unitPrice'],
      [clerk.send(invoice, '/lines', { kind: 'service', description: 'Polish', unitPrice: 1.5 }), 422, 'unitPrice'],
      [clerk.send(invoice, '/lines', { kind: 'gift', description: 'x', unitPrice: 1 }), 422, 'kind'],
      [clerk.changeLine(invoice, { quantity: 2 }), 409, 'quantity'],
      [clerk.changeLine(invoice, { quantity: 0 }), 422, 'quantity'],
      [clerk.changeLine(invoice, { unitPrice: -1 }), 422, 'unitPrice'],
      [patch({ date: '2026-02-30' }), 422, 'date'],
      [patch({ date: 'tomorrow' }), 422, 'date'],
      [patch({ dueDate: '2020-01-01' }), 422, 'dueDate'],
      [patch({ freight: -5 }), 422, 'freight'],
      [patch({ exemptReason: 'because' }), 422, 'exemptReason'],
      [patch({ salespersonId: 999_999 }), 422, 'salespersonId'],
      [clerk.send(invoice, '/checkout', { tenders: [{ tender: 'shells', amount: 100 }] }), 422, 'tenders.0.tender'],
    ]
    for (const [sent, status, field] of cases) {
      const refused = fault((await sent) as never)
      assert.equal(refused.status, status, field)
      assert.equal(refused.field, field)
    }
    assert.equal((await patch({ contactId: 999_999 })).status, 404)
    assert.equal((await clerk.client.get('/sales/invoices/abc')).status, 404)
    assert.equal((await clerk.client.get('/sales/invoices/999999')).status, 404)
    assert.equal((await clerk.client.post(`/sales/invoices/${invoice.id}/finalize`, {})).status, 422)
    const now = await clerk.read(invoice.id)
    assert.equal(now.version, invoice.version)
    assert.equal(now.totals.total, invoice.totals.total)
    assert.equal(await shop.balance('accounts_receivable'), 0)
  })

  test('what is finalized is changed by reopening alone, and never deleted', async ({ assert }) => {
    const shop = await Shop.open()
    const clerk = await shop.clerk()
    await shop.stock('R-1')
    const invoice = await clerk.step(await clerk.open({ lines: [{ code: 'R-1' }] }), '/finalize')
    assert.equal((await clerk.changeLine(invoice, { description: 'x' })).status, 409)
    assert.equal((await clerk.client.patch(`/sales/invoices/${invoice.id}`, { version: invoice.version, freight: 100 })).status, 409)
    assert.equal((await clerk.client.delete(`/sales/invoices/${invoice.id}`, { version: invoice.version })).status, 409)
    assert.equal((await clerk.send(invoice, '/finalize')).status, 409)
  })

  test('each step needs its permission', async ({ assert }) => {
    const shop = await Shop.open()
    const owner = await shop.clerk()
    const sales = await shop.clerk({ group: 'Sales' })
    const bench = await shop.clerk({ group: 'Bench' })
    const work = { lines: [{ kind: 'service', description: 'Polish', unitPrice: 2_000 }] }
    const posted = await owner.step(await owner.open(work), '/finalize')
    assert.equal((await sales.send(posted, '/void', { reason: 'x' })).status, 403)
    assert.equal((await sales.send(posted, '/reopen')).status, 403)
    assert.equal((await bench.client.post('/sales/invoices', work)).status, 403)
    assert.equal((await bench.client.get('/sales/invoices')).status, 403)
    const trainee = await shop.clerk({ group: 'Sales', deny: ['sales.invoices.finalize'] })
    const draft = await trainee.open(work)
    assert.equal((await trainee.send(draft, '/finalize')).status, 403)
    assert.equal((await trainee.send(draft, '/checkout', { tenders: [] })).status, 403)
    assert.equal((await trainee.read(draft.id)).status, 'open')
  })
})

test.group('Tax on an invoice', () => {
  test('exempt customers, shipping out of state, lines that are not taxable, services', async ({ assert }) => {
    const shop = await Shop.open()
    const clerk = await shop.clerk()
    await shop.stock('R-1', { retail: 800_000 })
    const dealer = await shop.tenant.inside(() => createContact({ businessName: 'Gem Dealers', kind: 'business', roles: ['customer'], taxExempt: true, taxExemptReason: 'Resale', taxExemptNumber: '85-8012' }))
    let invoice = await clerk.open({ lines: [{ code: 'R-1' }] })
    assert.equal(invoice.totals.tax, 53_000)
    invoice = await clerk.change(invoice, { contactId: dealer.id })
    assert.equal(invoice.totals.tax, 0)
    assert.equal(invoice.exemptReason, 'resale')
    assert.include(invoice.totals.taxNote, '85-8012')
    invoice = await clerk.change(invoice, { contactId: null })
    assert.equal(invoice.totals.tax, 53_000)
    invoice = await clerk.change(invoice, { exemptReason: 'out_of_state', exemptNote: 'Shipped to Boston, UPS 1Z', freight: 2_500 })
    assert.equal(invoice.totals.total, 802_500)
    invoice = await clerk.change(invoice, { contactId: shop.contactId })
    assert.equal(invoice.exemptReason, 'out_of_state')
    invoice = await clerk.change(invoice, { exemptReason: null })
    const taxed = await clerk.step(invoice, '/lines', { kind: 'miscellaneous', description: 'Gift card', unitPrice: 10_000, taxable: false })
    assert.equal(taxed.totals.tax, 53_000)
    const posted = await clerk.step(taxed, '/finalize')
    assert.equal(await shop.balance('sales_tax_payable'), -53_000)
    assert.equal(await shop.balance('freight_income'), -2_500)
    assert.equal(posted.totals.total, 800_000 + 10_000 + 53_000 + 2_500)
    assert.deepEqual(await shop.faults(), [])
  })
})
