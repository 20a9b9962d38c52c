import { test } from '@japa/runner'
import { changeSettings } from '@benchpin/kernel'
import { testTenant, type TestClient, type TestTenant } from '@benchpin/kernel/testing'
import { createContact } from '@benchpin/plugins/contacts'
import { accountBalance, verifyLedger } from '@benchpin/plugins/ledger'
import { customerBalance, takePayment } from '@benchpin/plugins/receivables'

interface Check {
  faults: number
  rows: { cells: string[]; faults: { column: string; message: string }[]; says: string }[]
}

const PAGE = '/ledger/opening-balances'

async function open(): Promise<{ tenant: TestTenant; client: TestClient; contactId: number; check: (kind: string, text: string, date?: string) => Promise<Check>; load: (kind: string, text: string, date?: string) => Promise<number> }> {
  const tenant = await testTenant()
  const client = await tenant.client({ group: 'Bookkeeper' })
  const contactId = await tenant.inside(async () => (await createContact({ firstName: 'Ana', lastName: 'Reyes', roles: [] })).id)
  const body = (kind: string, text: string, date: string) => ({ kind, text, date, storeId: tenant.storeId })
  return {
    ...{ tenant, client, contactId },
    check: async (kind, text, date = '2026-03-31') => (await client.post(`${PAGE}/check`, body(kind, text, date))).body as Check,
    load: async (kind, text, date = '2026-03-31') => (await client.post(PAGE, body(kind, text, date))).status,
  }
}

const ACCOUNTS = 'ledger.accounts'
const INVOICES = 'receivables.open_invoices'

test.group('Opening balances', () => {
  test('of accounts: a dry run with messages beside the rows, then a load against Opening balances, never doubled', async ({ assert }) => {
    const { tenant, client, check, load } = await open()
    const wrong = await check(ACCOUNTS, 'Account,Debit,Credit\n1050,"12,500.00",\nNowhere,5,\n1200,10,\nRent,5,5\nBank,1,\n6000,much,\n3000,1,')
    assert.equal(wrong.faults, 6)
    assert.deepEqual(wrong.rows.map(({ faults }) => faults.map(({ column }) => column)), [[], ['account'], ['account'], ['credit'], ['account'], ['debit'], ['account']])
    assert.include(wrong.rows[2]!.faults[0]!.message, 'Use Receivables instead')
    assert.equal(await load(ACCOUNTS, '1050,12500\nNowhere,5'), 422)
    assert.equal(await tenant.inside(async () => (await verifyLedger()).journals), 0)

    const rows = '1050\t12,500.00\t\nLoans payable\t\t$4,000.00\n1500 Furniture, showcases and equipment\t3000\t\n'
    assert.equal(await load(ACCOUNTS, rows), 303)
    const balances = () => tenant.inside(async () => [await accountBalance('bank'), await accountBalance('opening_balances'), await accountBalance('opening_balances', '2026-03-30')])
    assert.deepEqual(await balances(), [1_250_000, -1_150_000, 0])
    assert.equal(await load(ACCOUNTS, rows), 303)
    assert.equal(await tenant.inside(async () => (await verifyLedger()).journals), 1)
    assert.equal(await load(ACCOUNTS, rows.replace('12,500.00', '12,000.00')), 303)
    assert.deepEqual(await balances(), [1_200_000, -1_100_000, 0])

    await tenant.inside(() => changeSettings('organization', 0, { 'ledger.closed_through': '2026-04-30' }))
    assert.equal(await load(ACCOUNTS, rows, '2026-05-31'), 422)
    assert.equal((await client.get(PAGE, { inertia: true })).status, 200)
    assert.equal((await (await tenant.client({ group: 'Manager' })).post(PAGE, {})).status, 403)
  })

  test('of customers: each open invoice on its own date, replaced while it is unpaid, told apart by customer and number', async ({ assert }) => {
    const { tenant, contactId, check, load } = await open()
    const wrong = await check(INVOICES, 'Ana Reyes,A-1,2026-02-10,,100\nNobody,A-2,2026-02-10,,5\nana reyes,A-1,2026-02-11,,7\nAna Reyes,A-3,2026-04-01,,7\nAna Reyes,A-4,2026-02-10,2026-02-01,0')
    assert.deepEqual(wrong.rows.map(({ faults }) => faults.map(({ column }) => column)), [[], ['customer'], ['number'], ['date'], ['dueDate', 'amount']])
    const rows = 'Number;Customer;Amount;Date;Due\nA-1;Ana Reyes;100.00;2/10/2026;3/12/2026\nA-2;Ana Reyes;-30;2026-03-01;'
    assert.equal(await load(INVOICES, rows), 303)
    const state = () =>
      tenant.inside(async () => ({ customer: (await customerBalance(contactId)).balance, receivable: await accountBalance('accounts_receivable'), before: await accountBalance('accounts_receivable', '2026-02-28'), faults: (await verifyLedger()).faults }))
    assert.deepEqual(await state(), { customer: 7_000, receivable: 7_000, before: 10_000, faults: [] })
    assert.deepEqual((await check(INVOICES, rows)).rows.map(({ says }) => says), ['Is there already', 'Is there already'])
    assert.equal(await load(INVOICES, rows), 303)
    assert.equal(await load(INVOICES, rows.replace('100.00', '120.00')), 303)
    assert.deepEqual(await state(), { customer: 9_000, receivable: 9_000, before: 12_000, faults: [] })
    await tenant.inside(() => takePayment({ contactId, storeId: tenant.storeId, date: '2026-04-02', tenders: [{ tender: 'cash', amount: 5_000 }], applyTo: { oldestFirst: true } }))
    const paid = await check(INVOICES, rows)
    assert.include(paid.rows[0]!.faults[0]!.message, 'paid meanwhile')
    assert.equal(await load(INVOICES, rows.replace('100.00', '120.00')), 303)
    assert.deepEqual((await state()).faults, [])
  })
})
