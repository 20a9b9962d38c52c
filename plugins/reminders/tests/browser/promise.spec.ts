import { test } from '@japa/runner'
import { openWindow } from '../../../../tests/browser/browser.ts'
import { photograph } from '../../../../tests/browser/photograph.ts'
import { Shop } from '../support.ts'

test.group('Reminders on the screen', () => {
  test('who would be reminded, the mail before it goes, and a promise that holds it back', async ({ assert }) => {
    const shop = await Shop.open()
    const ana = await shop.customer('ana@example.com')
    await shop.raise(ana.id, -6, 45_000)
    await shop.raise(ana.id, -16, 5_000)
    const { page, faults, close } = await openWindow(await shop.tenant.client({ group: 'Bookkeeper' }))
    await page.goto('/reminders')
    await page.getByText('Go out at nine in the morning').waitFor()
    await page.getByRole('button', { name: 'Preview' }).click()
    await page.frameLocator('iframe').getByText('T-').first().waitFor()
    await photograph(page, 'reminder-preview')
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: 'Ana Reyes' }).click()
    await page.getByRole('button', { name: 'Promise to pay' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Amount').fill('200')
    await dialog.getByRole('button', { name: 'Note promise' }).click()
    await dialog.getByText('Choose the day.').waitFor()
    await dialog.getByLabel('By').fill(shop.day(4))
    await dialog.getByLabel('Note').fill('Called back')
    await dialog.getByRole('button', { name: 'Note promise' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await page.getByText('$200.00 by').waitFor()
    await page.getByText('Wait for the promise').waitFor()
    await photograph(page, 'account-promise')
    await page.goto('/reminders')
    await page.getByText('Has promised to pay by').waitFor()
    assert.deepEqual(faults, [])
    assert.deepEqual(await shop.remind(), { sent: 0, suppressed: 0, withoutAddress: 0 })
    await close()
  })
})
