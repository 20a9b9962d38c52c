import { test } from '@japa/runner'
import { changeSettings } from '@benchpin/kernel'
import { accountBalance } from '@benchpin/plugins/ledger'
import { agedItems, applyCreditItem, reverseOpenItem, takePayment, unapplyPayment, voidPayment } from '@benchpin/plugins/receivables'
import { Books } from './support.ts'

/** What customers owe at the end of a day, by the ledger and by the aging. */
async function owedOn(asOf: string) {
  return { ledger: await accountBalance('accounts_receivable', asOf), aging: (await agedItems({ asOf })).reduce((sum, { balance }) => sum + balance, 0) }
}

const NONE = { ledger: 0, aging: 0 }

test.group('A document taken back on its own day', () => {
  test('after its payment was voided: ledger and aging agree on the days between', async ({ assert }) => {
    const books = await Books.open()
    await books.tenant.inside(async () => {
      await books.raise('2026-01-05', 10_000, '2026-01-05', 700_001)
      const { paymentIds } = await takePayment(books.payment('2026-01-05', 6_451))
      await voidPayment(paymentIds[0]!, { reason: 'nsf', date: '2026-01-07' })
      await reverseOpenItem({ source: { type: 'test.invoice', id: 700_001 }, date: '2026-01-05', reason: 'Reopened', reopened: true })
      for (const day of ['2026-01-05', '2026-01-06', '2026-01-07']) assert.deepEqual(await owedOn(day), NONE)
      // The check was the customer's money until it bounced.
      assert.deepEqual([await accountBalance('customer_deposits', '2026-01-06'), await accountBalance('customer_deposits', '2026-01-07')], [-6_451, 0])
      assert.deepEqual(await books.faults(), [])
    })
  })

  test('after it was paid in two parts on two days, and one of them was taken back', async ({ assert }) => {
    const books = await Books.open()
    await books.tenant.inside(async () => {
      const item = await books.raise('2026-01-05', 10_000, '2026-01-05', 700_002)
      const first = await takePayment(books.payment('2026-01-06', 3_000))
      await takePayment(books.payment('2026-01-08', 4_000))
      await unapplyPayment(first.paymentIds[0]!, { openItemId: item, date: '2026-01-09' })
      await reverseOpenItem({ source: { type: 'test.invoice', id: 700_002 }, date: '2026-01-05', reason: 'Voided' })
      for (const day of ['2026-01-05', '2026-01-06', '2026-01-07', '2026-01-08', '2026-01-09']) assert.deepEqual(await owedOn(day), NONE)
      assert.deepEqual(await books.faults(), [])
    })
  })
})

test.group('The books of a day that is over', () => {
  test('a payment is not voided before the last day on which it was applied or taken back', async ({ assert }) => {
    const books = await Books.open()
    await books.tenant.inside(async () => {
      const item = await books.raise('2026-01-05', 10_000)
      const { paymentIds } = await takePayment(books.payment('2026-01-06', 4_000, { items: [{ openItemId: item, amount: 4_000 }] }))
      await unapplyPayment(paymentIds[0]!, { openItemId: item, date: '2026-01-09' })
      await assert.rejects(() => voidPayment(paymentIds[0]!, { reason: 'nsf', date: '2026-01-07' }), /Choose 2026-01-09 or a later date/)
      await voidPayment(paymentIds[0]!, { reason: 'nsf', date: '2026-01-09' })
      assert.deepEqual([await accountBalance('customer_deposits', '2026-01-07'), await accountBalance('customer_deposits', '2026-01-09')], [0, 0])
      assert.deepEqual(await books.faults(), [])
    })
  })

  test('credit is not applied inside closed books, though it posts nothing', async ({ assert }) => {
    const books = await Books.open()
    await books.tenant.inside(async () => {
      const [item, credit] = [await books.raise('2026-01-05', 10_000), await books.raise('2026-01-06', -4_000)]
      await changeSettings('organization', 0, { 'ledger.closed_through': '2026-01-31' })
      const before = await agedItems({ asOf: '2026-01-31' })
      await assert.rejects(() => takePayment({ ...books.payment('2026-01-20', 0, { oldestFirst: true }), useCredit: 4_000 }), /closed through 2026-01-31/)
      await assert.rejects(() => applyCreditItem(credit, [{ openItemId: item, amount: 4_000 }], '2026-01-20'), /closed through 2026-01-31/)
      await applyCreditItem(credit, [{ openItemId: item, amount: 4_000 }], '2026-02-01')
      assert.deepEqual(await agedItems({ asOf: '2026-01-31' }), before)
    })
  })
})
