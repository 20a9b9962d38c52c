import { test } from '@japa/runner'
import { accountBalance } from '@benchpin/plugins/ledger'
import { chooseJurisdiction } from '@benchpin/plugins/tax'
import type { ReportRow } from '@benchpin/plugins/reports'
import { salesRegister, type SalesRegisterFilters } from '../reports/sales_register.ts'
import { R04_096 } from './r04_examples.ts'
import { Shop } from './support.ts'

async function run(shop: Shop, more: Partial<SalesRegisterFilters> = {}) {
  return shop.tenant.inside(async () => {
    const source = salesRegister.query({ date: { from: null, to: null }, store: shop.tenant.storeIds, status: [], salesperson: [], ...more }, 'detail')
    const rows: ReportRow[] = []
    for await (const batch of source.rows({ sort: null })) rows.push(...batch)
    return { rows, totals: await source.totals(), count: await source.count() }
  })
}

test.group('Sales register', () => {
  test('holds finalized and open invoices, voided ones where asked for, and agrees with the ledger', async ({ assert }) => {
    const shop = await Shop.open()
    const clerk = await shop.clerk({ group: 'Manager' })
    for (const code of ['A', 'B', 'C']) await shop.stock(code)
    const sell = async (code: string) => clerk.open({ contactId: shop.contactId, lines: [{ code }] })
    const paid = await sell('A')
    await clerk.pay(paid, 50_000)
    await clerk.step(await sell('B'), '/finalize')
    const voided = await clerk.step(await sell('C'), '/finalize')
    await clerk.step(voided, '/void', { reason: 'Rung up twice' })
    await clerk.open({ lines: [{ kind: 'service', description: 'Ring sizing', unitPrice: 8500 }] })

    const finalized = await run(shop, { status: ['finalized'] })
    assert.equal(finalized.count, 2)
    const revenue = await shop.tenant.inside(async () => (await accountBalance('sales_revenue')) + (await accountBalance('service_revenue')))
    assert.equal(finalized.totals.subtotal, -revenue)
    assert.equal(finalized.totals.tax, -(await shop.balance('sales_tax_payable')))
    assert.equal(finalized.totals.balance, await shop.balance('accounts_receivable'))
    assert.equal(finalized.totals.paid, await shop.balance('cash_on_hand'))
    for (const key of ['subtotal', 'tax', 'total', 'paid', 'balance']) assert.equal(finalized.rows.reduce((sum, row) => sum + Number(row[key]), 0), finalized.totals[key])

    assert.deepEqual((await run(shop)).rows.map(({ status }) => (status as { label: string }).label).sort(), ['Finalized', 'Finalized', 'Open'])
    assert.equal((await run(shop, { status: ['voided'] })).rows[0]!.number, voided.number)
    assert.equal((await run(shop, { store: [shop.tenant.storeIds[1]!] })).count, 0)
    assert.equal((await run(shop, { date: { from: null, to: '2020-01-01' } })).count, 0)
  })

  test('total = subtotal + tax + freight + card fee, balance = total - paid (R04-096)', async ({ assert }) => {
    const shop = await Shop.open()
    await shop.tenant.inside(() => chooseJurisdiction(shop.tenant.storeId, 'fl'))
    const clerk = await shop.clerk({ group: 'Manager' })
    const cents = (dollars: number) => dollars * 100
    await shop.stock('R04', { retail: cents(R04_096.subtotal) })
    const open = await clerk.open({ contactId: shop.contactId, lines: [{ code: 'R04' }] })
    await clerk.pay(await clerk.change(open, { freight: cents(R04_096.freight) }), cents(R04_096.paid))
    const { rows } = await run(shop)
    const { subtotal, tax, freight, paid, total, balance } = R04_096
    const expected = Object.entries({ subtotal, tax, freight, paid, total, balance }).map(([key, dollars]) => [key, cents(dollars)])
    assert.deepInclude({ ...rows[0] }, Object.fromEntries(expected) as Record<string, number>)
  })
})
