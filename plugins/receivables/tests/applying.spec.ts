import { test } from '@japa/runner'
import { applyCredit, applyCreditItem, creditOf, customerBalance, takePayment } from '@benchpin/plugins/receivables'
import { OpenItem } from '../models/open_item.ts'
import { Payment } from '../models/payment.ts'
import { Books } from './support.ts'
import { A03_044, A03_045 } from './vectors.ts'

async function payOldestFirst({ invoices, payment }: typeof A03_044 | typeof A03_045) {
  const books = await Books.open()
  return books.tenant.inside(async () => {
    const ids: number[] = []
    for (const [date, balance] of invoices) ids.push(await books.raise(date, balance))
    await takePayment(books.payment('2026-03-10', payment))
    const items = await OpenItem.query().whereIn('id', ids).orderBy('id')
    return { applied: items.map((item) => item.amount - item.balance), credit: (await creditOf(books.contactId)).total, faults: await books.faults() }
  })
}

test.group('Applying payments', () => {
  test('oldest first (A03-044)', async ({ assert }) => {
    assert.deepEqual(await payOldestFirst(A03_044), { applied: [...A03_044.applied], credit: A03_044.credit, faults: [] })
  })

  test('overpayment is kept as credit on account (A03-045)', async ({ assert }) => {
    assert.deepEqual(await payOldestFirst(A03_045), { applied: [...A03_045.applied], credit: A03_045.credit, faults: [] })
  })

  test('split tenders are one record each, with change for cash', async ({ assert }) => {
    const books = await Books.open()
    await books.tenant.inside(async () => {
      const item = await books.raise('2026-01-05', 10_000)
      const result = await takePayment({
        ...books.payment('2026-01-05', 0, { items: [{ openItemId: item, amount: 10_000 }] }),
        tenders: [
          { tender: 'card', amount: 4_000, reference: '4242' },
          { tender: 'cash', amount: 6_000, received: 7_500 },
        ],
      })
      assert.equal(result.change, 1_500)
      assert.equal(result.applied, 10_000)
      assert.equal(result.paymentIds.length, 2)
      const payments = await Payment.query().orderBy('id')
      assert.deepEqual(payments.map(({ tender, amount, received, unapplied }) => ({ tender, amount, received, unapplied })), [
        { tender: 'card', amount: 4_000, received: null, unapplied: 0 },
        { tender: 'cash', amount: 6_000, received: 7_500, unapplied: 0 },
      ])
      assert.equal((await customerBalance(books.contactId)).balance, 0)
      assert.deepEqual(await books.faults(), [])
    })
  })

  test('by hand over several items, the rest kept, and applied later', async ({ assert }) => {
    const books = await Books.open()
    await books.tenant.inside(async () => {
      const [first, second] = [await books.raise('2026-01-05', 10_000), await books.raise('2026-02-05', 20_000)]
      const chosen = [
        { openItemId: second, amount: 15_000 },
        { openItemId: first, amount: 2_000 },
      ]
      const { paymentIds, unapplied } = await takePayment(books.payment('2026-02-10', 20_000, { items: chosen }))
      assert.equal(unapplied, 3_000)
      const { applied } = await applyCredit(paymentIds[0]!, [{ openItemId: first, amount: 3_000 }], '2026-02-11')
      assert.equal(applied, 3_000)
      assert.deepEqual((await OpenItem.query().orderBy('id')).map(({ balance }) => balance), [5_000, 5_000])
      assert.deepEqual(await customerBalance(books.contactId), { owed: 10_000, credit: 0, held: 0, balance: 10_000 })
      await assert.rejects(() => applyCredit(paymentIds[0]!, [{ openItemId: first, amount: 1 }]), /Only \$0\.00/)
      assert.deepEqual(await books.faults(), [])
    })
  })

  test('a credit item pays other items, and is paid back in cash', async ({ assert }) => {
    const books = await Books.open()
    await books.tenant.inside(async () => {
      const charge = await books.raise('2026-01-05', 10_000)
      const credit = await books.raise('2026-01-20', -6_000)
      await applyCreditItem(credit, [{ openItemId: charge, amount: 4_000 }], '2026-01-21')
      assert.deepEqual((await OpenItem.query().orderBy('id')).map(({ balance }) => balance), [6_000, -2_000])
      const payBack = (amount: number) =>
        takePayment({ ...books.payment('2026-01-22', 0, { payable: { type: 'receivables.open_item', id: credit } }), tenders: [{ tender: 'cash', amount }] })
      await assert.rejects(() => payBack(-2_001), /Only \$20\.00 of credit can be paid back/)
      await payBack(-2_000)
      assert.deepEqual(await customerBalance(books.contactId), { owed: 6_000, credit: 0, held: 0, balance: 6_000 })
      assert.deepEqual(await books.faults(), [])
    })
  })

  test('credit is used before the tenders', async ({ assert }) => {
    const books = await Books.open()
    await books.tenant.inside(async () => {
      await takePayment(books.payment('2026-01-02', 3_000, { unapplied: true }))
      const item = await books.raise('2026-01-05', 10_000)
      const taken = await takePayment({ ...books.payment('2026-01-05', 7_000, { payable: { type: 'receivables.open_item', id: item }, due: 10_000 }), useCredit: 3_000 })
      assert.deepInclude(taken, { applied: 10_000, unapplied: 0, flag: null })
      assert.equal((await creditOf(books.contactId)).total, 0)
      assert.deepEqual(await books.faults(), [])
    })
  })

  test('a payment that came between is told, with the new figure', async ({ assert }) => {
    const books = await Books.open()
    await books.tenant.inside(async () => {
      const item = await books.raise('2026-01-05', 10_000)
      const pay = () => takePayment(books.payment('2026-01-05', 10_000, { payable: { type: 'receivables.open_item', id: item }, due: 10_000 }))
      await pay()
      await assert.rejects(pay, /\$0\.00 is due/)
      assert.equal((await Payment.query()).length, 1)
    })
  })
})
