import { randomUUID } from 'node:crypto'
import { test } from '@japa/runner'
import { platformClient, testTenant } from '@benchpin/kernel/testing'
import { openWindow } from '../../../../tests/browser/browser.ts'
import { photograph } from '../../../../tests/browser/photograph.ts'

test.group('An organization’s life on the console, in a browser', () => {
  test('begins with a form, gets a plan, has support inside, and is suspended', async ({ assert }) => {
    const tenant = await testTenant()
    await tenant.member({ name: 'Ana Reyes' })
    const { client, name: admin } = await platformClient()
    await client.post('/platform/plans', { name: `Counter ${randomUUID().slice(0, 8)}`, description: 'Sell and take payments.', plugins: ['sales'] })
    const { page, faults, close } = await openWindow(client)
    const name = `Gem & Co ${randomUUID().slice(0, 8)}`
    await page.goto('/platform/tenants/new')
    await page.getByLabel('Name', { exact: true }).fill(name)
    await page.getByLabel('Owner’s name').fill('Olive Park')
    await page.getByLabel('Owner’s e-mail').fill(`${randomUUID().slice(0, 8)}@example.com`)
    await page.getByRole('button', { name: 'Create organization' }).click()
    await page.getByRole('heading', { name }).waitFor()
    await page.getByRole('combobox', { name: 'Plan' }).click()
    await page.getByRole('option', { name: /Counter/ }).first().click()
    await page.getByText('Turns off').waitFor()
    await page.getByRole('button', { name: 'Give it this plan' }).click()
    await page.getByText(/It has Counter/).waitFor()

    await page.goto(`/platform/tenants/${tenant.id}`)
    await page.getByRole('tab', { name: 'Support' }).click()
    await page.getByRole('button', { name: 'Work as a user' }).click()
    await page.getByRole('dialog').getByRole('combobox', { name: 'User' }).click()
    await page.getByRole('option', { name: /Ana Reyes/ }).click()
    await page.getByRole('dialog').getByLabel('Reason').fill('They can’t print')
    await page.getByRole('button', { name: 'Begin' }).click()
    await page.getByText(`${admin} of support works as Ana Reyes`).waitFor()
    await photograph(page, 'impersonation')
    await page.getByRole('button', { name: 'End', exact: true }).click()
    await page.getByRole('tab', { name: 'Suspend and delete' }).click()
    await page.getByRole('button', { name: 'Suspend' }).click()
    await page.getByLabel('Words for its users').fill('The invoice of May is open')
    await page.getByRole('dialog').getByRole('button', { name: 'Suspend' }).click()
    await page.getByText(/Suspended .*: The invoice of May is open/).waitFor()
    assert.deepEqual(faults, [])
    await close()
  }).timeout(60_000)

  for (const size of [{ width: 1440 }, { width: 390, dark: true }]) {
    test(`every page fits ${size.width} pixels, with one heading and without faults`, async ({ assert }) => {
      const tenant = await testTenant()
      const { client } = await platformClient()
      const { page, faults, close } = await openWindow(client, size)
      for (const path of ['', '/tenants', '/tenants/new', `/tenants/${tenant.id}`, '/plans', '/plans/new', '/plugins', '/jobs', '/jobs/automation.tidy_platform', '/events', '/migrations', '/log', '/admins']) {
        await page.goto(`/platform${path}`, { waitUntil: 'networkidle' })
        assert.equal(await page.locator('h1').count(), 1, path)
        assert.isAtMost(await page.evaluate(() => document.documentElement.scrollWidth - globalThis.innerWidth), 0, path)
        await photograph(page, `${size.width}${path.replaceAll('/', '-').replace(/\d+$/, 'one')}`)
      }
      assert.deepEqual(faults, [])
      await close()
    }).timeout(60_000)
  }
})
