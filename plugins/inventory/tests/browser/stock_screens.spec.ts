import { test } from '@japa/runner'
import { testTenant } from '@benchpin/kernel/testing'
import { openWindow } from '../../../../tests/browser/browser.ts'
import { photograph } from '../../../../tests/browser/photograph.ts'
import { makeDiamond, makeItem } from '../../factories.ts'
import { PriceRule } from '../../models/price_rule.ts'

test.group('Stock in the browser', () => {
  test('a diamond is added with prices from its cost, one of them typed over, and its cost corrected', async ({ assert }) => {
    const tenant = await testTenant()
    await tenant.inside(async () => {
      const levels = ['2', '2.5', '3', '4'].map((multiplier) => ({ multiplier, from: 'cost' as const }))
      await PriceRule.create({ storeId: tenant.storeId, family: null, category: null, costFrom: 0, costTo: null, levels, rounding: 'none' })
    })
    const { page, faults, close } = await openWindow(await tenant.client())
    await page.goto('/inventory/new?family=diamond')
    await page.getByLabel('Weight').waitFor()
    const choose = async (label: string, word: string) => {
      await page.getByRole('button', { name: label, exact: true }).click()
      await page.getByRole('option', { name: word, exact: true }).click()
      // The panel keeps the keyboard until it is gone.
      await page.getByRole('listbox').waitFor({ state: 'detached' })
    }
    await choose('Natural or grown*', 'Natural')
    await choose('Shape*', 'Round')
    await page.getByLabel('Weight').fill('1.01')
    await choose('Color', 'E')
    await choose('Clarity', 'VS1')
    await page.getByLabel('Cost of the stone').fill('100')
    assert.equal(await page.getByLabel('Price 2').inputValue(), '250.00')
    await page.getByLabel('Price 2').fill('260')
    await page.getByLabel('Cost of the stone').fill('200')
    assert.equal(await page.getByLabel('Price 2').inputValue(), '260.00')
    assert.equal(await page.getByLabel('Retail').inputValue(), '800.00')
    await photograph(page, 'item_form')
    await page.getByRole('button', { name: 'Add to stock' }).click()
    await page.getByRole('heading', { name: /D-00001/ }).waitFor()
    await page.getByRole('button', { name: 'Correct' }).click()
    await page.getByLabel('Cost, of the stone').fill('210')
    await page.getByLabel('Reason').fill('Bill came in higher')
    await photograph(page, 'item_cost')
    await page.getByRole('button', { name: 'Correct cost' }).click()
    await page.getByText('Cost corrected: Bill came in higher').waitFor()
    await photograph(page, 'item')
    assert.deepEqual(faults, [])
    await close()
  })

  test('a field that does not fit says so beside itself, and nothing that was typed is lost', async ({ assert }) => {
    const tenant = await testTenant()
    await tenant.inside(() => makeItem({ stockId: 'R-1' }))
    const { page, faults, close } = await openWindow(await tenant.client())
    await page.goto('/inventory/new?family=pearl')
    await page.getByLabel('StockID').fill('r-1')
    await page.getByLabel('Description').fill('Strand of her grandmother')
    await page.getByRole('button', { name: 'Add to stock' }).click()
    await page.getByText('Fill in type.').waitFor()
    assert.equal(await page.getByLabel('Description').inputValue(), 'Strand of her grandmother')
    assert.deepEqual(faults, [])
    await close()
  })

  test('the list filters stones, opens a peek, and fits a phone', async ({ assert }) => {
    const tenant = await testTenant()
    await tenant.inside(async () => {
      await makeItem()
      for (const shape of ['round', 'oval', 'pear']) await makeDiamond({ attributes: { shape, certificateNumber: `GIA${shape}` } })
    })
    const client = await tenant.client()
    const { page, faults, close } = await openWindow(client)
    await page.goto('/inventory?family=diamond&carat=1000..1100')
    await page.locator('[data-row]').nth(2).waitFor()
    assert.equal(await page.locator('[data-row]').count(), 3)
    await photograph(page, 'stock')
    await page.locator('[data-row]').first().click()
    await page.getByRole('dialog').getByText('Retail').waitFor()
    await photograph(page, 'stock_peek')
    await page.goto('/inventory/multipliers')
    await page.getByRole('button', { name: 'Add rule' }).first().click()
    await page.getByText('Price 1 $200.00').waitFor()
    await photograph(page, 'multipliers')
    assert.deepEqual(faults, [])
    await close()
    const phone = await openWindow(client, { width: 390, height: 844 })
    await phone.page.goto('/inventory')
    await phone.page.getByText('J-00001').waitFor()
    assert.isAtMost(await phone.page.evaluate(() => document.documentElement.scrollWidth), 390)
    await phone.page.goto('/inventory/new')
    await photograph(phone.page, 'item_form_phone')
    assert.isAtMost(await phone.page.evaluate(() => document.documentElement.scrollWidth), 390)
    await phone.close()
  })
})
