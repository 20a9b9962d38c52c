import { test } from '@japa/runner'
import { pluginHost, routes } from '@benchpin/kernel'
import { switchFeature, testTenant, type TestClient, type TestTenant } from '@benchpin/kernel/testing'
import { allModels } from '../walls/neighbours.ts'
import { openWindow, type BrowserWindow } from './browser.ts'
import { photograph } from './photograph.ts'

const SIZES = [
  { name: 'wide', width: 1440, height: 900, dark: false },
  { name: 'phone', width: 390, height: 844, dark: true },
]

/** Pages of which there is one for each record: the record whose factory makes what they show. */
const RECORDS: Record<string, string> = {
  '/contacts/:id': 'contacts_contacts',
  '/contacts/:id/edit': 'contacts_contacts',
  '/inventory/:id': 'inventory_items',
  '/inventory/:id/edit': 'inventory_items',
  '/sales/invoices/:id': 'sales_invoices',
  '/payments/:id': 'receivables_payments',
  '/cash-reports/:id': 'cash_reporting_filings',
  '/receivables/customers/:id': 'contacts_contacts',
  '/settings/stores/:id': 'stores',
  '/settings/groups/:id': 'permission_groups',
}

async function furnished(): Promise<{ tenant: TestTenant; records: Map<string, number> }> {
  const tenant = await testTenant()
  const records = new Map<string, number>()
  await tenant.inside(async () => {
    for (const { manifest } of pluginHost().plugins) for (const { id } of manifest.features ?? []) await switchFeature(id, true)
    for (const { model, factory } of allModels()) records.set(model.table, (await factory()).id)
  })
  return { tenant, records }
}

/** Addresses that answer a signed-in owner with a screen. */
async function screens(owner: TestClient, records: Map<string, number>): Promise<string[]> {
  const found: string[] = []
  for (const { value } of pluginHost().contributions.all(routes)) {
    for (const { method, path, access } of value) {
      if (method !== 'GET' || 'everyone' in access || 'platformAdmin' in access) continue
      const record = records.get(RECORDS[path] ?? '')
      if (path.includes(':') && record === undefined) continue
      const address = path.replace(':id', String(record))
      const { status, body } = await owner.get(address, { inertia: true })
      if (status === 200 && typeof body === 'object' && body !== null && 'component' in body) found.push(address)
    }
  }
  return found
}

async function inspect({ page, faults }: BrowserWindow, address: string): Promise<string[]> {
  await page.goto(address)
  await page.locator('h1').first().waitFor()
  await page.waitForLoadState('networkidle')
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  const unnamed = await page.locator('button:visible').evaluateAll((buttons) => buttons.filter((button) => !(button.textContent?.trim() || button.getAttribute('aria-label') || button.getAttribute('aria-labelledby') || button.getAttribute('title'))).map((button) => button.outerHTML.slice(0, 120)))
  const found = [
    ...faults.splice(0),
    ...(overflow > 1 ? [`${overflow} px wider than the window`] : []),
    ...unnamed.map((button) => `a button without a name: ${button}`),
    ...((await page.locator('h1').count()) === 1 ? [] : ['not one heading of the first level']),
  ]
  return found.map((fault) => `${address}: ${fault}`)
}

test.group('Every screen', () => {
  for (const { name, ...size } of SIZES) {
    test(`opens, fits, and asks no other host for anything: ${name}`, async ({ assert }) => {
      const { tenant, records } = await furnished()
      const owner = await tenant.client({ group: 'Owner', name: 'Helen Vine' })
      const addresses = await screens(owner, records)
      assert.isAbove(addresses.length, 25)
      const window = await openWindow(owner, size)
      const faults: string[] = []
      for (const address of addresses) {
        faults.push(...(await inspect(window, address)))
        await photograph(window.page, `every-${name}${address.replaceAll('/', '-')}`)
      }
      await window.close()
      assert.deepEqual(faults, [])
    }).timeout(240_000)
  }
})
