import { test } from '@japa/runner'
import fc from 'fast-check'
import { AGING_BUCKETS, changeSettings } from '@benchpin/kernel'
import { propertyRuns } from '@benchpin/kernel/testing'
import { accountBalance, type AccountKey } from '@benchpin/plugins/ledger'
import { takePayment, voidPayment } from '@benchpin/plugins/receivables'
import type { ReportRow } from '@benchpin/plugins/reports'
import { agingReport, type AgingFilters } from '../reports/aging.ts'
import { collectionsReport } from '../reports/collections.ts'
import { paymentRegister, type PaymentRegisterFilters } from '../reports/payment_register.ts'
import { dayOf, run, step } from './random_steps.ts'
import { Books, rowsOf } from './support.ts'

const TENDER_ACCOUNTS: AccountKey[] = ['cash_on_hand', 'checks_on_hand', 'card_clearing', 'bank']

const sum = (rows: readonly ReportRow[], key: string) => rows.reduce((total, row) => total + Number(row[key]), 0)

const aging = (books: Books, asOf: string, more: Partial<AgingFilters> = {}): AgingFilters => ({ asOf, store: books.tenant.storeIds, contact: null, bucket: [], ...more })
const allPayments = (books: Books, more: Partial<PaymentRegisterFilters> = {}): PaymentRegisterFilters => ({ date: { from: null, to: null }, store: books.tenant.storeIds, tender: [], status: ['all'], ...more })

test.group('Reports of receivables', () => {
  test('aging and payment register agree with the ledger on every day, whatever happened since', async ({ assert }) => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 10 }), async (steps) => {
        const books = await Books.open()
        await books.tenant.inside(async () => {
          for (const [index, next] of steps.entries()) await run(books, next, dayOf(index))
          for (const [index] of steps.entries()) {
            const filters = aging(books, dayOf(index))
            const totals = await agingReport.query(filters, 'summary').totals()
            assert.equal(totals.balance, await accountBalance('accounts_receivable', dayOf(index)))
            const [summary, detail] = [await rowsOf(agingReport.query(filters, 'summary')), await rowsOf(agingReport.query(filters, 'detail'))]
            for (const key of [...AGING_BUCKETS, 'balance', 'writtenOff'] as const) assert.equal(sum(summary, key), totals[key])
            assert.equal(sum(detail, 'balance'), totals.balance)
            assert.equal(sum(detail, 'writtenOff'), totals.writtenOff)
          }
          const taken = await Promise.all(TENDER_ACCOUNTS.map((account) => accountBalance(account)))
          const register = paymentRegister.query(allPayments(books), 'detail')
          assert.equal((await register.totals()).amount, taken.reduce((total, balance) => total + balance, 0))
          assert.equal(sum(await rowsOf(register), 'voided'), (await paymentRegister.query(allPayments(books), 'summary').totals()).voided)
        })
      }),
      { numRuns: propertyRuns(0.15) }
    )
  }).timeout(300_000)

  test('collections by store: days outstanding, the share that came in, and ages that tie to the aging (R27)', async ({ assert }) => {
    const books = await Books.open()
    await books.tenant.inside(async () => {
      await books.raise('2026-01-10', 10_000)
      await takePayment(books.payment('2026-02-15', 4_000))
      const [sold, atTill] = [await books.raise('2026-02-20', 30_000), await books.raise('2026-02-21', 5_000)]
      await takePayment(books.payment('2026-02-21', 5_000, { items: [{ openItemId: atTill, amount: 5_000 }] }))
      await takePayment(books.payment('2026-03-20', 15_000, { items: [{ openItemId: sold, amount: 15_000 }] }))
      await books.raise('2026-04-02', 70_000)
      const source = collectionsReport.query({ date: { from: '2026-02-01', to: '2026-03-31' }, store: books.tenant.storeIds }, 'detail')
      const [row, ...others] = await rowsOf(source)
      // Owed 10,000 before; 30,000 sold on account; 4,000 + 15,000 came in; 6,000 + 15,000 are owed after 59 days.
      assert.deepInclude({ ...row }, { opening: 10_000, creditSales: 30_000, collected: 19_000, owed: 21_000, rate: '0.4750', dso: 41, '31-60': 15_000, '61-90': 6_000 })
      assert.deepEqual(others.map(({ owed, dso, rate }) => ({ owed, dso, rate })), others.map(() => ({ owed: 0, dso: null, rate: null })))
      const totals = await source.totals()
      assert.deepInclude({ ...totals }, { opening: 10_000, creditSales: 30_000, collected: 19_000, owed: 21_000, rate: '0.4750', dso: 41 })
      assert.equal(totals.owed, await accountBalance('accounts_receivable', '2026-03-31'))
      assert.equal((await rowsOf(collectionsReport.query({ date: { from: null, to: null }, store: books.tenant.storeIds }, 'detail')))[0]!.opening, 0)
    })
  })

  test('days count from the document or from the due date, as the organization has set', async ({ assert }) => {
    const books = await Books.open()
    await books.tenant.inside(async () => {
      await books.raise('2026-01-01', 10_000, '2026-03-01')
      const source = () => agingReport.query(aging(books, '2026-03-10'), 'summary')
      assert.equal((await source().totals())['61-90'], 10_000)
      await changeSettings('organization', 0, { 'receivables.aging_by': 'due' })
      assert.equal((await source().totals())['0-30'], 10_000)
      assert.equal(sum(await rowsOf(source()), '0-30'), 10_000)
    })
  })

  test('aging is narrowed to an age and a customer, and its cells lead there', async ({ assert }) => {
    const books = await Books.open()
    await books.tenant.inside(async () => {
      await books.raise('2026-01-01', 10_000)
      await books.raise('2026-03-01', 5_000)
      const narrowed = aging(books, '2026-03-10', { bucket: ['61-90'], contact: books.contactId })
      const source = agingReport.query(narrowed, 'detail')
      assert.lengthOf(await rowsOf(source), 1)
      assert.equal((await source.totals()).balance, 10_000)
      const [row] = await rowsOf(agingReport.query(aging(books, '2026-03-10'), 'summary'))
      const cell = agingReport.columns.find(({ key }) => key === '61-90')!
      assert.include(cell.drillDown!(row!, { ...aging(books, '2026-03-10') }), `contact=${books.contactId}`)
      assert.equal(cell.tone!(row!), 'warning')
      assert.lengthOf(await rowsOf(agingReport.query(aging(books, '2026-03-10', { store: [] }), 'summary')), 0)
    })
  })

  test('the register sums by tender, leaves voided payments out of the money, and shows them where asked', async ({ assert }) => {
    const books = await Books.open()
    await books.tenant.inside(async () => {
      await books.raise('2026-03-01', 50_000)
      await takePayment({ ...books.payment('2026-03-02', 0), tenders: [{ tender: 'cash', amount: 20_000 }, { tender: 'card', amount: 5_000 }] })
      const bounced = await takePayment(books.payment('2026-03-03', 7_000))
      await voidPayment(bounced.paymentIds[0]!, { reason: 'nsf', nsfFee: 0, date: '2026-03-04' })
      const posted = paymentRegister.query(allPayments(books, { status: ['posted'] }), 'summary')
      assert.deepEqual(
        (await rowsOf(posted)).map(({ tender, payments, amount }) => ({ tender, payments, amount })),
        [{ tender: 'Cash', payments: 1, amount: 20_000 }, { tender: 'Card taken elsewhere', payments: 1, amount: 5_000 }]
      )
      const all = await paymentRegister.query(allPayments(books), 'detail').totals()
      assert.deepInclude(all, { amount: 25_000, voided: 7_000 })
      const oneDay = paymentRegister.query(allPayments(books, { date: { from: '2026-03-03', to: '2026-03-03' } }), 'detail')
      assert.lengthOf(await rowsOf(oneDay), 1)
    })
  })
})
