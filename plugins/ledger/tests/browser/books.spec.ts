import { test } from '@japa/runner'
import { accountBalance, closedThrough, postJournal } from '@benchpin/plugins/ledger'
import { openWindow } from '../../../../tests/browser/browser.ts'
import { photograph } from '../../../../tests/browser/photograph.ts'
import { Books } from '../support.ts'

test.group('A month’s end', () => {
  test('rent is posted by hand, the month is closed after a look at the list, and a journal dated back is refused', async ({ assert }) => {
    const books = await Books.open('Owner')
    await books.tenant.inside(() => postJournal({ date: '2026-03-20', storeId: books.tenant.storeId, source: { type: 'test.sale', id: 1, number: 'S-1' }, memo: 'Sale', lines: [{ account: 'bank', debit: 640_000 }, { account: 'sales_revenue', credit: 640_000 }] }))
    await books.write('2026-03-25', [['6200', 18_000, 0]], { posts: false, memo: 'Radio spots' })
    const window = await openWindow(books.client)
    const { page, faults } = window

    /** Picks an account by typing a part of it; the list is gone before one goes on. */
    const choose = async (line: number, typed: string, account: string) => {
      await page.getByLabel(`Account, line ${line}`).click()
      const search = page.getByPlaceholder('Number or name')
      await search.fill(typed)
      await page.getByRole('option', { name: account }).click()
      await search.waitFor({ state: 'hidden' })
    }
    const write = async (date: string) => {
      await page.goto('/ledger/manual-journals/new')
      await page.getByLabel('Date').fill(date)
      await page.getByLabel('Memo', { exact: true }).fill('Rent of March')
      await choose(1, 'Rent', '6110 Rent')
      await page.getByLabel('Debit, line 1').fill('2,500')
      await choose(2, '1050', '1050 Bank')
      await page.getByText('$2,500.00', { exact: true }).nth(1).waitFor()
      await page.getByLabel('Credit, line 2').fill('2,500')
      await page.getByText('In balance').waitFor()
    }
    await write('2026-03-31')
    await photograph(page, 'manual-journal')
    await page.getByRole('button', { name: 'Post journal' }).click()
    await page.getByText('MJ-00001').first().waitFor()
    await photograph(page, 'manual-journal-posted')

    await page.goto('/settings/period-close?through=2026-03-31')
    await page.getByText('1 manual journal is a draft').waitFor()
    await photograph(page, 'period-close')
    assert.isTrue(await page.getByRole('button', { name: 'Close the books' }).isDisabled())
    await page.getByLabel(/I have looked at these/).click()
    await page.getByRole('button', { name: 'Close the books' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Close the books' }).click()
    await page.getByText('Closed through 03/31/2026').waitFor()
    await photograph(page, 'period-closed')
    assert.equal(await books.tenant.inside(closedThrough), '2026-03-31')

    await write('2026-03-31')
    await page.getByRole('button', { name: 'Post journal' }).click()
    await page.getByText('The books are closed through 2026-03-31. Choose a later date.').waitFor()
    await photograph(page, 'manual-journal-refused')
    assert.equal(await books.tenant.inside(() => accountBalance('bank')), 390_000)
    assert.deepEqual(faults, [])
    await window.close()

    if (!process.env.SCREENSHOTS) return
    const addresses = { chart: '/ledger/accounts', activity: `/ledger/accounts/${books.account('bank')}/activity?date=2026-01-01..2026-12-31`, pnl: '/reports/ledger.profit_and_loss?date=2026-01-01..2026-12-31', sheet: '/reports/ledger.balance_sheet', ledger: '/reports/ledger.general_ledger?date=all', trial: '/reports/ledger.trial_balance', manual: '/ledger/manual-journals', form: '/ledger/manual-journals/1', close: '/settings/period-close', account: '/ledger/accounts/new', rules: '/settings/posting-rules', opening: '/ledger/opening-balances' }
    for (const [width, dark] of [[1440, false], [390, true]] as const) {
      const other = await openWindow(books.client, { width, height: 900, dark })
      for (const [name, address] of Object.entries(addresses)) {
        await other.page.goto(address)
        await other.page.waitForTimeout(500)
        await photograph(other.page, `${name}-${width}`)
      }
      await other.close()
    }
  }).timeout(120_000)
})
