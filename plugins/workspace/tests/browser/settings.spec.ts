import { test } from '@japa/runner'
import { setting } from '@benchpin/kernel'
import { testTenant } from '@benchpin/kernel/testing'
import { openWindow } from '../../../../tests/browser/browser.ts'
import { addTray, traysOf } from '../../../../tests/helpers/screens.ts'

test.group('Settings, in a browser', () => {
  test('organization settings say beside the field what does not fit, and are saved once it does', async ({ assert }) => {
    const tenant = await testTenant()
    const { page, faults, close } = await openWindow(await tenant.client())
    await page.goto('/settings/organization')
    const hour = page.getByLabel('Closing hour')
    await hour.fill('7')
    await page.keyboard.press('Control+s')
    await page.getByText('Use an hour from 12 to 23.').waitFor()
    await hour.fill('20')
    await page.getByLabel('Insured value').fill('1,250.50')
    await page.getByRole('button', { name: /Save settings/ }).click()
    await page.getByText('Organization settings saved.').first().waitFor()
    assert.deepEqual(await tenant.inside(async () => [await setting('showcase.closing_hour'), await setting('showcase.insured_value')]), [20, 125_050])
    assert.deepEqual(faults, [])
    await close()
  })

  test('a feature is turned on with one click, and its page stands in the sidebar', async ({ assert }) => {
    const tenant = await testTenant()
    const { page, faults, close } = await openWindow(await tenant.client())
    await page.goto('/settings/features')
    await page.getByRole('switch', { name: /^Lighting plans/ }).click()
    await page.getByRole('switch', { name: /^Lighting plans/, checked: true }).waitFor()
    await page.getByRole('button', { name: 'Stock', exact: true }).click()
    await page.getByRole('link', { name: 'Lighting plans' }).waitFor()
    assert.deepEqual(faults, [])
    await close()
  })

  test('a permission is denied in a cell, and cleared with all others', async ({ assert }) => {
    const tenant = await testTenant()
    const clerk = await tenant.member({ group: 'Sales', name: 'Tom Okafor' })
    const client = await tenant.clientOf(clerk)
    const { page, faults, close } = await openWindow(await tenant.client())
    await page.goto(`/settings/users/${clerk.membershipId}`)
    await page.getByRole('tab', { name: 'Permissions' }).click()
    await page.getByRole('button', { name: /^See display cases in Main Street: yes, Sales/ }).click()
    await page.getByRole('menuitemcheckbox', { name: /^Deny/ }).click()
    await page.getByRole('button', { name: 'Save overrides' }).click()
    await page.getByText(/Permissions saved/).first().waitFor()
    assert.equal((await client.get('/showcase/trays')).status, 403)
    await page.getByRole('button', { name: 'Clear all overrides' }).click()
    await page.getByRole('dialog').getByText(/Clears 1 override/).waitFor()
    await page.getByRole('button', { name: 'Clear all', exact: true }).click()
    await page.getByRole('button', { name: /^See display cases in Main Street: yes, Sales/ }).waitFor()
    await page.getByRole('button', { name: 'Clear all overrides' }).waitFor({ state: 'detached' })
    assert.equal((await client.get('/showcase/trays')).status, 200)
    assert.deepEqual(faults, [])
    await close()
  })

  test('a deleted record is brought back from the log, and a refusal is shown in words', async ({ assert }) => {
    const tenant = await testTenant()
    const owner = await tenant.client()
    for (const name of ['Rings', 'Sealed']) await owner.delete(`/showcase/trays/${await addTray(owner, name)}`)
    const { page, faults, close } = await openWindow(owner)
    const openEntry = async (name: string) => {
      await page.goto(`/settings/audit?operation=delete&search=${name}`)
      await page.locator('[data-row]').first().focus()
      await page.keyboard.press('Enter')
    }
    await openEntry('Sealed')
    await page.getByText('A sealed tray has been counted by the insurer.').waitFor()
    assert.equal(await page.getByRole('button', { name: 'Bring back' }).count(), 0)
    await openEntry('Rings')
    await page.getByRole('button', { name: 'Bring back' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Bring back' }).click()
    await page.getByText(/Rings restored/).first().waitFor()
    assert.deepEqual(await traysOf(owner), ['Rings'])
    assert.deepEqual(faults, [])
    await close()
  })
})
