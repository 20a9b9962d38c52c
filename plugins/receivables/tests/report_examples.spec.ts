import { test } from '@japa/runner'
import { takePayment, voidPayment } from '@benchpin/plugins/receivables'
import { agingReport } from '../reports/aging.ts'
import { paymentRegister } from '../reports/payment_register.ts'
import { Books, rowsOf } from './support.ts'
import { R07_099, R15_BUCKETS } from './vectors.ts'

const cents = (dollars: number) => dollars * 100

test.group('Worked examples of the reports of receivables', () => {
  test('the payment register sums by method and leaves voided payments out (R07-099)', async ({ assert }) => {
    const books = await Books.open()
    await books.tenant.inside(async () => {
      for (const [tender, amount, voided] of R07_099.payments) {
        const { paymentIds } = await takePayment({ ...books.payment('2026-01-05', 0, { unapplied: true }), tenders: [{ tender, amount: cents(amount) }] })
        if (voided) await voidPayment(paymentIds[0]!, { reason: 'entry_error', date: '2026-01-06' })
      }
      const source = paymentRegister.query({ date: { from: null, to: null }, store: books.tenant.storeIds, tender: [], status: ['posted'] }, 'summary')
      const rows = await rowsOf(source)
      const of = (label: string) => Number(rows.find(({ tender }) => tender === label)?.amount)
      assert.deepEqual([of('Cash'), of('Check')], [cents(R07_099.cash), cents(R07_099.check)])
      assert.equal((await source.totals()).amount, cents(R07_099.total))
    })
  })

  for (const { id, orderDate, asOf, bucket } of R15_BUCKETS) {
    test(`what was sold on ${orderDate} is ${bucket} days old on ${asOf} (${id})`, async ({ assert }) => {
      const books = await Books.open()
      await books.tenant.inside(async () => {
        // Due long after: the age counts from the document.
        await books.raise(orderDate, 10_000, '2026-12-31')
        const [row] = await rowsOf(agingReport.query({ asOf, store: books.tenant.storeIds, contact: null, bucket: [] }, 'detail'))
        assert.deepInclude({ ...row }, { age: bucket, balance: 10_000 })
      })
    })
  }
})
