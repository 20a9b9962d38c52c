import { test } from '@japa/runner'
import { currentTenantId, database } from '@benchpin/kernel'
import type { TestClient } from '@benchpin/kernel/testing'
import { accountBalance } from '@benchpin/plugins/ledger'
import { fault, Shop } from './support.ts'

const PAGE = '/settings/posting-rules'

interface Page {
  keys: { key: string; account: string; families: { value: string }[]; rules: { account: string | null; family: string | null }[]; left: unknown[] }[]
}

/** A chart's account by number, added where it is not there. */
async function account(client: TestClient, number: string, group: string): Promise<number> {
  await client.post('/ledger/accounts', { number, name: `Account ${number}`, group })
  const { body } = await client.get('/ledger/accounts', { inertia: true })
  return (body as { props: { accounts: { id: number; number: string }[] } }).props.accounts.find((one) => one.number === number)!.id
}

const keyOf = async (client: TestClient, key: string) => ((await client.get(PAGE, { inertia: true })).body as { props: Page }).props.keys.find((one) => one.key === key)!

const balanceOf = (shop: Shop, id: number) =>
  shop.tenant.inside(async () => {
    const [row] = (await database().from('ledger_lines').where('tenant_id', currentTenantId()).where('account_id', id).sum('debit as debit').sum('credit as credit')) as { debit: number | null; credit: number | null }[]
    return Number(row?.debit ?? 0) - Number(row?.credit ?? 0)
  })

test.group('Posting rules over sales', () => {
  test('send a family’s revenue to an account of its own from a day on, a store’s before that; what is posted stays', async ({ assert }) => {
    const shop = await Shop.open()
    const clerk = await shop.clerk()
    const { client } = clerk
    for (const code of ['R-1', 'R-2', 'R-3']) await shop.stock(code)
    const sell = async (code: string, date: string) => clerk.step(await clerk.open({ date, lines: [{ code }, { kind: 'service', description: 'Sizing', unitPrice: 5_000 }] }), '/finalize')
    const first = await sell('R-1', '2026-03-10')
    const [family, store] = [await account(client, '4010', 'revenue'), await account(client, '4020', 'revenue')]
    assert.equal((await client.post(PAGE, { accountKey: 'sales_revenue', family: 'jewelry', accountId: family, startsOn: '2026-03-01' })).status, 303)
    assert.equal((await client.post(PAGE, { accountKey: 'sales_revenue', family: 'jewelry', storeId: shop.tenant.storeId, accountId: store, startsOn: '2026-04-01' })).status, 303)
    await sell('R-2', '2026-03-20')
    await sell('R-3', '2026-04-02')
    assert.deepEqual([await balanceOf(shop, family), await balanceOf(shop, store)], [-115_000, -115_000])
    assert.equal(await shop.balance('sales_revenue'), -345_000)
    assert.equal(await shop.balance('service_revenue'), -15_000)
    assert.deepEqual((await keyOf(client, 'sales_revenue')).rules.map(({ account: name, family: of }) => [name, of]), [['4020 Account 4020', 'Jewelry'], ['4010 Account 4010', 'Jewelry']])
    await clerk.step(first, '/void', { reason: 'Twice' })
    assert.deepEqual([await balanceOf(shop, family), await shop.balance('sales_revenue')], [-115_000, -230_000])
    assert.deepEqual(await shop.faults(), [])
  })

  test('move a control account’s balance along, keep it equal to what explains it, and refuse what would part them', async ({ assert }) => {
    const shop = await Shop.open()
    const clerk = await shop.clerk()
    const { client } = clerk
    await shop.stock('R-1')
    await shop.stock('R-2')
    const invoice = await clerk.step(await clerk.open({ lines: [{ code: 'R-1' }] }), '/finalize')
    const rule = (body: object) => client.post(PAGE, { accountKey: 'inventory', startsOn: '2020-01-01', ...body })
    const bank = await account(client, '1050', 'current_assets')
    assert.equal(fault(await rule({ accountId: bank })).field, 'accountId')
    assert.equal(fault(await rule({ accountId: await account(client, '4010', 'revenue') })).field, 'accountId')
    assert.equal(fault(await client.post(PAGE, { accountKey: 'freight_income', startsOn: '2026-01-01', accountId: await account(client, '4000', 'revenue'), family: 'jewelry' })).field, 'family')
    assert.equal(fault(await client.post(PAGE, { accountKey: 'bank', startsOn: '2026-01-01', accountId: await account(client, '1200', 'current_assets') })).field, 'accountId')
    const jewelry = await account(client, '1410', 'current_assets')
    assert.equal((await rule({ accountId: jewelry, family: 'jewelry' })).status, 303)
    assert.deepEqual([await balanceOf(shop, jewelry), await shop.balance('inventory')], [50_000, 50_000])
    await clerk.step(invoice, '/void', { reason: 'Twice' })
    assert.deepEqual(await shop.faults(), [])
    await clerk.step(await clerk.open({ lines: [{ code: 'R-2' }] }), '/finalize')
    assert.equal(await shop.balance('inventory'), 50_000)
    assert.equal(await balanceOf(shop, jewelry), 0)
    const receivables = await account(client, '1210', 'current_assets')
    assert.equal((await client.post(PAGE, { accountKey: 'accounts_receivable', accountId: receivables, startsOn: '2026-01-01' })).status, 303)
    assert.equal(await balanceOf(shop, receivables), await shop.tenant.inside(() => accountBalance('accounts_receivable')))
    assert.deepEqual(await shop.faults(), [])
    const manual = await client.post('/ledger/manual-journals', { date: '2026-04-01', storeId: shop.tenant.storeId, memo: 'x', posts: true, lines: [{ accountId: receivables, debit: 5, credit: 0, contactId: null, memo: null }, { accountId: bank, debit: 0, credit: 5, contactId: null, memo: null }] })
    assert.equal(fault(manual).field, 'lines.0.accountId')
  })

  test('tell what is left on a control account from before, and move it along', async ({ assert }) => {
    const shop = await Shop.open()
    const clerk = await shop.clerk()
    const { client } = clerk
    const invoice = await clerk.step(await clerk.open({ lines: [{ kind: 'service', description: 'Sizing', unitPrice: 5_000 }] }), '/finalize')
    const [owed, receivables, former] = [await shop.balance('accounts_receivable'), await account(client, '1210', 'current_assets'), await account(client, '1200', 'current_assets')]
    await client.post(PAGE, { accountKey: 'accounts_receivable', accountId: receivables, startsOn: '2026-01-01' })
    assert.deepEqual([await balanceOf(shop, former), await balanceOf(shop, receivables)], [0, owed])
    await clerk.step(invoice, '/void', { reason: 'Twice' })
    assert.deepEqual([await balanceOf(shop, former), await balanceOf(shop, receivables)], [-owed, owed])
    assert.lengthOf((await keyOf(client, 'accounts_receivable')).left, 1)
    const move = () => client.post(`${PAGE}/left`, { accountKey: 'accounts_receivable' })
    assert.equal((await move()).status, 303)
    assert.deepEqual([await balanceOf(shop, former), await balanceOf(shop, receivables)], [0, 0])
    assert.lengthOf((await keyOf(client, 'accounts_receivable')).left, 0)
    assert.deepEqual(await shop.faults(), [])
  })

  test('are changed by those who may, and not from a closed day on', async ({ assert }) => {
    const shop = await Shop.open()
    const { client } = await shop.clerk()
    const accountId = await account(client, '4310', 'revenue')
    const body = { accountKey: 'freight_income', accountId, startsOn: '2026-03-31' }
    assert.equal((await (await shop.tenant.client({ group: 'Manager' })).post(PAGE, body)).status, 403)
    assert.equal((await client.post('/settings/period-close', { through: '2026-03-31', accepted: ['ledger.opening_balances', 'ledger.year_end'] })).status, 303)
    assert.equal(fault(await client.post(PAGE, body)).field, 'startsOn')
    assert.equal((await client.post(PAGE, { ...body, startsOn: '2026-04-01' })).status, 303)
    assert.equal((await client.post(PAGE, { ...body, accountId: null, startsOn: '2026-05-01' })).status, 303)
    assert.deepEqual((await keyOf(client, 'freight_income')).rules.map((one) => one.account), [null, '4310 Account 4310'])
  })
})
