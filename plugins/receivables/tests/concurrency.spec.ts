import { test } from '@japa/runner'
import { sumMoney } from '@benchpin/kernel'
import { applyCredit, creditOf, customerBalance, takePayment, voidPayment } from '@benchpin/plugins/receivables'
import { OpenItem } from '../models/open_item.ts'
import { Payment } from '../models/payment.ts'
import { Books } from './support.ts'

/** Each in a transaction of its own, all at the same time. */
const together = <T>(works: (() => Promise<T>)[]) => Promise.allSettled(works.map((work) => work()))

const done = (outcomes: PromiseSettledResult<unknown>[]) => outcomes.filter(({ status }) => status === 'fulfilled').length

test.group('Payments at the same time', () => {
  test('of one item, each for what the clerk saw: one is taken, the others are told', async ({ assert }) => {
    const books = await Books.open()
    await books.tenant.inside(async () => {
      const item = await books.raise('2026-01-05', 10_000)
      const input = books.payment('2026-01-06', 10_000, { payable: { type: 'receivables.open_item', id: item }, due: 10_000 })
      const outcomes = await together(Array.from({ length: 6 }, () => () => books.tenant.inside(() => takePayment(input))))
      assert.equal(done(outcomes), 1)
      for (const outcome of outcomes) if (outcome.status === 'rejected') assert.equal((outcome.reason as { code?: string }).code, 'E_PAYMENT_CHANGED')
      assert.equal((await OpenItem.findOrFail(item)).balance, 0)
      assert.deepEqual(await books.faults(), [])
    })
  })

  test('oldest first: nothing is applied twice, what is over is credit', async ({ assert }) => {
    const books = await Books.open()
    await books.tenant.inside(async () => {
      for (const amount of [3_000, 4_000, 5_000]) await books.raise('2026-01-05', amount)
      const outcomes = await together(Array.from({ length: 8 }, () => () => books.tenant.inside(() => takePayment(books.payment('2026-01-06', 2_000)))))
      assert.equal(done(outcomes), 8)
      assert.deepEqual(await customerBalance(books.contactId), { owed: 0, credit: 4_000, held: 0, balance: -4_000 })
      assert.equal(new Set((await Payment.query()).map(({ number }) => number)).size, 8)
      assert.deepEqual(await books.faults(), [])
    })
  })

  test('one credit is not spent twice', async ({ assert }) => {
    const books = await Books.open()
    await books.tenant.inside(async () => {
      const { paymentIds } = await takePayment(books.payment('2026-01-02', 5_000, { unapplied: true }))
      const items: number[] = []
      for (let count = 0; count < 4; count++) items.push(await books.raise('2026-01-05', 4_000))
      const outcomes = await together(items.map((openItemId) => () => books.tenant.inside(() => applyCredit(paymentIds[0]!, [{ openItemId, amount: 4_000 }], '2026-01-06'))))
      assert.equal(done(outcomes), 1)
      assert.equal((await creditOf(books.contactId)).total, 1_000)
      assert.deepEqual(await books.faults(), [])
    })
  })

  test('voiding while others pay leaves the books whole', async ({ assert }) => {
    const books = await Books.open()
    await books.tenant.inside(async () => {
      await books.raise('2026-01-05', 20_000)
      const taken = []
      for (let count = 0; count < 3; count++) taken.push(await takePayment(books.payment('2026-01-06', 3_000)))
      const works = taken.flatMap(({ paymentIds }) => [
        () => books.tenant.inside(async () => void (await voidPayment(paymentIds[0]!, { reason: 'nsf', nsfFee: 100, date: '2026-01-07' }))),
        () => books.tenant.inside(async () => void (await takePayment(books.payment('2026-01-07', 5_000)))),
      ])
      assert.equal(done(await together(works)), 6)
      assert.equal(sumMoney((await OpenItem.query()).map(({ balance }) => balance)) - (await creditOf(books.contactId)).total, 20_000 + 300 - 15_000)
      assert.deepEqual(await books.faults(), [])
    })
  })
})
