import { test } from '@japa/runner'
import { openWindow } from '../../../../tests/browser/browser.ts'
import { photograph } from '../../../../tests/browser/photograph.ts'
import { CashStore } from '../support.ts'

test.group('Cash at the till', () => {
  test('is warned of while the amount is typed; the payment is taken all the same, and stands to be reported', async ({ assert }) => {
    const store = await CashStore.open()
    const manager = await store.tenant.client({ group: 'Manager' })
    const window = await openWindow(manager)
    const { page, faults } = window
    await page.goto(`/receivables/customers/${store.contactId}`)
    await page.getByRole('button', { name: /Take payment/ }).click()
    await page.keyboard.press('1')
    const amount = page.getByLabel('Cash', { exact: true })
    await amount.fill('12000')
    await page.getByText('This cash must be reported').waitFor()
    await page.getByText('Ask for the taxpayer number (SSN, ITIN or EIN)').waitFor()
    await photograph(page, 'till_warning')
    await amount.fill('9000')
    await page.getByText('This cash must be reported').waitFor({ state: 'detached' })
    await amount.fill('12000')
    await page.getByText('This cash must be reported').waitFor()
    await page.getByRole('button', { name: 'Take $12,000.00' }).click()
    await page.getByRole('button', { name: 'Done' }).waitFor()
    await page.goto('/cash-reports')
    await page.getByText('Ana Reyes').first().waitFor()
    await photograph(page, 'cash_reports')
    const [filing] = await store.filings()
    await page.goto(`/cash-reports/${filing!.id}`)
    await page.getByText('Said at the till').waitFor()
    await photograph(page, 'cash_report')
    assert.equal(filing!.amount, 1_200_000)
    assert.deepEqual(faults, [])
    await window.close()
  })
})
