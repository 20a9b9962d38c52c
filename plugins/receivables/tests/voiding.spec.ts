import { test } from '@japa/runner'
import { changeSettings } from '@benchpin/kernel'
import { journalsOf } from '@benchpin/plugins/ledger'
import { agedItems, customerBalance, takePayment, voidPayment } from '@benchpin/plugins/receivables'
import { OpenItem } from '../models/open_item.ts'
import { Payment } from '../models/payment.ts'
import { waiveFee } from '../services/waive_fee.ts'
import { Books } from './support.ts'
import { A04_048 } from './vectors.ts'

test.group('Voiding payments', () => {
  test('of a closed period posts on the day of the void, in the open period (A04-048)', async ({ assert }) => {
    const books = await Books.open()
    await books.tenant.inside(async () => {
      await books.raise('2026-03-10', 10_000)
      const { paymentIds } = await takePayment(books.payment(A04_048.paymentDate, 10_000))
      await changeSettings('organization', 0, { 'ledger.closed_through': A04_048.closedThrough })
      await voidPayment(paymentIds[0]!, { reason: 'nsf', date: A04_048.voidOn })
      const reversals = (await journalsOf({ type: 'receivables.payment', id: paymentIds[0]! })).filter(({ reversesId }) => reversesId !== null)
      assert.deepEqual(reversals.map(({ date }) => date), [A04_048.postingDate])
      assert.equal((await agedItems({ asOf: A04_048.closedThrough })).length, 0)
      assert.deepEqual((await agedItems({ asOf: A04_048.voidOn })).map(({ balance }) => balance), [10_000])
      assert.deepEqual(await books.faults(), [])
    })
  })

  test('is refused on a day of the closed period, and so is taking one', async ({ assert }) => {
    const books = await Books.open()
    await books.tenant.inside(async () => {
      await books.raise('2026-03-10', 10_000)
      const { paymentIds } = await takePayment(books.payment('2026-03-15', 10_000))
      await changeSettings('organization', 0, { 'ledger.closed_through': '2026-03-31' })
      await assert.rejects(() => voidPayment(paymentIds[0]!, { reason: 'nsf', date: '2026-03-20' }), /closed through 2026-03-31/)
      await assert.rejects(() => takePayment(books.payment('2026-03-31', 100, { unapplied: true })), /closed through 2026-03-31/)
      assert.equal((await Payment.findOrFail(paymentIds[0]!)).state, 'posted')
    })
  })

  test('reopens the items, keeps the payment, and charges the NSF fee as an item of its own', async ({ assert }) => {
    const books = await Books.open()
    await books.tenant.inside(async () => {
      const [first, second] = [await books.raise('2026-01-05', 10_000), await books.raise('2026-02-05', 20_000)]
      const { paymentIds } = await takePayment(books.payment('2026-02-10', 35_000))
      const voided = await voidPayment(paymentIds[0]!, { reason: 'nsf', nsfFee: 3_500, date: '2026-02-20' })
      assert.equal(voided.reopened, 30_000)
      const items = await OpenItem.query().orderBy('id')
      assert.deepEqual(items.map(({ id, balance }) => [id, balance]), [[first, 10_000], [second, 20_000], [voided.feeItemId, 3_500]])
      const payment = await Payment.findOrFail(paymentIds[0]!)
      assert.deepInclude({ ...payment.$attributes }, { state: 'voided', voidedOn: '2026-02-20', voidReason: 'nsf', unapplied: 0, amount: 35_000 })
      assert.deepEqual(await books.faults(), [])

      await assert.rejects(() => voidPayment(paymentIds[0]!, { reason: 'nsf' }), /was voided on 2026-02-20 already/)
      await waiveFee(voided.feeItemId!, 'Bank error')
      assert.equal((await customerBalance(books.contactId)).owed, 30_000)
      assert.deepEqual(await books.faults(), [])
    })
  })

  test('another reason needs words', async ({ assert }) => {
    const books = await Books.open()
    await books.tenant.inside(async () => {
      const { paymentIds } = await takePayment(books.payment('2026-02-10', 100, { unapplied: true }))
      await assert.rejects(() => voidPayment(paymentIds[0]!, { reason: 'other', note: ' ' }), /Say why/)
    })
  })
})
