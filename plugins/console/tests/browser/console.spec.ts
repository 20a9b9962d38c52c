import { test } from '@japa/runner'
import type { Page } from 'playwright-core'
import { platformClient, testTenant } from '@benchpin/kernel/testing'
import { openWindow } from '../../../../tests/browser/browser.ts'

/** How far a page is wider than its window, in pixels. */
const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)

test.group('The platform console, in a browser', () => {
  test('has no organization’s shell, and fits a phone', async ({ assert }) => {
    const tenant = await testTenant()
    const { client } = await platformClient()
    const { page, faults, close } = await openWindow(client, { width: 390 })
    for (const path of ['/platform', `/platform/tenants/${tenant.id}`]) {
      await page.goto(path, { waitUntil: 'networkidle' })
      assert.equal(await page.locator('h1').count(), 1, path)
      assert.equal(await page.getByRole('navigation', { name: 'Main' }).count(), 0, path)
      assert.isAtMost(await overflow(page), 0, path)
    }
    assert.deepEqual(faults, [])
    await close()
  })

  test('a platform admin disables a plugin after reading what that does', async ({ assert }) => {
    const tenant = await testTenant()
    const { client } = await platformClient()
    const { page, faults, close } = await openWindow(client)
    await page.goto(`/platform/tenants/${tenant.id}`)
    await page.getByRole('switch', { name: 'Display cases' }).click()
    await page.getByRole('dialog').getByText(/So is Case labels, which needs it/).waitFor()
    await page.getByRole('dialog').getByRole('button', { name: 'Disable all 2' }).click()
    await page.getByRole('switch', { name: 'Case labels', checked: false }).waitFor()
    await page.getByRole('switch', { name: 'Display cases', checked: false }).waitFor()
    assert.deepEqual(faults, [])
    await close()
  })
})
