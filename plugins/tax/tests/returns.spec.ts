import { test } from '@japa/runner'
import { testTenant, type TestTenant } from '@benchpin/kernel/testing'
import { createContact } from '@benchpin/plugins/contacts'
import { accountBalance, verifyLedger } from '@benchpin/plugins/ledger'
import { raiseOpenItem, reverseOpenItem, takePayment } from '@benchpin/plugins/receivables'
import { chooseJurisdiction, recordTax, reverseTax } from '@benchpin/plugins/tax'
import { collectedTax } from '../services/collected_tax.ts'

interface Sale {
  id: number
  date: string
  taxable: number
  exempt?: number
  surtaxable?: number
  place?: string
}

/** A store in Broward, with invoices as sales posts them: 6% and 1%. */
class TaxedStore {
  readonly tenant: TestTenant
  readonly contactId: number

  constructor(tenant: TestTenant, contactId: number) {
    this.tenant = tenant
    this.contactId = contactId
  }

  static async open(): Promise<TaxedStore> {
    const tenant = await testTenant()
    const contactId = await tenant.inside(async () => {
      await chooseJurisdiction(tenant.storeId, 'fl-broward')
      return (await createContact({ firstName: 'Ana', lastName: 'Reyes', roles: ['customer'] })).id
    })
    return new TaxedStore(tenant, contactId)
  }

  async sell({ id, date, taxable, exempt = 0, surtaxable = taxable, place = 'fl-broward' }: Sale): Promise<void> {
    const source = { type: 'test.invoice', id, number: `T-${id}` }
    const [base, surtax] = [Math.round(taxable * 0.06), Math.round(surtaxable * 0.01)]
    const { storeId } = this.tenant
    const part = (account: 'sales_revenue' | 'sales_tax_payable', amount: number) => (amount < 0 ? { account, debit: -amount } : { account, credit: amount })
    await recordTax({ source, date, storeId, contactId: this.contactId, taxableAmount: taxable, surtaxableAmount: surtaxable, exempt: exempt ? [{ reason: 'resale', amount: exempt }] : [], base, surtax, jurisdiction: place })
    await raiseOpenItem({
      ...{ contactId: this.contactId, storeId, date, dueDate: date, amount: taxable + exempt + base + surtax, source, memo: 'Test invoice' },
      offsets: [part('sales_revenue', taxable + exempt), part('sales_tax_payable', base + surtax)],
    })
  }

  pay(date: string, amount: number): Promise<unknown> {
    return takePayment({ contactId: this.contactId, storeId: this.tenant.storeId, date, tenders: [{ tender: 'check', amount }], applyTo: { oldestFirst: true } })
  }

  async void(id: number, date: string): Promise<void> {
    const source = { type: 'test.invoice', id }
    await reverseOpenItem({ source, date, reason: 'Voided' })
    await reverseTax({ source: { ...source, number: '' }, date })
  }

  /** All tax received in a period. */
  async collected(from: string, to: string): Promise<number> {
    return (await collectedTax({ from, to }, this.tenant.storeIds)).reduce((sum, row) => sum + row.collected, 0)
  }
}

test.group('Tax owed, collected and paid', () => {
  test('is owed by the day of the invoice and collected by the day of its payments, to the cent', async ({ assert }) => {
    const store = await TaxedStore.open()
    await store.tenant.inside(async () => {
      await store.sell({ id: 1, date: '2026-01-10', taxable: 10_001 })
      for (const date of ['2026-01-20', '2026-02-10', '2026-03-10']) await store.pay(date, 3_567)
      const months = [await store.collected('2026-01-01', '2026-01-31'), await store.collected('2026-02-01', '2026-02-28'), await store.collected('2026-03-01', '2026-03-31')]
      assert.equal(months[0]! + months[1]! + months[2]!, 700)
      assert.isTrue(months.every((month) => Math.abs(month - 233) <= 1))
      assert.equal(await store.collected('2026-01-01', '2026-03-31'), 700)
      await store.void(1, '2026-04-02')
      assert.equal(await store.collected('2026-04-01', '2026-04-30'), -700)
    })
  })

  test('the report has each county, ties to the ledger, and leads to the documents', async ({ assert }) => {
    const store = await TaxedStore.open()
    await store.tenant.inside(async () => {
      await store.sell({ id: 1, date: '2026-01-10', taxable: 800_000, surtaxable: 500_000, exempt: 20_000 })
      await store.sell({ id: 2, date: '2026-01-12', taxable: 10_000, place: 'fl-hillsborough' })
      await store.sell({ id: 3, date: '2026-01-15', taxable: -10_000 })
      await store.pay('2026-01-20', 873_000)
    })
    const books = await store.tenant.client({ group: 'Bookkeeper' })
    const read = async (level: string, more = '') => (await books.get(`/reports/tax.liability/data?date=2026-01-01..2026-01-31&level=${level}${more}`)).body as { rows: { values: Record<string, unknown> }[]; totals: Record<string, number> }
    const summary = await read('summary')
    assert.containSubset(summary.rows.map(({ values }) => values), [
      { place: 'Broward County, Florida', gross: 810_000, exempt: 20_000, taxable: 790_000, surtaxable: 490_000, aboveCap: 300_000, base: 47_400, surtax: 4_900, liability: 52_300 },
      { place: 'Hillsborough County, Florida', gross: 10_000, taxable: 10_000, liability: 700 },
    ])
    assert.deepInclude(summary.totals, { liability: 53_000, collected: 53_000 })
    const detail = await read('detail')
    assert.equal(detail.rows.length, 3)
    assert.deepInclude(detail.totals, { liability: 53_000, gross: 820_000 })
    await store.tenant.inside(async () => {
      assert.equal(await accountBalance('sales_tax_payable'), -53_000)
      assert.deepEqual((await verifyLedger()).faults, [])
    })
    assert.equal((await (await store.tenant.client({ group: 'Sales' })).get('/reports/tax.liability')).status, 403)
  })

  test('paying it brings the account to zero, the allowance is income; a void owes it again', async ({ assert }) => {
    const store = await TaxedStore.open()
    await store.tenant.inside(() => store.sell({ id: 1, date: '2026-01-10', taxable: 1_000_000, surtaxable: 500_000 }))
    const books = await store.tenant.client({ group: 'Bookkeeper' })
    const form = await books.get('/tax/returns/new?state=fl&from=2026-01-01&to=2026-01-31', { inertia: true })
    assert.containSubset(form.body, { props: { tax: 65_000, allowance: 1_625, figures: { gross: 1_000_000, taxable: 1_000_000, surtaxable: 500_000, base: 60_000, surtax: 5_000 } } })
    const payment = { state: 'fl', storeId: store.tenant.storeId, periodFrom: '2026-01-01', periodTo: '2026-01-31', date: '2026-02-18', tax: 65_000, allowance: 1_625, reference: 'E-77' }
    for (const [wrong, field] of [
      [{ tax: 65_001 }, 'tax'],
      [{ tax: 0 }, 'tax'],
      [{ allowance: 65_000 }, 'allowance'],
      [{ periodTo: '2025-12-31' }, 'periodTo'],
      [{ date: 'soon' }, 'date'],
    ] as const) {
      const answer = await books.post('/tax/returns', { ...payment, ...wrong })
      assert.equal(answer.status, 422)
      assert.containSubset(answer.body, { errors: [{ field }] })
    }
    assert.equal((await books.post('/tax/returns', payment)).status, 303)
    const balances = async () => store.tenant.inside(async () => [await accountBalance('sales_tax_payable'), await accountBalance('bank'), await accountBalance('tax.collection_allowance')])
    assert.deepEqual(await balances(), [0, -63_375, -1_625])
    const page = await books.get('/tax/returns', { inertia: true })
    const { props } = page.body as { props: { states: { owed: number }[]; remittances: { id: number }[] } }
    assert.equal(props.states[0]!.owed, 0)
    const path = `/tax/returns/${props.remittances[0]!.id}/void`
    assert.equal((await (await store.tenant.client({ group: 'Sales' })).post(path, { reason: 'x' })).status, 403)
    assert.equal((await books.post(path, { reason: '' })).status, 422)
    assert.equal((await books.post(path, { reason: 'Bank refused it' })).status, 303)
    assert.deepEqual(await balances(), [-65_000, 0, 0])
    assert.equal((await books.post(path, { reason: 'Again' })).status, 422)
    await store.tenant.inside(async () => assert.deepEqual((await verifyLedger()).faults, []))
  })

  test('a rule is changed from a day on, and documents of earlier days keep theirs', async ({ assert }) => {
    const store = await TaxedStore.open()
    const manager = await store.tenant.client({ group: 'Manager' })
    const rule = { jurisdiction: 'fl', subject: 'freight', value: 'taxable', startsOn: '2027-01-01', source: 'A notice of the state' }
    assert.equal((await manager.post('/settings/tax/rules', rule)).status, 303)
    assert.containSubset((await manager.post('/settings/tax/rules', rule)).body, { errors: [{ field: 'startsOn' }] })
    assert.containSubset((await manager.post('/settings/tax/rules', { ...rule, value: 'perhaps', startsOn: '2028-01-01' })).body, { errors: [{ field: 'value' }] })
    assert.containSubset((await manager.post('/settings/tax/rules', { ...rule, jurisdiction: 'fl-broward', startsOn: '2028-01-01' })).body, { errors: [{ field: 'jurisdiction' }] })
    const page = await manager.get('/settings/tax', { inertia: true })
    assert.containSubset(page.body, { props: { places: [{ name: 'Florida', rules: [{ subject: 'freight', startsOn: '2027-01-01' }, { subject: 'freight', endsOn: '2026-12-31' }] }] } })
    assert.equal((await (await store.tenant.client({ group: 'Sales' })).post('/settings/tax/rules', rule)).status, 403)
  })
})
