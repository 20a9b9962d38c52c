import { test } from '@japa/runner'
import { customerBalance, takePayment } from '@benchpin/plugins/receivables'
import { openWindow } from '../../../../tests/browser/browser.ts'
import { photograph } from '../../../../tests/browser/photograph.ts'
import { OpenItem } from '../../models/open_item.ts'
import { Books } from '../support.ts'

test.group('A customer’s account', () => {
  test('apply by hand, take back, void, write off', async ({ assert }) => {
    const books = await Books.open()
    const [first, second] = await books.tenant.inside(async () => {
      const raised = [await books.raise('2026-01-05', 10_000), await books.raise('2026-02-05', 20_000)] as const
      await takePayment(books.payment('2026-02-10', 15_000, { unapplied: true }))
      return raised
    })
    const items = await books.tenant.inside(() => OpenItem.query().whereIn('id', [first, second]).orderBy('id'))
    const [one, two] = items.map(({ sourceNumber }) => sourceNumber) as [string, string]
    const window = await openWindow(await books.tenant.client({ group: 'Manager' }))
    const { page, faults } = window
    const balance = () => books.tenant.inside(() => customerBalance(books.contactId))
    await page.goto(`/receivables/customers/${books.contactId}`)

    await page.getByRole('button', { name: 'Apply', exact: true }).click()
    await page.getByRole('button', { name: 'By hand' }).click()
    await page.getByRole('checkbox', { name: `Apply to ${one}` }).click()
    await page.getByLabel(`Amount for ${two}`).fill('120')
    await page.getByLabel(`Amount for ${two}`).press('Tab')
    await page.getByText('Rest, kept as credit').locator('..').getByText('$30.00').waitFor()
    await photograph(page, 'account_apply')
    await page.getByRole('button', { name: 'Apply $120.00' }).click()
    await page.getByText('$120.00 of').first().waitFor()
    assert.deepEqual(await balance(), { owed: 18_000, credit: 3_000, held: 0, balance: 15_000 })

    await page.getByRole('tab', { name: /Payments/ }).click()
    await page.getByRole('button', { name: new RegExp(`back from ${two}`) }).click()
    await page.getByRole('alertdialog').or(page.getByRole('dialog')).getByRole('button', { name: 'Take back' }).click()
    await page.getByText('$120.00 is free credit again.', { exact: true }).waitFor()
    assert.equal((await balance()).credit, 15_000)

    await page.getByRole('tab', { name: /Open items/ }).click()
    await page.getByRole('button', { name: `More for ${one}` }).click()
    await page.getByRole('menuitem', { name: 'Write off' }).click()
    await page.getByRole('dialog').getByLabel('Bankruptcy').click()
    await photograph(page, 'account_write_off')
    await page.getByRole('dialog').getByRole('button', { name: 'Write off' }).click()
    await page.getByText(`$100.00 of ${one} is written off.`, { exact: true }).waitFor()
    await page.getByText('Written off', { exact: true }).first().waitFor()
    await photograph(page, 'account_written_off')
    assert.equal((await balance()).owed, 20_000)
    // Somebody else takes a payment: it shows without a word.
    await books.tenant.inside(() => takePayment(books.payment('2026-02-12', 5_000)))
    await page.getByRole('table').getByText('150.00', { exact: true }).waitFor()
    assert.deepEqual(faults, [])
    await window.close()
  })
})
