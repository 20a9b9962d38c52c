import { test } from '@japa/runner'
import fc from 'fast-check'
import { addDays, type BusinessDate } from '@benchpin/kernel'
import { propertyRuns, type TestTenant } from '@benchpin/kernel/testing'
import { postToAccounts } from '../services/post_journal.ts'
import { balanceSheet } from '../services/statements/balance_sheet.ts'
import { netByAccount } from '../services/statements/movements.ts'
import { profitAndLoss } from '../services/statements/profit_and_loss.ts'
import { closeYear } from '../services/year_end/close_year.ts'
import { Books } from './support.ts'

const FIRST = '2023-01-01'
const ACCOUNTS = ['bank', '1500', '2700', '3100', '3200', '4900', 'sales_revenue', '5400', '6110', '7000', 'retained_earnings']
const day = fc.integer({ min: 0, max: 1_000 })
const posting = fc.record({ day, from: fc.constantFrom(...ACCOUNTS), to: fc.constantFrom(...ACCOUNTS), amount: fc.integer({ min: 1, max: 90_000_000_000 }), store: fc.constantFrom(0, 1) })
const stores = (tenant: TestTenant) => [tenant.storeIds, [tenant.storeId], [tenant.storeIds[1]!]]

async function netProfit(from: BusinessDate, to: BusinessDate, of: readonly number[], byStore = false): Promise<number> {
  return (await profitAndLoss({ from, to, stores: of }, { from, to, stores: of }, { byStore })).at(-1)!.amount!
}

test.group('Statements', () => {
  test('over any history with closed years: trial balances come to zero, balance sheets balance, profits add up', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(posting, { maxLength: 15 }), fc.array(day, { minLength: 2, maxLength: 4 }), fc.integer({ min: 0, max: 2 }), async (postings, days, closings) => {
        const books = await Books.open()
        const { tenant } = books
        return tenant.inside(async () => {
          const drafts = postings.map(({ day: on, from, to, amount, store }, index) => ({
            ...{ date: addDays(FIRST, on), storeId: tenant.storeIds[store]!, source: { type: 'test.any', id: index + 1, number: '' }, memo: '' },
            lines: [{ accountId: books.account(to), debit: amount, credit: 0, contactId: null }, { accountId: books.account(from), debit: 0, credit: amount, contactId: null }],
          }))
          if (drafts.length > 0) await postToAccounts(drafts)
          const profits = async () => Promise.all(stores(tenant).map((of) => netProfit(FIRST, '2026-12-31', of)))
          const before = JSON.stringify(await profits())
          for (const end of ['2023-12-31', '2024-12-31'].slice(0, closings)) await closeYear(end, ['ledger.opening_balances', 'ledger.manual_drafts']).catch((error: unknown) => (String(error).includes('fiscal year that is over') ? '' : Promise.reject(error as Error)))
          if (JSON.stringify(await profits()) !== before) return false
          for (const of of stores(tenant)) {
            for (const on of days) {
              const date = addDays(FIRST, on)
              const nets = [...(await netByAccount({ from: null, to: date, stores: of })).values()]
              if (nets.reduce((sum, net) => sum + net, 0) !== 0) return false
              const totals = new Map((await balanceSheet(date, addDays(date, -400), of)).map((row) => [row.label, row]))
              const [assets, rest] = [totals.get('Total assets')!, totals.get('Total liabilities and equity')!]
              if (assets.amount !== rest.amount || assets.before !== rest.before) return false
            }
            const sorted = days.toSorted((a, b) => a - b).map((on) => addDays(FIRST, on))
            const [from, to] = [sorted[0]!, sorted.at(-1)!]
            const middle = sorted[1]!
            const whole = await netProfit(from, to, of)
            const parts = middle < to ? (await netProfit(from, middle, of)) + (await netProfit(addDays(middle, 1), to, of)) : whole
            if (whole !== parts || whole !== (await netProfit(from, to, of, true))) return false
          }
          const [together, here, there] = await profits()
          return together === here! + there!
        })
      }),
      { numRuns: propertyRuns(0.12) }
    )
  })

  test('the reports show them: signs, subtotals, comparison, links to the lines behind', async ({ assert }) => {
    const books = await Books.open()
    await books.write('2026-03-05', [['bank', 100_000, 0], ['sales_revenue', 0, 100_000]])
    await books.write('2026-03-06', [['5400', 40_000, 0], ['bank', 0, 40_000]])
    await books.write('2026-03-07', [['6110', 25_000, 0], ['bank', 0, 25_000]])
    await books.write('2025-03-07', [['6110', 20_000, 0], ['3100', 0, 20_000]])
    const rows = await books.report('ledger.profit_and_loss/data?date=2026-03-01..2026-03-31&compare=last_year')
    const row = (account: string) => rows.find(({ values }) => values.account === account)
    assert.containSubset(row('4000 Sales')?.values, { amount: 100_000, share: '100.0%', before: 0 })
    assert.containSubset(row('Gross profit')?.values, { amount: 60_000, share: '60.0%' })
    assert.containSubset(row('6110 Rent')?.values, { amount: 25_000, before: 20_000, change: 5_000, changeRate: '25.0%' })
    assert.containSubset(row('Net profit'), { emphasis: 'total', values: { amount: 35_000, before: -20_000 } })
    assert.match(JSON.stringify(row('6110 Rent')), /ledger\.general_ledger\?date=2026-03-01\.\.2026-03-31.*account=\d+.*withoutClosing=yes/)

    const sheet = await books.report('ledger.balance_sheet/data?asOf=2026-03-31')
    assert.containSubset(sheet.find(({ values }) => values.account === 'Total assets')?.values, { amount: 35_000 })
    assert.containSubset(sheet.find(({ values }) => values.account === 'Earnings of earlier years, not closed yet')?.values, { amount: -20_000 })

    const lines = await books.report('ledger.general_ledger/data?date=2026-03-06..2026-03-31')
    assert.deepEqual(lines.map(({ values }) => [values.account, values.debit, values.credit, values.balance]), [
      ['1050 Bank', null, 40_000, 60_000],
      ['1050 Bank', null, 25_000, 35_000],
      ['5400 Freight in', 40_000, null, 40_000],
      ['6110 Rent', 25_000, null, 45_000],
    ])
    const trial = (await books.client.get('/reports/ledger.trial_balance/data?asOf=2026-03-31')).body as { totals: Record<string, number>; rows: unknown[] }
    assert.deepEqual(trial.totals, { debit: 120_000, credit: 120_000 })
    const clerk = await books.tenant.client({ group: 'Sales' })
    for (const report of ['profit_and_loss', 'balance_sheet', 'trial_balance', 'general_ledger']) assert.equal((await clerk.get(`/reports/ledger.${report}/data`)).status, 403)
  })
})
