import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { test } from '@japa/runner'
import type { Page } from 'playwright-core'
import { readXlsx } from 'hucre'
import { switchFeature, testTenant } from '@benchpin/kernel/testing'
import { openWindow } from '../../../../tests/browser/browser.ts'
import { photograph } from '../../../../tests/browser/photograph.ts'
import { manySales, REGISTER, sell } from '../support.ts'

/** Rows enough for a file that is made in the background and takes a moment. */
const LONG = 30_000
const MARCH = 'date=2026-03-01..2026-03-31'

/** What axe finds on a page that keeps somebody from using it. */
async function barriers(page: Page): Promise<string[]> {
  // What still fades in has not its colors yet.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().filter(({ effect }) => effect?.getTiming().iterations === 1).map(({ finished }) => finished)))
  // As an expression of the inspector's: the page's policy allows no script of ours.
  await page.evaluate(await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'))
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
    const { violations } = await axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] })
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
  })
}

async function downloaded(page: Page, form: string): Promise<{ name: string; bytes: Buffer }> {
  await page.getByRole('button', { name: 'Export' }).click()
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: form }).click()])
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

test.group('Reports, in a browser', () => {
  test('are found, narrowed, looked into and taken along', async ({ assert }) => {
    const tenant = await testTenant()
    await sell(tenant, manySales(tenant, 80))
    const { page, faults, close } = await openWindow(await tenant.client())
    await page.goto('/reports')
    await page.getByRole('searchbox', { name: 'Find a report' }).fill('bench cost')
    await page.getByRole('link', { name: /Bench sales register/ }).click()
    await page.getByText('The bench has sold nothing in these days.').waitFor()
    await page.getByRole('button', { name: /^Date/ }).click()
    await page.getByLabel('From').fill('2026-03-01')
    await page.getByLabel('To', { exact: true }).fill('2026-03-31')
    await page.getByRole('button', { name: 'Show these days' }).click()
    await page.getByRole('link', { name: 'Ana Reyes' }).waitFor()
    await page.getByRole('button', { name: 'Detail' }).click()
    await page.getByRole('button', { name: 'BS-00080' }).click()
    await page.getByRole('dialog').getByText('BS-00080').first().waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Number' }).click()
    await page.getByRole('columnheader', { name: 'Number' }).and(page.locator('[aria-sort="ascending"]')).waitFor()
    const csv = await downloaded(page, 'CSV')
    assert.equal(csv.name, 'Bench sales register 2026-03-01 to 2026-03-31.csv')
    assert.equal(csv.bytes.toString('utf8').split('\r\n').length, 82)
    const excel = await downloaded(page, 'Excel')
    const { sheets } = await readXlsx(new Uint8Array(excel.bytes))
    assert.equal(sheets[0]!.rows.length, 4 + 80 + 1)
    const printed = page.waitForEvent('popup')
    await page.getByRole('link', { name: 'Print' }).click()
    const paper = await printed
    await paper.getByRole('heading', { name: 'Bench sales register' }).waitFor()
    assert.equal(await paper.locator('tbody tr').count(), 81)
    await photograph(paper, 'report-paper')
    await page.getByRole('button', { name: 'Export' }).click()
    await page.getByRole('menuitem', { name: 'Schedule' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Schedule report' }).click()
    await dialog.getByText('Name somebody to send it to.').waitFor()
    await dialog.locator('button[type=submit]:not([disabled])').waitFor()
    await dialog.getByLabel('To').fill('owner@example.com, books@example.com')
    await dialog.getByRole('button', { name: 'Schedule report' }).hover()
    assert.deepEqual(await barriers(page), [])
    await photograph(page, 'report-schedule-dialog')
    await dialog.getByRole('button', { name: 'Schedule report' }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.goto('/reports/schedules')
    await page.getByText('Every day at 7 AM, as PDF to owner@example.com, books@example.com').waitFor()
    await page.getByRole('button', { name: /^Pause/ }).click()
    await page.getByText(/^Paused by/).waitFor()
    assert.deepEqual(faults, [])
    await close()
  }).timeout(90_000)

  test('that are long are made in the background: cancelled, and taken along once they are there', async ({ assert }) => {
    const tenant = await testTenant()
    await sell(tenant, Array.from({ length: LONG }, (_, index) => ({ number: `L-${index}`, amount: 100 })))
    const { page, faults, close } = await openWindow(await tenant.client())
    await page.goto(`/reports/${REGISTER}?${MARCH}&level=detail`)
    const begin = async (form: string) => {
      await page.getByRole('button', { name: 'Export' }).click()
      await page.getByRole('menuitem', { name: form }).click()
    }
    const panel = page.getByRole('status').filter({ has: page.getByRole('button', { name: /^(Hide|Close)$/ }) })
    await begin('Excel')
    await panel.getByRole('button', { name: 'Cancel' }).click()
    await panel.getByText('Cancelled. Nothing was kept.').waitFor()
    await panel.getByRole('button', { name: 'Close' }).click()
    await begin('CSV')
    await panel.getByText('The file is ready.').waitFor({ timeout: 60_000 })
    await photograph(page, 'report-long-export')
    assert.deepEqual(await barriers(page), [])
    const [download] = await Promise.all([page.waitForEvent('download'), panel.getByRole('link', { name: 'Download' }).click()])
    assert.equal((await readFile(await download.path(), 'utf8')).split('\r\n').length, LONG + 2)
    assert.deepEqual(faults, [])
    await close()
  }).timeout(120_000)

  test('are mailed from a dialog that says beside the field what it expects', async ({ assert }) => {
    const tenant = await testTenant()
    await sell(tenant, manySales(tenant, 5))
    const { page, faults, close } = await openWindow(await tenant.client())
    await page.goto(`/reports/${REGISTER}?${MARCH}`)
    await page.getByRole('button', { name: 'Export' }).click()
    await page.getByRole('menuitem', { name: 'Mail' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('To').fill('nobody')
    await dialog.getByRole('button', { name: 'Mail report' }).click()
    await dialog.getByText('Use an address like ana@example.com.').waitFor()
    assert.deepEqual(await barriers(page), [])
    await photograph(page, 'report-mail-dialog')
    await dialog.getByLabel('To').fill('owner@example.com')
    await dialog.getByRole('button', { name: 'Mail report' }).click()
    await page.getByText('Bench sales register is on its way to owner@example.com.').first().waitFor()
    assert.deepEqual(faults, [])
    await close()
  }).timeout(60_000)

  for (const { name, ...size } of [{ name: 'wide', width: 1440, height: 900 }, { name: 'phone', width: 390, height: 844 }, { name: 'wide-dark', width: 1440, height: 900, dark: true }, { name: 'phone-dark', width: 390, height: 844, dark: true }]) {
    test(`fit their window: ${name}`, async ({ assert }) => {
      const tenant = await testTenant()
      await tenant.inside(() => switchFeature('bench_sales.by_day', true))
      await sell(tenant, manySales(tenant, 120))
      const client = await tenant.client()
      await client.put('/reports/bench_sales.by_day/pin', { pinned: true })
      await client.post(`/reports/${REGISTER}/schedules?level=detail`, { recipients: ['owner@example.com', 'books@example.com'], format: 'xlsx', frequency: 'weekly', weekday: 1, dayOfMonth: 1, hour: 7 })
      const { page, faults, close } = await openWindow(client, size)
      for (const [shot, path] of Object.entries({ summary: `/reports/${REGISTER}?${MARCH}`, detail: `/reports/${REGISTER}?${MARCH}&level=detail`, line: `/reports/bench_sales.by_day?${MARCH}`, empty: `/reports/${REGISTER}`, problem: `/reports/${REGISTER}?date=soon`, hub: '/reports', schedules: '/reports/schedules' })) {
        await page.goto(path, { waitUntil: 'networkidle' })
        assert.equal(await page.locator('h1').count(), 1, path)
        assert.isAtMost(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), 0, path)
        assert.deepEqual(await barriers(page), [], path)
        await photograph(page, `reports-${shot}-${name}`)
      }
      assert.deepEqual(faults, [])
      await close()
    }).timeout(90_000)
  }
})
