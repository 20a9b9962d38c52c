import { test } from '@japa/runner'
import { currentTenantId, database } from '@benchpin/kernel'
import { testTenant, verifyAuditLog, type TestTenant } from '@benchpin/kernel/testing'
import { itemForSale, receiveItem } from '@benchpin/plugins/inventory'
import { accountBalance, verifyLedger } from '@benchpin/plugins/ledger'
import { chooseJurisdiction } from '@benchpin/plugins/tax'
import { openWindow } from './browser.ts'
import { photograph } from './photograph.ts'

async function shopWithARing(): Promise<TestTenant> {
  const tenant = await testTenant()
  await tenant.inside(async () => {
    for (const storeId of tenant.storeIds) await chooseJurisdiction(storeId, 'fl-broward')
    await receiveItem({
      ...{ family: 'jewelry', stockId: 'J-20001', storeId: tenant.storeId, purchaseCost: 50_000, retail: 115_000, arrival: 'opening_balances' },
      attributes: { category: 'Ring', metal: '14K Gold', metalColor: 'Yellow' },
    })
  })
  return tenant
}

async function entities(): Promise<string[]> {
  const rows = (await database().from('audit_entries').where('tenant_id', currentTenantId()).select('entity')) as { entity: string }[]
  return rows.map(({ entity }) => entity)
}

test.group('The whole sale, in a browser', () => {
  test('scan, new customer, cash with change, void: the stock, the receivable, the ledger and the log agree', async ({ assert }) => {
    const tenant = await shopWithARing()
    const window = await openWindow(await tenant.client({ group: 'Manager', name: 'Marcus Bell' }))
    const { page } = window

    await page.goto('/sales/counter')
    const scan = page.getByRole('combobox', { name: /Scan or type/ })
    await scan.waitFor()
    await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'combobox')
    await page.keyboard.type('j-99999')
    await page.keyboard.press('Enter')
    await page.getByText(/j-99999/i).first().waitFor()
    await scan.fill('j-20001')
    await page.keyboard.press('Enter')
    await page.getByRole('region', { name: 'Totals' }).getByText('$1,230.50').first().waitFor()
    await photograph(page, 'counter')

    await page.keyboard.press('F4')
    await page.getByPlaceholder('Name, phone or e-mail').fill('Bea Stone')
    await page.getByText(/Add .*Bea Stone/).click()
    await page.getByLabel('Phone').fill('(904) 555-0199')
    await page.getByRole('button', { name: 'Add contact' }).click()
    await page.getByRole('region', { name: 'Customer' }).getByText('Bea Stone').waitFor()

    await page.keyboard.press('F8')
    await page.getByRole('group', { name: 'Ways to pay' }).getByRole('button', { name: /Cash/ }).click()
    const handed = page.getByLabel(/Cash handed over/)
    await handed.fill('1300')
    await handed.press('Tab')
    await page.getByText('$69.50').first().waitFor()
    await photograph(page, 'payment')
    await page.getByRole('button', { name: /Finalize/ }).last().click()
    await page.getByText('Finalized and paid').waitFor()
    await photograph(page, 'paid')
    await page.keyboard.press('Escape')

    await tenant.inside(async () => {
      assert.equal((await itemForSale('J-20001'))?.quantityAvailable ?? 0, 0)
      assert.equal(await accountBalance('accounts_receivable'), 0)
      assert.equal(await accountBalance('cash_on_hand'), 123_050)
      assert.deepEqual((await verifyLedger()).faults, [])
    })

    await page.getByRole('button', { name: 'More for this invoice' }).click()
    await page.getByRole('menuitem', { name: 'Void invoice' }).click()
    await page.getByLabel('Reason').fill('Customer changed her mind')
    await photograph(page, 'void')
    await page.getByRole('dialog').getByRole('button', { name: /Void/ }).last().click()
    await page.getByText('Voided').first().waitFor()

    await tenant.inside(async () => {
      assert.equal((await itemForSale('J-20001'))?.quantityAvailable, 1)
      assert.deepEqual((await verifyLedger()).faults, [])
      assert.isNull((await verifyAuditLog()).fault)
      assert.includeMembers(await entities(), ['contacts_contacts', 'sales_invoices', 'sales_invoice_lines', 'inventory_items', 'receivables_payments'])
    })
    assert.deepEqual(window.faults, [])
    await window.close()
  }).timeout(90_000)

  test('the tenant next door sees nothing of it', async ({ assert }) => {
    await shopWithARing()
    const window = await openWindow(await (await testTenant()).client())
    await window.page.goto('/sales/counter')
    const scan = window.page.getByRole('combobox', { name: /Scan or type/ })
    await scan.fill('J-20001')
    await scan.press('Enter')
    await window.page.getByText(/J-20001/).first().waitFor()
    assert.equal(await window.page.getByRole('region', { name: 'Totals' }).count(), 0)
    assert.deepEqual(window.faults, [])
    await window.close()
  }).timeout(60_000)
})
