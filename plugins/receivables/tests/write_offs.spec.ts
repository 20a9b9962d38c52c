import { test } from '@japa/runner'
import { changeSettings } from '@benchpin/kernel'
import { accountBalance } from '@benchpin/plugins/ledger'
import { agedItems, customerBalance, reverseOpenItem, takeBackWriteOff, takePayment, unapplyPayment, voidPayment, writeOff } from '@benchpin/plugins/receivables'
import { BAD_DEBT_EXPENSE, BAD_DEBT_RECOVERED } from '../contributions/accounts.ts'
import { OpenItem } from '../models/open_item.ts'
import { WriteOff } from '../models/write_off.ts'
import { agingReport } from '../reports/aging.ts'
import { Books, rowsOf } from './support.ts'
import { A05_053, R15_056 } from './vectors.ts'

async function inBooks(work: (books: Books) => Promise<void>): Promise<void> {
  const books = await Books.open()
  await books.tenant.inside(() => work(books))
}

const balanceOf = async (id: number) => (await OpenItem.findOrFail(id)).balance

test.group('Write-offs', () => {
  test('a later payment reverses the write-off by what is recovered (A05-053)', ({ assert }) =>
    inBooks(async (books) => {
      const item = await books.raise('2026-01-05', A05_053.openBalance)
      await writeOff(item, { reason: 'bankruptcy', amount: A05_053.writeOff, date: '2026-02-01' })
      assert.equal(await balanceOf(item), A05_053.balanceAfterWriteOff)
      assert.equal(await accountBalance(BAD_DEBT_EXPENSE), A05_053.writeOff)
      assert.deepEqual(await books.faults(), [])

      await takePayment(books.payment('2026-03-01', A05_053.laterPayment, { items: [{ openItemId: item, amount: A05_053.laterPayment }] }))
      const [record] = await WriteOff.query()
      assert.deepInclude({ ...record!.$attributes }, { remaining: A05_053.writeOffRemaining, recovered: A05_053.recovered })
      assert.equal(await balanceOf(item), A05_053.balance)
      assert.equal(await accountBalance(BAD_DEBT_RECOVERED), -A05_053.recovered)
      assert.equal(await accountBalance(BAD_DEBT_EXPENSE), A05_053.writeOff)
      assert.deepEqual(await customerBalance(books.contactId), { owed: 0, credit: 0, held: 0, balance: 0 })
      assert.deepEqual(await books.faults(), [])
    }))

  test('a day’s figures leave out what happened later (R15-056)', ({ assert }) =>
    inBooks(async (books) => {
      const item = await books.raise('2026-01-05', R15_056.total)
      const [early, late] = R15_056.payments
      await takePayment(books.payment(...early))
      const { writeOffId } = await writeOff(item, { reason: 'small_balance', amount: R15_056.writeOff, date: R15_056.writeOffDate })
      const dueThen = async () => {
        const report = agingReport.query({ asOf: R15_056.asOf, store: books.tenant.storeIds, contact: null, bucket: [] }, 'detail')
        const [row] = await rowsOf(report)
        return { ...(await report.totals()), row: row?.balance, items: (await agedItems({ asOf: R15_056.asOf })).map(({ balance }) => balance) }
      }
      const seen = await dueThen()
      assert.deepInclude(seen, { balance: R15_056.balanceDue, writtenOff: R15_056.writeOff, row: R15_056.balanceDue, items: [R15_056.balanceDue] })
      const { paymentIds } = await takePayment(books.payment(...late))
      assert.deepEqual(await dueThen(), seen)
      await takeBackWriteOff(writeOffId, { date: '2026-03-02' })
      await voidPayment(paymentIds[0]!, { reason: 'nsf', nsfFee: 35, date: '2026-03-03' })
      await writeOff(item, { reason: 'uncollectible', date: '2026-03-04' })
      await takePayment(books.payment('2026-03-05', 200, { items: [{ openItemId: item, amount: 200 }] }))
      assert.deepEqual(await dueThen(), seen)
      assert.deepEqual(await books.faults(), [])
    }))

  test('part of an item; taken back it is owed again, and the expense is gone', ({ assert }) =>
    inBooks(async (books) => {
      const item = await books.raise('2026-01-05', 10_000)
      const { writeOffId } = await writeOff(item, { reason: 'other', note: 'Moved away', amount: 4_000, date: '2026-02-01' })
      assert.equal(await balanceOf(item), 6_000)
      await assert.rejects(() => writeOff(item, { reason: 'uncollectible', amount: 6_001 }), /Only \$60\.00 is open/)
      await assert.rejects(() => writeOff(item, { reason: 'other' }), /Say why/)
      await assert.rejects(async () => reverseOpenItem({ source: { type: 'test.invoice', id: (await OpenItem.findOrFail(item)).sourceId }, date: '2026-02-02', reason: 'Voided' }), /Take the write-off back/)
      await takeBackWriteOff(writeOffId, { date: '2026-02-10' })
      assert.equal(await balanceOf(item), 10_000)
      assert.equal(await accountBalance(BAD_DEBT_EXPENSE), 0)
      await assert.rejects(() => takeBackWriteOff(writeOffId), /recovered or taken back/)
      assert.deepEqual((await agedItems({ asOf: '2026-02-05' })).map(({ balance }) => balance), [6_000])
      assert.deepEqual(await books.faults(), [])
    }))

  test('only what the money reaches is recovered, and a returned check owes it again', ({ assert }) =>
    inBooks(async (books) => {
      const item = await books.raise('2026-01-05', 10_000)
      await writeOff(item, { reason: 'uncollectible', amount: 7_000, date: '2026-02-01' })
      const { paymentIds } = await takePayment(books.payment('2026-03-01', 5_000, { items: [{ openItemId: item, amount: 10_000 }] }))
      assert.deepInclude({ ...(await WriteOff.query().firstOrFail()).$attributes }, { remaining: 5_000, recovered: 2_000 })
      assert.equal(await balanceOf(item), 0)
      await voidPayment(paymentIds[0]!, { reason: 'nsf', date: '2026-03-05' })
      assert.equal(await balanceOf(item), 5_000)
      assert.deepEqual(await books.faults(), [])
      await assert.rejects(() => takePayment(books.payment('2026-03-06', 20_000, { items: [{ openItemId: item, amount: 10_001 }] })), /is open/)
    }))

  test('a closed period takes neither', ({ assert }) =>
    inBooks(async (books) => {
      const item = await books.raise('2026-01-05', 10_000)
      const { paymentIds } = await takePayment(books.payment('2026-01-10', 3_000))
      await changeSettings('organization', 0, { 'ledger.closed_through': '2026-01-31' })
      await assert.rejects(() => writeOff(item, { reason: 'uncollectible', date: '2026-01-20' }), /closed through 2026-01-31/)
      await assert.rejects(() => unapplyPayment(paymentIds[0]!, { openItemId: item, date: '2026-01-20' }), /closed through 2026-01-31/)
      assert.deepEqual(await unapplyPayment(paymentIds[0]!, { openItemId: item, amount: 1_000, date: '2026-02-01' }), { unapplied: 1_000 })
      assert.equal(await balanceOf(item), 8_000)
      assert.deepEqual(await customerBalance(books.contactId), { owed: 8_000, credit: 1_000, held: 0, balance: 7_000 })
      await assert.rejects(() => unapplyPayment(paymentIds[0]!, { openItemId: item, amount: 2_001 }), /Only \$20\.00 of it is applied/)
      assert.deepEqual(await books.faults(), [])
    }))
})
