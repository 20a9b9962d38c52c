import { test } from '@japa/runner'
import { countStatements, testTenant, type TestTenant } from '@benchpin/kernel/testing'
import { postJournals } from '@benchpin/plugins/ledger'

async function post(tenant: TestTenant, count: number): Promise<number[]> {
  return tenant.inside(() =>
    postJournals(
      Array.from({ length: count }, (_, index) => ({
        date: index % 2 === 0 ? '2026-03-01' : '2026-04-01',
        storeId: tenant.storeIds[index % 2]!,
        source: { type: index % 2 === 0 ? 'test.sale' : 'test.gift_card', id: index + 1, number: `S-${index + 1}` },
        memo: 'Sale',
        lines: [
          { account: index % 2 === 0 ? ('bank' as const) : ('cash_on_hand' as const), debit: 100 + index },
          { account: 'sales_revenue' as const, credit: 100 + index },
        ],
      }))
    )
  )
}

interface ListBody {
  props: { list: { total: number; totals: Record<string, number>; rows: { id: number; values: Record<string, unknown> }[]; filters: { key: string; options?: { value: string; label: string }[] }[] } }
}

test.group('Ledger screens', () => {
  test('lists journals, filtered by date, account, store and source', async ({ assert }) => {
    const tenant = await testTenant()
    await post(tenant, 4)
    const client = await tenant.client({ group: 'Bookkeeper' })
    const list = async (query: string) => ((await client.get(`/ledger/journals${query}`, { inertia: true })).body as ListBody).props.list
    const all = await list('')
    assert.deepEqual([all.total, all.totals.amount], [4, 406])
    assert.containSubset(all.rows[0], { peek: 'ledger.journal', values: { number: 'J-000004', source: 'Gift card S-4', store: 'Harbor' } })
    const options = (key: string) => all.filters.find((filter) => filter.key === key)?.options ?? []
    const bank = options('account').find(({ label }) => label.endsWith('Bank'))
    assert.equal((await list(`?account=${bank?.value}`)).total, 2)
    assert.equal((await list('?date=2026-04-01..')).total, 2)
    assert.equal((await list(`?store=${tenant.storeIds[1]}`)).total, 2)
    assert.equal((await list('?source=test.sale')).total, 2)
    assert.equal((await list('?search=S-3')).total, 1)
    assert.equal((await list('?search=j-000002')).total, 1)
  })

  test('shows a journal with its lines, and its peek', async ({ assert }) => {
    const tenant = await testTenant()
    const [id] = await post(tenant, 1)
    const client = await tenant.client({ group: 'Bookkeeper' })
    const page = await client.get(`/ledger/journals/${id}`, { inertia: true })
    assert.containSubset(page.body, { component: 'ledger::Journal', props: { journal: { title: 'J-000001', amount: 100, lines: [{ debit: 100 }, { credit: 100 }] } } })
    assert.containSubset((await client.get(`/peek/ledger.journal/${id}`)).body, { title: 'J-000001', state: { label: 'Posted' } })
    assert.equal((await client.get('/ledger/journals/nonsense')).status, 404)
    const stranger = await (await testTenant()).client()
    assert.equal((await stranger.get(`/ledger/journals/${id}`)).status, 404)
  })

  test('adds, renames and renumbers accounts, and keeps numbers apart', async ({ assert }) => {
    const tenant = await testTenant()
    const client = await tenant.client({ group: 'Bookkeeper' })
    assert.equal((await client.post('/ledger/accounts', { number: '6199', name: 'Storage', type: 'expense' })).status, 303)
    assert.containSubset((await client.post('/ledger/accounts', { number: '6199', name: 'Storage', type: 'expense' })).body, { errors: [{ field: 'number' }] })
    const accounts = ((await client.get('/ledger/accounts', { inertia: true })).body as { props: { accounts: { id: number; number: string }[] } }).props.accounts
    const cash = accounts.find(({ number }) => number === '1010')!
    assert.equal((await client.put(`/ledger/accounts/${cash.id}`, { number: '1000', name: 'Drawer', version: 1 })).status, 303)
    assert.equal((await client.put(`/ledger/accounts/${cash.id}`, { number: '1001', name: 'Drawer', version: 1 })).status, 409)
    const stop = await client.put(`/ledger/accounts/${cash.id}`, { number: '1000', name: 'Drawer', active: false, version: 2 })
    assert.containSubset(stop.body, { errors: [{ field: 'active' }] })
  })

  test('keeps the books from those who may not see them', async ({ assert }) => {
    const tenant = await testTenant()
    const clerk = await tenant.client({ group: 'Sales' })
    for (const path of ['/ledger/journals', '/ledger/accounts', '/ledger/manual-journals', '/settings/period-close', '/ledger/accounts/new']) assert.equal((await clerk.get(path)).status, 403)
    assert.equal((await clerk.post('/ledger/accounts', { number: '6199', name: 'Storage', type: 'expense' })).status, 403)
  })

  test('asks no more of the database for a long list than for a short one', async ({ assert }) => {
    const tenant = await testTenant()
    const client = await tenant.client({ group: 'Bookkeeper' })
    const statements = async () => (await countStatements(() => client.get('/ledger/journals?perPage=100', { inertia: true }))).statements.length
    await post(tenant, 2)
    await statements()
    const few = await statements()
    await post(tenant, 60)
    assert.equal(await statements(), few)
  })
})
