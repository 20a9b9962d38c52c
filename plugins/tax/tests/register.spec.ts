import { test } from '@japa/runner'
import { testTenant, type TestTenant } from '@benchpin/kernel/testing'
import { postJournal, reverseJournals, verifyLedger, type Source } from '@benchpin/plugins/ledger'
import { recordTax, reverseTax } from '@benchpin/plugins/tax'
import { figuresTogether } from '../services/tax_figures.ts'

const source: Source = { type: 'test.invoice', id: 1, number: 'INV-1' }

async function sell(tenant: TestTenant): Promise<void> {
  const { storeId } = tenant
  await recordTax({ source, date: '2026-03-01', storeId, contactId: null, taxableAmount: 10_000, surtaxableAmount: 10_000, exempt: [{ reason: 'resale', amount: 5_000 }], base: 600, surtax: 100 })
  const lines = [
    { account: 'cash_on_hand', debit: 15_700 },
    { account: 'sales_revenue', credit: 15_000 },
    { account: 'sales_tax_payable', credit: 700 },
  ] as const
  await postJournal({ date: '2026-03-01', storeId, source, memo: 'Sale', lines })
}

async function taxControl() {
  const { controls } = await verifyLedger()
  return controls.find(({ account }) => account === 'sales_tax_payable')
}

test.group('Tax register', () => {
  test('equals the account of sales tax owed, before and after a reversal', async ({ assert }) => {
    const tenant = await testTenant()
    await tenant.inside(async () => {
      await sell(tenant)
      assert.containSubset(await taxControl(), { ledger: -700, subledger: -700 })
      await reverseTax({ source, date: '2026-03-02' })
      await reverseJournals({ source, date: '2026-03-02', memo: 'Void' })
      assert.containSubset(await taxControl(), { ledger: 0, subledger: 0 })
    })
  })

  test('leaves out what is no sale yet, and has a row for each reason', async ({ assert }) => {
    const tenant = await testTenant()
    const { storeId } = tenant
    const exempt = [{ reason: 'gift_card', amount: 10_000 }, { reason: 'resale', amount: 2_000 }, { reason: 'labor', amount: 500 }]
    await tenant.inside(async () => {
      await recordTax({ source, date: '2026-03-01', storeId, contactId: null, taxableAmount: 0, surtaxableAmount: 0, exempt, base: 0, surtax: 0 })
      const figures = await figuresTogether({ date: { from: null, to: null }, store: tenant.storeIds, place: [] })
      assert.deepEqual(figures, { taxable: 0, exempt: 2_500, surtaxable: 0, base: 0, surtax: 0 })
    })
  })

  test('reverses once, however often it is asked', async ({ assert }) => {
    const tenant = await testTenant()
    await tenant.inside(async () => {
      await sell(tenant)
      await reverseTax({ source, date: '2026-03-02' })
      await reverseTax({ source, date: '2026-03-02' })
      assert.containSubset(await taxControl(), { ledger: -700, subledger: 0 })
    })
  })

  test('tells the verification of tax that was posted and not recorded', async ({ assert }) => {
    const tenant = await testTenant()
    await tenant.inside(async () => {
      await postJournal({
        date: '2026-03-01',
        storeId: tenant.storeId,
        source,
        memo: 'Sale',
        lines: [
          { account: 'cash_on_hand', debit: 700 },
          { account: 'sales_tax_payable', credit: 700 },
        ],
      })
      const { ok, faults } = await verifyLedger()
      assert.isFalse(ok)
      assert.match(faults.join(' '), /sales_tax_payable is -700 in the ledger, Tax register is 0/)
    })
  })
})
