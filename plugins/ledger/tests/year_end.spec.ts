import { test } from '@japa/runner'
import { changeSettings } from '@benchpin/kernel'
import { accountBalance, closedThrough } from '@benchpin/plugins/ledger'
import type { PeriodCloseProps } from '../services/closing/period_page.ts'
import { Books } from './support.ts'

const YEARS = '/settings/period-close/years'
const ACCEPTED = ['ledger.year_end']

/** Earns 900 in one store and spends 350 in both in 2024; earns 40 in 2025. */
async function trade(books: Books): Promise<void> {
  const [here, there] = books.tenant.storeIds as [number, number]
  await books.write('2024-05-10', [['bank', 900, 0], ['4900', 0, 900]], { storeId: here })
  await books.write('2024-12-31', [['6110', 300, 0], ['bank', 0, 300]], { storeId: here })
  await books.write('2024-07-01', [['6000', 50, 0], ['bank', 0, 50]], { storeId: there })
  await books.write('2025-02-01', [['bank', 40, 0], ['4900', 0, 40]], { storeId: there })
}

const amounts = async (books: Books, query: string) => Object.fromEntries((await books.report(query)).filter(({ emphasis }) => emphasis === 'total').map(({ values }) => [values.account, values.amount]))
const net = async (books: Books, query: string) => (await amounts(books, `ledger.profit_and_loss/data?${query}`))['Net profit']

test.group('Closing a fiscal year', () => {
  test('moves what was earned to retained earnings, store by store, and leaves the statements of the year as they were', async ({ assert }) => {
    const books = await Books.open('Owner')
    await trade(books)
    assert.equal(await net(books, 'date=2024-01-01..2024-12-31'), 550)
    const answer = await books.client.post(YEARS, { end: '2024-12-31', accepted: ACCEPTED })
    assert.equal(answer.status, 303, answer.text)
    assert.equal(await books.tenant.inside(closedThrough), '2024-12-31')
    assert.equal(await books.tenant.inside(() => accountBalance('retained_earnings')), -550)
    assert.equal(await net(books, 'date=2024-01-01..2024-12-31'), 550)
    assert.equal(await net(books, `date=2024-01-01..2024-12-31&store=${books.tenant.storeIds[1]}`), -50)
    assert.equal(await net(books, 'date=2025-01-01..2025-12-31'), 40)
    const equity = (await books.report('ledger.balance_sheet/data?asOf=2024-12-31')).map(({ values }) => values.account)
    assert.include(equity, '3900 Retained earnings')
    assert.notInclude(equity, 'Earnings of fiscal year 2024')
    const later = await books.report('ledger.balance_sheet/data?asOf=2025-06-30')
    assert.equal(later.find(({ values }) => values.account === 'Earnings of fiscal year 2025')?.values.amount, 40)
    for (const storeId of books.tenant.storeIds) {
      const sides = await amounts(books, `ledger.balance_sheet/data?asOf=2024-12-31&store=${storeId}`)
      assert.equal(sides['Total assets'], sides['Total liabilities and equity'])
    }
    const { years } = await books.props<PeriodCloseProps>('/settings/period-close')
    assert.containSubset(years.find(({ label }) => label === '2024'), { closed: true, earned: '$5.50', mayClose: false, mayReopen: true })
    assert.containSubset(years.find(({ label }) => label === '2025'), { closed: false, mayClose: true, mayReopen: false })
  })

  test('is taken back while it is the last, once its days are open, and made again', async ({ assert }) => {
    const books = await Books.open('Owner')
    await trade(books)
    const step = async (path: string, body: object) => (await books.client.post(path, body)).status
    const reopen = { end: '2024-12-31', reason: 'Audit adjustment' }
    assert.equal(await step(YEARS, { end: '2024-06-30' }), 422)
    assert.equal(await step(YEARS, { end: '2024-12-31', accepted: ACCEPTED }), 303)
    assert.equal(await step(YEARS, { end: '2024-12-31', accepted: ACCEPTED }), 422)
    assert.equal(await step(YEARS, { end: '2025-12-31', accepted: ACCEPTED }), 303)
    assert.equal(await step('/settings/period-close/reopen', { through: '2024-11-30', reason: 'Audit adjustment' }), 303)
    assert.equal(await step(`${YEARS}/reopen`, reopen), 422)
    assert.equal(await step(`${YEARS}/reopen`, { ...reopen, end: '2025-12-31' }), 303)
    assert.equal(await step(`${YEARS}/reopen`, reopen), 303)
    assert.equal(await books.tenant.inside(() => accountBalance('retained_earnings')), 0)
    await books.write('2024-12-15', [['6110', 20, 0], ['bank', 0, 20]])
    assert.equal(await step(YEARS, { end: '2024-12-31', accepted: ACCEPTED }), 303)
    assert.equal(await books.tenant.inside(() => accountBalance('retained_earnings')), -530)
    assert.equal(await net(books, 'date=2024-01-01..2024-12-31'), 530)
  })

  test('goes by the month with which the organization’s year begins', async ({ assert }) => {
    const books = await Books.open('Owner')
    await books.tenant.inside(() => changeSettings('organization', 0, { 'ledger.fiscal_year_start': '07' }))
    await trade(books)
    const { years } = await books.props<PeriodCloseProps>('/settings/period-close')
    assert.deepEqual(years.map(({ label, end }) => [label, end]).slice(-2), [['2024-25', '2025-06-30'], ['2023-24', '2024-06-30']])
    assert.equal((await books.client.post(YEARS, { end: '2024-06-30', accepted: ACCEPTED })).status, 303)
    assert.equal(await books.tenant.inside(() => accountBalance('retained_earnings')), -900)
    const later = await books.report('ledger.balance_sheet/data?asOf=2025-06-30')
    assert.equal(later.find(({ values }) => values.account === 'Earnings of fiscal year 2024-25')?.values.amount, -310)
  })
})
