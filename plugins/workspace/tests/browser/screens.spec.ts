import { test } from '@japa/runner'
import type { Page } from 'playwright-core'
import { testTenant } from '@benchpin/kernel/testing'
import { openWindow } from '../../../../tests/browser/browser.ts'
import { logOf } from '../../../../tests/helpers/screens.ts'

/** How far a page is wider than its window, in pixels. */
const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)

const pages = ['/', '/help', '/help/workspace/users', '/help-center', '/settings/organization', '/settings/stores', '/settings/stores/new', '/settings/features', '/settings/users', '/settings/users/new', '/settings/groups', '/settings/groups/new', '/settings/audit']

test.group('The workspace’s screens', () => {
  for (const window of [{ width: 1440 }, { width: 390, dark: true }]) {
    test(`fit a window of ${window.width} pixels, with one heading and without faults`, async ({ assert }) => {
      const tenant = await testTenant()
      const owner = await tenant.client()
      const { membershipId } = await tenant.member({ group: 'Sales' })
      const [entry] = await logOf(owner)
      const { page, faults, close } = await openWindow(owner, window)
      for (const path of [...pages, `/settings/stores/${tenant.storeId}`, `/settings/users/${membershipId}`, `/settings/audit/${entry!.id}`]) {
        await page.goto(path, { waitUntil: 'networkidle' })
        assert.equal(await page.locator('h1').count(), 1, path)
        assert.isAtMost(await overflow(page), 0, path)
      }
      assert.deepEqual(faults, [])
      await close()
    }).timeout(120_000)
  }
})
