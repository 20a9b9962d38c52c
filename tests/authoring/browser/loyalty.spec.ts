import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from '@japa/runner'
import { currentTenantId, database, rootPath, tenantState } from '@benchpin/kernel'
import { testTenant, verifyAuditLog, type TestTenant } from '@benchpin/kernel/testing'
import { createContact } from '@benchpin/plugins/contacts'
import { receiveItem } from '@benchpin/plugins/inventory'
import { verifyLedger } from '@benchpin/plugins/ledger'
import { chooseJurisdiction } from '@benchpin/plugins/tax'
import type { Page } from 'playwright-core'
import { allTables } from '../../../kernel/schema/migrator.ts'
import { openWindow } from '../../browser/browser.ts'
import { photograph } from '../../browser/photograph.ts'
import type { ServerProcess } from '../../helpers/server_process.ts'
import { installationOnThisDatabase, type Installation } from '../installation.ts'

async function shop(): Promise<{ tenant: TestTenant; contactId: number; slug: string }> {
  const tenant = await testTenant()
  return tenant.inside(async () => {
    for (const storeId of tenant.storeIds) await chooseJurisdiction(storeId, 'fl-broward')
    for (const stockId of ['J-40001', 'J-40002']) {
      await receiveItem({
        ...{ family: 'jewelry', stockId, storeId: tenant.storeId, purchaseCost: 50_000, retail: 115_000, arrival: 'opening_balances' },
        attributes: { category: 'Ring', metal: '14K Gold', metalColor: 'Yellow' },
      })
    }
    const { id: contactId } = await createContact({ firstName: 'Bea', lastName: 'Stone', phone: '(904) 555-0199', roles: ['customer'] })
    return { tenant, contactId, slug: (await tenantState()).slug }
  })
}

async function ringUp(page: Page, url: string, stockId: string): Promise<void> {
  await page.goto(`${url}/sales/counter`)
  await page.getByRole('combobox', { name: /Scan or type/ }).waitFor()
  await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'combobox')
  await page.keyboard.type(stockId)
  await page.keyboard.press('Enter')
  await page.getByRole('region', { name: 'Totals' }).getByText('$1,230.50').first().waitFor()
  await page.keyboard.press('F4')
  await page.getByPlaceholder('Name, phone or e-mail').fill('Bea Stone')
  await page.getByRole('option').filter({ hasText: '555-0199' }).first().click()
  await page.getByRole('region', { name: 'Customer' }).getByText('Bea Stone').waitFor()
  await page.keyboard.press('F8')
}

async function finish(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Finalize/ }).last().click()
  await page.getByText('Finalized and paid').waitFor()
}

const tender = (page: Page, name: RegExp) => page.getByRole('group', { name: 'Ways to pay' }).getByRole('button', { name })

test.group('A third party’s plugin', (group) => {
  let there: Installation
  let server: ServerProcess | null = null
  group.setup(() => {
    there = installationOnThisDatabase()
  })
  group.teardown(async () => {
    await server?.stop()
    there.remove()
  })

  test('is packed, added, used at the counter, removed without a trace', async ({ assert }) => {
    const { tenant, contactId, slug } = await shop()
    const tables = await allTables()
    const packed = await there.ace('plugin:pack', rootPath('tests/authoring/loyalty'), '--out', there.storage)
    assert.equal(packed.code, 0, packed.printed)
    const added = await there.ace('plugin:add', join(there.storage, 'benchpin-plugin-loyalty-1.0.0.tgz'), '--yes')
    assert.equal(added.code, 0, added.printed)
    assert.include(added.printed, "loyalty.view: See customers' points")
    for (const argv of [['plugin:switch', slug, 'loyalty', 'on'], ['feature:switch', slug, 'loyalty.program', 'on']]) {
      const switched = await there.ace(...argv)
      assert.equal(switched.code, 0, switched.printed)
    }

    server = await there.start()
    const { url } = server
    const window = await openWindow(await tenant.client({ group: 'Manager', name: 'Marcus Bell' }))
    const { page } = window
    await ringUp(page, url, 'j-40001')
    await tender(page, /Cash/).click()
    await finish(page)

    await page.goto(`${url}/contacts/${contactId}?tab=tab_points`)
    await page.getByText('1,230').first().waitFor()
    await page.getByText('$12.30').first().waitFor()
    await photograph(page, 'loyalty_tab')

    await ringUp(page, url, 'j-40002')
    await tender(page, /Loyalty points/).click()
    await page.getByLabel('Loyalty points', { exact: true }).fill('12.30')
    await page.getByLabel('Loyalty points', { exact: true }).press('Tab')
    await tender(page, /Cash/).click()
    await photograph(page, 'loyalty_payment')
    await finish(page)

    await page.goto(`${url}/loyalty`)
    await page.getByText('Bea Stone').first().waitFor()
    await photograph(page, 'loyalty_list')
    await page.goto(`${url}/reports/loyalty.liability`)
    await page.getByText('Bea Stone').first().waitFor()
    await photograph(page, 'loyalty_report')
    await page.goto(`${url}/`)
    await page.getByText('Loyalty points owed').waitFor()
    await photograph(page, 'loyalty_dashboard')
    assert.deepEqual(window.faults, [])
    const books = await there.ace('ledger:verify')
    assert.equal(books.code, 0, books.printed)
    await server.stop()

    const dry = await there.ace('plugin:remove', 'loyalty', '--dry-run')
    assert.match(dry.printed, new RegExp(`loyalty_accounts: ${slug} 1`))
    const removed = await there.ace('plugin:remove', 'loyalty', '--yes', '--purge')
    assert.equal(removed.code, 0, removed.printed)
    assert.sameMembers(await allTables(), tables)
    assert.deepEqual(readdirSync(join(there.storage, 'plugins')).filter((name) => !/^(package|tsconfig)\.json$/.test(name)), [])
    assert.isFalse(existsSync(join(there.storage, 'plugins', 'loyalty')))

    server = await there.start()
    await page.goto(`${server.url}/contacts/${contactId}`)
    // The page of the stopped server missed its live connection.
    window.faults.length = 0
    await page.getByText('Bea Stone').first().waitFor()
    assert.equal(await page.getByText('Points').count(), 0)
    await page.goto(`${server.url}/receivables/customers/${contactId}`)
    await page.getByText('Bea Stone').first().waitFor()
    await tenant.inside(async () => {
      assert.isNull((await verifyAuditLog()).fault)
      assert.deepEqual((await verifyLedger()).faults, [])
      const left = (await database().from('permission_groups').where('tenant_id', currentTenantId()).select('permissions')) as { permissions: unknown }[]
      assert.isFalse(left.some(({ permissions }) => JSON.stringify(permissions).includes('loyalty.')))
    })
    assert.deepEqual(window.faults, [])
    await window.close()
  }).timeout(420_000)
})
