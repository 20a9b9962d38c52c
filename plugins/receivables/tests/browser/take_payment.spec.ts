import { test } from '@japa/runner'
import { customerBalance } from '@benchpin/plugins/receivables'
import { openWindow } from '../../../../tests/browser/browser.ts'
import { Payment } from '../../models/payment.ts'
import { Books } from '../support.ts'

test.group('Taking a payment on the account', () => {
  test('by keyboard alone: split over cash and check, with change', async ({ assert }) => {
    const books = await Books.open()
    await books.tenant.inside(() => books.raise('2026-01-05', 10_000))
    const window = await openWindow(await books.tenant.client({ group: 'Sales' }))
    const { page, faults } = window
    await page.goto(`/receivables/customers/${books.contactId}`)
    await page.getByRole('button', { name: /Take payment/ }).waitFor()
    await page.keyboard.press('F8')
    await page.getByRole('group', { name: 'Ways to pay' }).waitFor()
    await page.keyboard.press('2')
    await page.getByLabel('Check', { exact: true }).fill('40')
    await page.getByLabel('Check number').fill('1042')
    await page.keyboard.press('Enter')
    await page.keyboard.press('1')
    const handed = page.getByLabel('Cash handed over')
    await handed.waitFor()
    assert.equal(await handed.inputValue(), '60.00')
    await handed.fill('100')
    await page.keyboard.press('Enter')
    await page.getByText('Change due').waitFor()
    await page.getByText('$40.00', { exact: true }).first().waitFor()
    await page.getByText('Nothing is open on this account.').waitFor()
    assert.deepEqual(faults, [])
    await books.tenant.inside(async () => {
      const payments = await Payment.query().orderBy('id')
      assert.deepEqual(payments.map(({ tender, amount, received, reference }) => ({ tender, amount, received, reference })), [
        { tender: 'check', amount: 4_000, received: null, reference: '1042' },
        { tender: 'cash', amount: 6_000, received: 10_000, reference: null },
      ])
      assert.equal((await customerBalance(books.contactId)).balance, 0)
    })
    await window.close()
  })

  test('ticked items, and voiding with the consequences in numbers', async ({ assert }) => {
    const books = await Books.open()
    await books.tenant.inside(async () => {
      await books.raise('2026-01-05', 10_000)
      await books.raise('2026-02-05', 20_000)
    })
    const window = await openWindow(await books.tenant.client({ group: 'Manager' }))
    const { page, faults } = window
    await page.goto(`/receivables/customers/${books.contactId}`)
    await page.getByRole('checkbox').nth(1).click()
    await page.getByRole('button', { name: /Take payment/ }).click()
    await page.getByText('1 ticked item').waitFor()
    await page.keyboard.press('3')
    await page.getByLabel('Card taken elsewhere', { exact: true }).press('Enter')
    await page.getByText('$200.00 paid').waitFor()
    const payment = await books.tenant.inside(() => Payment.query().firstOrFail())
    await page.goto(`/payments/${payment.id}?void=1`)
    await page.getByLabel('Fee charged to the customer').fill('35')
    await page.getByRole('dialog').getByRole('button', { name: 'Void payment' }).click()
    await page.getByText(/1 document is owed again, \$200\.00 in all\..*charged a fee of \$35\.00/).waitFor()
    await page.getByRole('dialog').getByRole('button', { name: 'Void payment' }).last().click()
    await page.getByText('Voided').first().waitFor()
    assert.deepEqual(faults, [])
    await books.tenant.inside(async () => assert.equal((await customerBalance(books.contactId)).owed, 33_500))
    await window.close()
  })
})
