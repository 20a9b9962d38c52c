import { test } from '@japa/runner'
import { Shop } from './support.ts'

test.group('An invoice from open to voided', () => {
  test('books, stock and receivable agree after every step', async ({ assert }) => {
    const shop = await Shop.open()
    const clerk = await shop.clerk()
    const ring = await shop.stock('R-00812')
    const earrings = await shop.stock('E-00100', { purchaseCost: 20_000, retail: 60_000 })

    let invoice = await clerk.open({ contactId: shop.contactId, lines: [{ code: 'r-00812' }] })
    assert.equal(invoice.status, 'open')
    assert.isNull(invoice.number)
    assert.equal(invoice.totals.subtotal, 115_000)
    assert.equal(await shop.balance('accounts_receivable'), 0)
    assert.equal(await shop.onHand(ring), 1)

    invoice = await clerk.step(invoice, '/finalize')
    assert.equal(invoice.status, 'finalized')
    assert.equal(invoice.number, 'MS-00001')
    // 6% of 1,150.00 is 69.00, 1% is 11.50.
    assert.equal(invoice.totals.tax, 8_050)
    assert.equal(invoice.totals.total, 123_050)
    assert.equal(await shop.balance('accounts_receivable'), 123_050)
    assert.equal(await shop.balance('sales_tax_payable'), -8_050)
    assert.equal(await shop.balance('sales_revenue'), -115_000)
    assert.equal(await shop.balance('cost_of_goods_sold'), 50_000)
    assert.equal(await shop.onHand(ring), 0)
    assert.deepEqual(await shop.faults(), [])

    const paid = await clerk.pay(invoice, 123_050)
    invoice = paid.invoice
    assert.equal(invoice.totals.due, 0)
    assert.equal(invoice.state.label, 'Paid')
    assert.equal(await shop.balance('accounts_receivable'), 0)
    assert.equal(await shop.balance('cash_on_hand'), 123_050)
    assert.deepEqual(await shop.faults(), [])

    invoice = await clerk.step(invoice, '/reopen')
    assert.equal(invoice.status, 'open')
    assert.equal(invoice.number, 'MS-00001')
    assert.equal(invoice.totals.paid, 123_050)
    assert.isTrue(invoice.payments[0]!.held)
    assert.equal(await shop.onHand(ring), 1)
    assert.equal(await shop.balance('sales_revenue'), 0)
    assert.equal(await shop.balance('customer_deposits'), -123_050)
    assert.equal(await shop.balance('sales_tax_payable'), 0)
    assert.deepEqual(await shop.faults(), [])

    invoice = await clerk.step(invoice, '/lines', { itemId: earrings })
    invoice = await clerk.step(invoice, '/finalize')
    assert.equal(invoice.number, 'MS-00001')
    assert.equal(invoice.totals.total, 187_250)
    assert.equal(invoice.totals.paid, 123_050)
    assert.equal(invoice.totals.due, 64_200)
    assert.equal(await shop.balance('customer_deposits'), 0)
    assert.equal(await shop.balance('cost_of_goods_sold'), 70_000)
    assert.equal(await shop.onHand(earrings), 0)
    assert.deepEqual(await shop.faults(), [])

    invoice = await clerk.step(invoice, '/void', { reason: 'Rung up for the wrong customer' })
    assert.equal(invoice.status, 'voided')
    assert.equal(invoice.number, 'MS-00001')
    assert.equal(invoice.voidReason, 'Rung up for the wrong customer')
    assert.equal(invoice.customer.credit, 123_050)
    assert.equal(await shop.onHand(ring), 1)
    assert.equal(await shop.onHand(earrings), 1)
    for (const account of ['accounts_receivable', 'sales_revenue', 'sales_tax_payable', 'cost_of_goods_sold'] as const) assert.equal(await shop.balance(account), 0)
    assert.deepEqual(await shop.faults(), [])
  })

  test('a sale is finalized and paid in one call, and a repeat with the same key does nothing more', async ({ assert }) => {
    const shop = await Shop.open()
    const clerk = await shop.clerk({ group: 'Sales' })
    await shop.stock('R-1')
    const invoice = await clerk.open({ contactId: shop.contactId, lines: [{ code: 'R-1' }] })
    const tenders = [
      { tender: 'card', amount: 100_000, reference: '4242' },
      { tender: 'cash', amount: 23_050, received: 25_000 },
    ]
    const first = await clerk.send(invoice, '/checkout', { tenders, due: 123_050 }, 'one-key')
    const again = await clerk.send(invoice, '/checkout', { tenders, due: 123_050 }, 'one-key')
    assert.equal(first.status, 200)
    assert.equal(again.status, 200)
    assert.deepEqual(again.body, first.body)
    const { payment, invoice: paid } = first.body as { payment: { change: number }; invoice: { totals: { due: number }; payments: unknown[] } }
    assert.equal(payment.change, 1_950)
    assert.equal(paid.totals.due, 0)
    assert.lengthOf(paid.payments, 2)
    assert.equal(await shop.balance('cash_on_hand'), 23_050)
    assert.equal(await shop.balance('card_clearing'), 100_000)
    assert.deepEqual(await shop.faults(), [])
  })

  test('numbers are given at finalizing, without gaps, each store its own', async ({ assert }) => {
    const shop = await Shop.open()
    const clerk = await shop.clerk()
    const work = { lines: [{ kind: 'service', description: 'Ring sizing', unitPrice: 8_500 }] }
    const drafts = [await clerk.open(work), await clerk.open(work), await clerk.open(work)]
    await clerk.client.delete(`/sales/invoices/${drafts[0]!.id}`, { version: drafts[0]!.version })
    const second = await clerk.step(drafts[2]!, '/finalize')
    const third = await clerk.step(drafts[1]!, '/finalize')
    assert.deepEqual([second.number, third.number], ['MS-00001', 'MS-00002'])

    const failing = await clerk.open({ date: second.date })
    assert.equal((await clerk.send(failing, '/finalize')).status, 422)
    assert.equal((await clerk.step(await clerk.open(work), '/finalize')).number, 'MS-00003')
  })

  test('a void in a reopened invoice frees what was paid for it', async ({ assert }) => {
    const shop = await Shop.open()
    const clerk = await shop.clerk()
    await shop.stock('R-1')
    let invoice = await clerk.open({ contactId: shop.contactId, lines: [{ code: 'R-1' }] })
    invoice = (await clerk.pay(invoice, 123_050)).invoice
    invoice = await clerk.step(invoice, '/reopen')
    assert.equal(invoice.customer.credit, 0)
    assert.equal((await clerk.client.delete(`/sales/invoices/${invoice.id}`, { version: invoice.version })).status, 409)
    invoice = await clerk.step(invoice, '/void', { reason: 'Customer changed her mind' })
    assert.equal(invoice.status, 'voided')
    assert.equal(invoice.customer.credit, 123_050)
    assert.deepEqual(await shop.faults(), [])
    assert.equal((await clerk.send(invoice, '/void', { reason: 'again' })).status, 409)
    assert.equal((await clerk.send(invoice, '/reopen')).status, 409)
  })

  test('a customer’s credit pays the next invoice', async ({ assert }) => {
    const shop = await Shop.open()
    const clerk = await shop.clerk()
    await shop.stock('R-1')
    await shop.stock('R-2')
    let first = await clerk.open({ contactId: shop.contactId, lines: [{ code: 'R-1' }] })
    first = (await clerk.pay(first, 123_050)).invoice
    await clerk.step(first, '/void', { reason: 'Returned the same day' })
    const second = await clerk.open({ contactId: shop.contactId, lines: [{ code: 'R-2' }] })
    assert.equal(second.customer.credit, 123_050)
    const answer = await clerk.send(second, '/checkout', { tenders: [], useCredit: 123_050 })
    assert.equal(answer.status, 200)
    const paid = await clerk.read(second.id)
    assert.equal(paid.totals.due, 0)
    assert.equal(paid.customer.credit, 0)
    assert.deepEqual(await shop.faults(), [])
  })

  test('a deposit on an open invoice is held; one that pays it in full finalizes it', async ({ assert }) => {
    const shop = await Shop.open()
    const clerk = await shop.clerk()
    await shop.stock('R-1')
    const invoice = await clerk.open({ contactId: shop.contactId, lines: [{ code: 'R-1' }] })
    const deposit = (amount: number) => clerk.client.post('/payments', { contactId: shop.contactId, tenders: [{ tender: 'check', amount }], applyTo: { payable: { type: 'sales.invoice', id: invoice.id } } })
    assert.isBelow((await deposit(23_050)).status, 300)
    const held = await clerk.read(invoice.id)
    assert.equal(held.status, 'open')
    assert.equal(held.totals.due, 100_000)
    assert.isBelow((await deposit(100_000)).status, 300)
    const paid = await clerk.read(invoice.id)
    assert.equal(paid.status, 'finalized')
    assert.equal(paid.totals.due, 0)
    assert.deepEqual(await shop.faults(), [])
  })
})
