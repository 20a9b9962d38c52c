import { test } from '@japa/runner'
import { BenchpinError, changeSettings } from '@benchpin/kernel'
import { creditOf, customerBalance, heldFor, openItemOf, paymentsOf, takePayment, voidPayment } from '@benchpin/plugins/receivables'
import { Payment } from '../models/payment.ts'
import { Books } from './support.ts'
import { TestDocument } from './test_document.ts'

class SoldMeanwhileError extends BenchpinError {
  static override status = 409
}

async function inBooks(work: (books: Books) => Promise<void>): Promise<void> {
  const books = await Books.open()
  await books.tenant.inside(() => work(books))
}

test.group('Deposits', () => {
  test('are held for an unposted document, and applied when it posts', ({ assert }) =>
    inBooks(async (books) => {
      const document = new TestDocument(books, 10_000, '2026-02-01')
      const taken = await takePayment(books.payment('2026-01-20', 4_000, { payable: document.ref }))
      assert.deepInclude(taken, { applied: 0, unapplied: 4_000, flag: null })
      assert.equal(await heldFor('test.invoice', document.id), 4_000)
      assert.equal((await creditOf(books.contactId)).total, 0)
      assert.deepEqual(await books.faults(), [])

      await document.post()
      assert.equal((await openItemOf(document.ref))?.balance, 6_000)
      assert.equal(await heldFor('test.invoice', document.id), 0)
      assert.deepEqual((await paymentsOf('test.invoice', document.id)).map(({ amount, held }) => ({ amount, held })), [{ amount: 4_000, held: false }])
      assert.deepEqual(await books.faults(), [])
    }))

  test('the payment that settles a document posts it, in the same step', ({ assert }) =>
    inBooks(async (books) => {
      const document = new TestDocument(books, 10_000, '2026-02-01')
      await takePayment(books.payment('2026-01-20', 4_000, { payable: document.ref }))
      const taken = await takePayment(books.payment('2026-02-01', 6_500, { payable: document.ref }))
      assert.deepInclude(taken, { applied: 6_000, unapplied: 500, flag: null })
      assert.equal((await openItemOf(document.ref))?.balance, 0)
      assert.equal((await creditOf(books.contactId)).total, 500)
      assert.deepEqual(await books.faults(), [])
    }))

  test('where the document can’t post, the payment stands as a deposit and is flagged', ({ assert }) =>
    inBooks(async (books) => {
      const document = new TestDocument(books, 10_000, '2026-02-01', new SoldMeanwhileError('B-10234 was sold on invoice MS-00012.'))
      const taken = await takePayment(books.payment('2026-02-01', 10_000, { payable: document.ref }))
      assert.deepInclude(taken, { applied: 0, unapplied: 10_000, flag: 'B-10234 was sold on invoice MS-00012.' })
      assert.isNull(await openItemOf(document.ref))
      assert.equal(await heldFor('test.invoice', document.id), 10_000)
      assert.deepEqual(await books.faults(), [])

      document.mend()
      await document.post()
      assert.equal((await openItemOf(document.ref))?.balance, 0)
      assert.isNull((await Payment.findOrFail(taken.paymentIds[0]!)).flag)
      assert.deepEqual(await books.faults(), [])
    }))

  test('a reopened document keeps its money; a voided one gives it back as credit', ({ assert }) =>
    inBooks(async (books) => {
      const document = new TestDocument(books, 10_000, '2026-02-01')
      await takePayment(books.payment('2026-02-01', 10_000, { payable: document.ref }))
      await document.reopen('2026-02-03')
      assert.equal(await heldFor('test.invoice', document.id), 10_000)
      assert.equal((await creditOf(books.contactId)).total, 0)
      await document.post()
      assert.equal((await openItemOf(document.ref))?.balance, 0)
      await document.void('2026-02-05')
      assert.deepEqual(await customerBalance(books.contactId), { owed: 0, credit: 10_000, held: 0, balance: -10_000 })
      assert.equal((await creditOf(books.contactId)).total, 10_000)
      assert.deepEqual(await books.faults(), [])
    }))

  test('credit is held for an unposted document, from payments and credit items', ({ assert }) =>
    inBooks(async (books) => {
      await takePayment(books.payment('2026-01-10', 1_000, { unapplied: true }))
      await books.raise('2026-01-12', -2_000)
      const document = new TestDocument(books, 10_000, '2026-02-01')
      const taken = await takePayment({ ...books.payment('2026-02-01', 0, { payable: document.ref }), tenders: [], useCredit: 3_000 })
      assert.deepInclude(taken, { paymentIds: [], applied: 0, unapplied: 0 })
      assert.deepEqual(await customerBalance(books.contactId), { owed: 0, credit: 3_000, held: 3_000, balance: -3_000 })
      await document.post()
      assert.equal((await openItemOf(document.ref))?.balance, 7_000)
      assert.deepEqual(await books.faults(), [])
    }))

  test('a voided deposit is held no more', ({ assert }) =>
    inBooks(async (books) => {
      const document = new TestDocument(books, 10_000, '2026-02-01')
      const { paymentIds } = await takePayment(books.payment('2026-01-20', 4_000, { payable: document.ref }))
      await voidPayment(paymentIds[0]!, { reason: 'dispute', date: '2026-01-25' })
      assert.equal(await heldFor('test.invoice', document.id), 0)
      assert.deepEqual(await books.faults(), [])
    }))

  test('free credit pays a new document without asking, where the setting says so', ({ assert }) =>
    inBooks(async (books) => {
      await takePayment(books.payment('2026-01-10', 3_000, { unapplied: true }))
      await changeSettings('organization', 0, { 'receivables.apply_credit_automatically': true })
      const document = new TestDocument(books, 10_000, '2026-02-01')
      await document.post()
      assert.equal((await openItemOf(document.ref))?.balance, 7_000)
      assert.deepEqual(await books.faults(), [])
    }))

  test('a return that is paid back before it posts', ({ assert }) =>
    inBooks(async (books) => {
      const document = new TestDocument(books, -5_000, '2026-02-01')
      const taken = await takePayment({ ...books.payment('2026-02-01', 0, { payable: document.ref }), tenders: [{ tender: 'cash', amount: -5_000 }] })
      assert.deepInclude(taken, { applied: -5_000, unapplied: 0, flag: null })
      assert.deepEqual(await customerBalance(books.contactId), { owed: 0, credit: 0, held: 0, balance: 0 })
      assert.deepEqual(await books.faults(), [])
    }))
})
