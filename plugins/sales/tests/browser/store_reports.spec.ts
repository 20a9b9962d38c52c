import { readFile } from 'node:fs/promises'
import { test } from '@japa/runner'
import type { Page } from 'playwright-core'
import { readXlsx } from 'hucre'
import { addDays, businessDateIn, nowInstant } from '@benchpin/kernel'
import type { TestClient } from '@benchpin/kernel/testing'
import type { AccountKey } from '@benchpin/plugins/ledger'
import { openWindow } from '../../../../tests/browser/browser.ts'
import { photograph } from '../../../../tests/browser/photograph.ts'
import { Shop } from '../support.ts'

/** What is read of a report's JSON. */
interface Answer {
  totals: Record<string, number>
}

async function dataOf(client: TestClient, path: string): Promise<Answer> {
  const { status, body, text } = await client.get(path)
  if (status !== 200) throw new Error(`${path} answered ${status}: ${text}`)
  return body as Answer
}

/** A small store: paid, part paid and open invoices, one of them ten weeks old, one voided, and goods left. */
async function tradingStore(): Promise<Shop> {
  const shop = await Shop.open()
  const clerk = await shop.clerk({ group: 'Manager' })
  for (const code of ['A', 'B', 'C', 'D', 'E', 'F']) await shop.stock(code)
  const today = businessDateIn('America/New_York', nowInstant())
  const sell = (code: string, more: object = {}) => clerk.open({ contactId: shop.contactId, lines: [{ code }], ...more })
  await clerk.pay(await sell('A'), 50_000)
  await clerk.step(await sell('B', { date: addDays(today, -70) }), '/finalize')
  const paid = await sell('C')
  await clerk.pay(paid, paid.totals.total)
  await clerk.step(await clerk.step(await sell('D'), '/finalize'), '/void', { reason: 'Rung up twice' })
  await sell('E')
  return shop
}

async function downloaded(page: Page, form: string): Promise<Buffer> {
  await page.getByRole('button', { name: 'Export' }).click()
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: form }).click()])
  return readFile(await download.path())
}

/** Sum of a money column of a CSV without quotes, in cents. */
function csvSum(bytes: Buffer, label: string): number {
  const [head = '', ...lines] = bytes.toString('utf8').replace(/^\u{FEFF}/u, '').trim().split('\r\n')
  const at = head.split(',').indexOf(label)
  if (at < 0) throw new Error(`${label} is no heading of ${head}`)
  return lines.reduce((sum, line) => sum + Math.round(Number(line.split(',')[at]) * 100), 0)
}

/** The same of a workbook: what its rows add up to, and what its last line says. */
async function excelSums(bytes: Buffer, label: string): Promise<[number, number]> {
  const { sheets } = await readXlsx(new Uint8Array(bytes))
  const lines = sheets[0]!.rows.slice(3)
  const at = lines[0]!.indexOf(label)
  const cents = lines.slice(1).map((line) => Math.round(Number(line[at]) * 100))
  return [cents.slice(0, -1).reduce((sum, amount) => sum + amount, 0), cents.at(-1)!]
}

/** Each report as it ties to the books: its address, a column, and the account whose balance that is. */
const TIES: { id: string; query: string; key: string; label: string; account: AccountKey; sign: 1 | -1 }[] = [
  { id: 'sales.register', query: 'date=all&status=finalized', key: 'subtotal', label: 'Subtotal', account: 'sales_revenue', sign: -1 },
  { id: 'receivables.payment_register', query: 'date=all', key: 'amount', label: 'Amount', account: 'cash_on_hand', sign: 1 },
  { id: 'receivables.aging', query: 'level=detail', key: 'balance', label: 'Balance', account: 'accounts_receivable', sign: 1 },
  { id: 'inventory.valuation', query: 'level=detail', key: 'cost', label: 'Cost', account: 'inventory', sign: 1 },
]

test.group('The reports of a store, in a browser', () => {
  test('say on the screen, as JSON, as CSV and as Excel what the ledger says', async ({ assert }) => {
    const shop = await tradingStore()
    const client = await shop.tenant.client()
    const { page, faults, close } = await openWindow(client)
    for (const { id, query, key, label, account, sign } of TIES) {
      const books = sign * (await shop.balance(account))
      assert.isAbove(books, 0, id)
      assert.equal((await dataOf(client, `/reports/${id}/data?${query}`)).totals[key], books, id)
      await page.goto(`/reports/${id}?${query}`)
      const words = (books / 100).toLocaleString('en-US', { style: 'currency', currency: 'USD' })
      await page.locator('tfoot').getByText(words, { exact: true }).first().waitFor()
      assert.equal(csvSum(await downloaded(page, 'CSV'), label), books, `${id} as CSV`)
      assert.deepEqual(await excelSums(await downloaded(page, 'Excel'), label), [books, books], `${id} as Excel`)
      const { props } = (await client.get(`/reports/${id}`, { inertia: true })).body as { props: { help: { id: string }[] } }
      assert.include(props.help[0]!.id, id.split('.')[1] === 'register' ? 'sales_register' : id.split('.')[1]!, 'the help of a report begins with its own article')
      await photograph(page, `store-${id}`)
    }
    assert.deepEqual(faults, [])
    await close()
  }).timeout(120_000)

  test('lead from the catalog through filters to what is behind a figure, and back', async ({ assert }) => {
    const shop = await tradingStore()
    const { page, faults, close } = await openWindow(await shop.tenant.client())
    const rows = (count: number) => page.getByRole('status').filter({ hasText: new RegExp(`^${count} rows?$`) }).waitFor({ state: 'attached' })
    await page.goto('/reports')
    await page.getByRole('link', { name: /^Sales register/ }).click()
    await page.getByRole('heading', { level: 1, name: 'Sales register' }).waitFor()
    await page.getByRole('button', { name: /^Invoice date/ }).click()
    await page.getByRole('button', { name: 'Today', exact: true }).click()
    await page.getByRole('button', { name: /Invoice date.*Today/ }).waitFor()
    await rows(3)
    await page.getByRole('button', { name: /^Status/ }).click()
    await page.getByRole('checkbox', { name: 'Voided' }).click()
    await page.keyboard.press('Escape')
    await rows(1)
    await page.getByRole('button', { name: 'Take off the filter Status' }).click()
    await rows(3)

    await page.goto('/reports')
    await page.getByRole('link', { name: /^Receivables aging/ }).click()
    await page.getByRole('link', { name: '1,230.50' }).click()
    await page.getByRole('button', { name: /^Customer.*Ana Reyes/ }).waitFor()
    await rows(1)
    await page.getByRole('button', { name: 'Take off the filter Age' }).click()
    await rows(2)
    await page.getByRole('button', { name: 'Take off the filter Customer' }).click()
    await page.getByRole('button', { name: 'Take off the filter Customer' }).waitFor({ state: 'detached' })
    await page.locator('tbody').getByRole('link', { name: /^\w+-/ }).first().click()
    await page.waitForURL(/\/sales\/invoices\/\d+/)
    assert.deepEqual(faults, [])
    await close()
  }).timeout(90_000)

  test('show cost to whoever may see it, and to nobody else', async ({ assert }) => {
    const shop = await tradingStore()
    for (const [deny, shown] of [[[], true], [['inventory.view_cost'], false]] as const) {
      const { page, faults, close } = await openWindow(await shop.tenant.client({ group: 'Manager', deny: [...deny] }))
      for (const level of ['summary', 'detail']) {
        await page.goto(`/reports/inventory.valuation?level=${level}`)
        await page.getByRole('columnheader', { name: 'Retail' }).waitFor()
        for (const name of ['Cost', 'Markup']) assert.equal(await page.getByRole('columnheader', { name }).count(), shown ? 1 : 0, `${name}, ${level}`)
        assert.equal((await downloaded(page, 'CSV')).toString('utf8').includes('Cost'), shown)
      }
      assert.deepEqual(faults, [])
      await close()
    }
  }).timeout(90_000)
})
