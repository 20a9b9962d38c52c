import { test } from '@japa/runner'
import { journalsOf } from '@benchpin/plugins/ledger'
import { creditOf, customerBalance, refundCredit, takePayment, voidPayment } from '@benchpin/plugins/receivables'
import { OpenItem } from '../models/open_item.ts'
import { Payment } from '../models/payment.ts'
import { statementOf } from '../services/statement.ts'
import { Books } from './support.ts'

interface Errors {
  errors: { field?: string; message: string }[]
}

const labels = new Map([['cash', 'Cash'], ['check', 'Check']])

/** A customer who paid 50.00 too much, and brought back goods for 80.00. */
async function creditBooks() {
  const books = await Books.open()
  const paid = await books.tenant.inside(async () => {
    const { paymentIds } = await takePayment(books.payment('2026-03-01', 5_000, { unapplied: true }))
    await books.raise('2026-03-02', -8_000)
    return paymentIds[0]!
  })
  const refund = (amount: number, tender = 'cash') => ({ contactId: books.contactId, storeId: books.tenant.storeId, date: '2026-03-05', tenders: [{ tender, amount: -amount }] })
  return { books, paid, refund }
}

test.group('Refunds', () => {
  test('pay a return back in full: net -530.00, nothing is left (S07-036)', async ({ assert }) => {
    const books = await Books.open()
    await books.tenant.inside(async () => {
      const item = await books.raise('2026-03-02', -53_000)
      const taken = await takePayment({ ...books.payment('2026-03-02', 0, { payable: { type: 'receivables.open_item', id: item }, due: -53_000 }), tenders: [{ tender: 'cash', amount: -53_000 }] })
      assert.equal(taken.applied, -53_000)
      assert.equal((await OpenItem.findOrFail(item)).balance, 0)
      assert.deepEqual(await customerBalance(books.contactId), { owed: 0, credit: 0, held: 0, balance: 0 })
      assert.deepEqual(await books.faults(), [])
    })
  })

  test('take overpayments and returns oldest first, by several tenders, and stand in the statement once', async ({ assert }) => {
    const { books, refund } = await creditBooks()
    await books.tenant.inside(async () => {
      const { paymentIds, applied } = await refundCredit({ ...refund(0), tenders: [{ tender: 'cash', amount: -3_000 }, { tender: 'check', amount: -6_000, reference: '2001' }] })
      assert.equal(applied, -9_000)
      assert.equal((await creditOf(books.contactId)).total, 4_000)
      const [cash] = await journalsOf({ type: 'receivables.payment', id: paymentIds[0]! })
      assert.equal(cash!.amount > 0, true)
      const { lines, balance } = await statementOf(books.contactId, '2026-01-01', '2026-12-31', labels)
      assert.equal(balance, -4_000)
      assert.deepEqual(lines.map(({ charge, payment }) => charge - payment), [-5_000, -8_000, 3_000, 6_000])
      assert.deepEqual(await books.faults(), [])
    })
  })

  test('of an overpayment whose check comes back are owed by the customer; voided, they are credit again', async ({ assert }) => {
    const { books, paid, refund } = await creditBooks()
    await books.tenant.inside(async () => {
      const { paymentIds } = await refundCredit({ ...refund(5_000), source: { kind: 'payment', id: paid } })
      assert.equal((await creditOf(books.contactId)).total, 8_000)
      await voidPayment(paid, { reason: 'nsf', date: '2026-03-08' })
      assert.equal((await customerBalance(books.contactId)).owed, 5_000)
      assert.deepEqual(await books.faults(), [])
      await voidPayment(paymentIds[0]!, { reason: 'entry_error', date: '2026-03-09' })
      assert.deepEqual(await customerBalance(books.contactId), { owed: 5_000, credit: 13_000, held: 0, balance: -8_000 })
      assert.deepEqual(await books.faults(), [])
    })
  })

  test('are capped by what is owed back, beside the amount', async ({ assert }) => {
    const { books } = await creditBooks()
    const client = await books.tenant.client({ group: 'Manager' })
    const path = `/receivables/customers/${books.contactId}/refunds`
    const over = await client.post(path, { tenders: [{ tender: 'cash', amount: -13_001 }] })
    assert.equal(over.status, 422)
    assert.deepEqual((over.body as Errors).errors.map(({ field }) => field), ['tenders.0.amount'])
    assert.match((over.body as Errors).errors[0]!.message, /\$130\.00/)
    const wrongSign = await client.post(path, { tenders: [{ tender: 'cash', amount: 100 }] })
    assert.equal(wrongSign.status, 422)
    assert.equal((await client.post(path, { tenders: [] })).status, 422)
    assert.equal((await client.post(path, { tenders: [{ tender: 'cash', amount: -13_000 }] })).status, 200)
    await books.tenant.inside(async () => {
      assert.equal((await customerBalance(books.contactId)).credit, 0)
      assert.deepEqual(await books.faults(), [])
    })
  })

  test('need their permission', async ({ assert }) => {
    const { books } = await creditBooks()
    const sales = await books.tenant.client({ group: 'Sales' })
    assert.equal((await sales.post(`/receivables/customers/${books.contactId}/refunds`, { tenders: [{ tender: 'cash', amount: -100 }] })).status, 403)
    const item = await books.tenant.inside(async () => (await OpenItem.query().firstOrFail()).id)
    const around = { contactId: books.contactId, tenders: [{ tender: 'cash', amount: -100 }], applyTo: { payable: { type: 'receivables.open_item', id: item } } }
    assert.equal((await sales.post('/payments', around)).status, 403)
    await books.tenant.inside(async () => assert.equal((await Payment.query()).length, 1))
  })

  test('at the same time never pay back more than there is', async ({ assert }) => {
    const { books, refund } = await creditBooks()
    const outcomes = await Promise.allSettled(Array.from({ length: 6 }, () => books.tenant.inside(() => refundCredit(refund(5_000)))))
    assert.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 2)
    for (const outcome of outcomes) if (outcome.status === 'rejected') assert.include(['E_RECEIVABLE', 'E_PAYMENT_CHANGED'], (outcome.reason as { code: string }).code)
    await books.tenant.inside(async () => {
      assert.equal((await creditOf(books.contactId)).total, 3_000)
      assert.deepEqual(await books.faults(), [])
    })
  })
})
