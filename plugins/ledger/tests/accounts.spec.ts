import { test } from '@japa/runner'
import type { AccountActivity } from '../services/account_activity.ts'
import { Books } from './support.ts'

interface Chart {
  accounts: { id: number; number: string; name: string; group: string; active: boolean; system: boolean }[]
}

test.group('The chart of accounts', () => {
  test('has what a jewelry store needs, under the headings of the statements', async ({ assert }) => {
    const books = await Books.open()
    const { accounts } = await books.props<Chart>('/ledger/accounts')
    const groupOf = (name: string) => accounts.find((account) => account.name === name)?.group
    assert.deepEqual(
      ['Rent', 'Owner’s draw', 'Merchant fees', 'Sales tax paid', 'Loans payable', 'Cost of goods sold', 'Interest income', 'Bench tools and machines'].map(groupOf),
      ['operating_expenses', 'equity', 'operating_expenses', 'operating_expenses', 'long_term_liabilities', 'cost_of_goods_sold', 'other_income', 'fixed_assets']
    )
    assert.equal(new Set(accounts.map(({ number }) => number)).size, accounts.length)
  })

  test('takes accounts under a heading, which says their type; another type’s heading is refused', async ({ assert }) => {
    const books = await Books.open()
    const add = (body: object) => books.client.post('/ledger/accounts', { number: '1520', name: 'Delivery van', ...body })
    assert.containSubset((await add({})).body, { errors: [{ field: 'group' }] })
    assert.equal((await add({ group: 'fixed_assets' })).status, 303)
    const { accounts } = await books.props<Chart>('/ledger/accounts')
    const van = accounts.find(({ number }) => number === '1520')!
    assert.containSubset(van, { type: 'asset', group: 'fixed_assets', system: false })
    const change = (body: object, version: number) => books.client.put(`/ledger/accounts/${van.id}`, { number: '1525', name: 'Van', version, ...body })
    assert.containSubset((await change({ group: 'revenue' }, 1)).body, { errors: [{ field: 'group' }] })
    assert.equal((await change({ group: 'other_assets' }, 1)).status, 303)
  })

  test('keeps an account with a balance in use, and offers none that is out of use', async ({ assert }) => {
    const books = await Books.open()
    await books.write('2026-03-01', [['6200', 500, 0], ['bank', 0, 500]])
    const retire = (version: number) => books.client.put(`/ledger/accounts/${books.account('6200')}`, { number: '6200', name: 'Advertising', active: false, version })
    assert.containSubset((await retire(1)).body, { errors: [{ field: 'active' }] })
    await books.write('2026-03-02', [['6110', 500, 0], ['6200', 0, 500]])
    assert.equal((await retire(1)).status, 303)
    assert.deepEqual((await books.write('2026-03-03', [['6200', 500, 0], ['bank', 0, 500]])).faults.map(({ field }) => field), ['lines.0.accountId'])
  })

  test('shows an account’s lines with the balance after each, page by page, between two days', async ({ assert }) => {
    const books = await Books.open()
    for (const [date, amount] of [['2026-01-05', 1_000], ['2026-02-05', 200], ['2026-02-06', 30], ['2026-03-05', 4]] as const) await books.write(date, [['bank', 0, amount], ['6110', amount, 0]])
    const { activity } = await books.props<{ activity: AccountActivity }>(`/ledger/accounts/${books.account('bank')}/activity?date=2026-02-01..2026-02-28`)
    assert.containSubset(activity, { opening: -1_000, closing: -1_230, debit: 0, credit: 230, pages: 1 })
    assert.deepEqual(activity.lines.map(({ date, credit, balance }) => [date, credit, balance]), [['2026-02-05', 200, -1_200], ['2026-02-06', 30, -1_230]])
    assert.match(activity.lines[0]!.sourceHref!, /^\/ledger\/manual-journals\/\d+$/)
    const { activity: rent } = await books.props<{ activity: AccountActivity }>(`/ledger/accounts/${books.account('6110')}/activity?date=nonsense`)
    assert.equal(rent.lines.length, 4)
    assert.equal((await books.client.get('/ledger/accounts/999999999/activity')).status, 404)
  })
})
