import { test } from '@japa/runner'
import { AGING_BUCKETS, agingBucket, database, daysBetween, type DemoPerson } from '@benchpin/kernel'
import { testTenant, verifyAuditLog, type TestTenant } from '@benchpin/kernel/testing'
import { verifyLedger } from '@benchpin/plugins/ledger'
import { runLoaders } from '../../database/demo/run_loaders.ts'

const TODAY = '2026-05-15'

/** Loads the small organization of the demo into a tenant's first store. */
async function load(tenant: TestTenant, today = TODAY): Promise<void> {
  const people: DemoPerson[] = []
  for (const [name, group] of [['Ingrid Dahl', 'Owner'], ['Ruth Keller', 'Bookkeeper']] as const) {
    people.push({ id: (await tenant.member({ name, group })).membershipId, name, group })
  }
  await tenant.inside(() => runLoaders({ tenant: 'north_loop', today, storeIds: [tenant.storeId], people, report: () => {} }))
}

const rows = (table: string, tenant: TestTenant) => database().from(table).where('tenant_id', tenant.id)

/** Figures by which two loads are compared: no ids, which differ. */
async function figures(tenant: TestTenant) {
  return tenant.inside(async () => ({
    invoices: await rows('sales_invoices', tenant).groupBy('status').orderBy('status').select('status').count('* as count').sum('total as total').sum('tax as tax'),
    payments: await rows('receivables_payments', tenant).groupBy('state', 'tender').orderBy(['state', 'tender']).select('state', 'tender').count('* as count').sum('amount as amount').sum('unapplied as unapplied'),
    owed: await rows('receivables_open_items', tenant).where('is_open', 1).orderBy(['date', 'amount']).select('date', 'amount', 'balance'),
    stock: await rows('inventory_items', tenant).groupBy('family', 'state').orderBy(['family', 'state']).select('family', 'state').count('* as count').sum('cost_on_hand as cost').sum('retail_on_hand as retail'),
    contacts: await rows('contacts_contacts', tenant).whereNull('special').orderBy('display_name').select('display_name', 'created_at'),
  }))
}

test.group('Demo data', (group) => {
  let tenant: TestTenant
  group.setup(async () => {
    tenant = await testTenant()
    await load(tenant)
  })

  test('keeps the books and the audit log sound', async ({ assert }) => {
    const { ledger, audit } = await tenant.inside(async () => ({ ledger: await verifyLedger(), audit: await verifyAuditLog() }))
    assert.deepEqual(ledger.faults, [])
    assert.isAbove(ledger.journals, 30)
    assert.isNull(audit.fault)
  })

  test('holds invoices in every state, money owed for every age, and money that is not applied', async ({ assert }) => {
    const { invoices, payments, owed, stock } = await figures(tenant)
    assert.deepEqual(invoices.map(({ status }) => status), ['finalized', 'open', 'voided'])
    assert.includeMembers(payments.map(({ state }) => state), ['posted', 'voided'])
    assert.isAbove(payments.reduce((sum, { unapplied }) => sum + Number(unapplied), 0), 0)
    const ages = new Set(owed.map(({ date }) => agingBucket(daysBetween(date, TODAY))))
    assert.sameMembers([...ages], [...AGING_BUCKETS])
    assert.includeMembers(stock.map(({ state }) => state), ['in_stock', 'sold'])
  })

  test('loads the same twice from one seed on one day', async ({ assert }) => {
    const other = await testTenant()
    await load(other)
    assert.deepEqual(await figures(other), await figures(tenant))
  })

  test('loads on any day of the year')
    .with(['2024-02-29', '2026-01-01', '2026-02-15', '2026-11-30', '2027-12-25'])
    .run(async ({ assert }, today) => {
      const other = await testTenant()
      await load(other, today)
      const { faults } = await other.inside(verifyLedger)
      assert.deepEqual(faults, [])
      const { owed } = await figures(other)
      assert.sameMembers([...new Set(owed.map(({ date }) => agingBucket(daysBetween(date, today))))], [...AGING_BUCKETS])
    })

  test('numbers invoices in the order of their days, and dates nothing after the day of loading', async ({ assert }) => {
    await tenant.inside(async () => {
      const numbered = (await rows('sales_invoices', tenant).whereNotNull('number').orderBy('number').select('number', 'date', 'finalized_at', 'reopened_at')) as { number: string; date: string; finalized_at: string; reopened_at: string | null }[]
      assert.deepEqual(numbered.map(({ number }) => Number(number.split('-')[1])), numbered.map((_, index) => index + 1))
      const dates = numbered.map(({ date }) => date)
      assert.deepEqual(dates, dates.toSorted())
      for (const { date, finalized_at: finalizedAt, reopened_at: reopenedAt } of numbered) if (!reopenedAt) assert.equal(finalizedAt.slice(0, 10), date)
      for (const table of ['sales_invoices', 'receivables_payments', 'receivables_open_items', 'ledger_journals', 'inventory_moves']) {
        const [latest] = (await rows(table, tenant).max('date as date')) as { date: string }[]
        assert.isAtMost(Number(latest!.date.replaceAll('-', '')), Number(TODAY.replaceAll('-', '')), table)
      }
    })
  })

  test('sells nothing before it came', async ({ assert }) => {
    await tenant.inside(async () => {
      const moves = (await rows('inventory_moves', tenant).whereIn('kind', ['arrival', 'sale']).orderBy('id').select('item_id', 'kind', 'date')) as { item_id: number; kind: string; date: string }[]
      const arrivals = new Map(moves.filter(({ kind }) => kind === 'arrival').map(({ item_id: itemId, date }) => [itemId, date]))
      const sales = moves.filter(({ kind }) => kind === 'sale')
      assert.isAbove(sales.length, 0)
      assert.deepEqual(sales.filter(({ item_id: itemId, date }) => arrivals.get(itemId)! >= date), [])
    })
  })

  test('stamps what it loads with the day on which it was done', async ({ assert }) => {
    const stamps = await tenant.inside(async () => (await rows('receivables_payments', tenant).select('date', 'created_at')) as { date: string; created_at: string }[])
    for (const { date, created_at: createdAt } of stamps) assert.equal(createdAt.slice(0, 10), date)
  })
})
