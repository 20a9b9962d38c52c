import { test } from '@japa/runner'
import type { TestClient } from '@benchpin/kernel/testing'
import { openInvoice } from '../../plugins/sales/services/create_invoice.ts'
import { Shop } from '../../plugins/sales/tests/support.ts'
import { openStreams } from '../../kernel/live/streams.ts'
import { openWindow, type BrowserWindow } from './browser.ts'
import { photograph } from './photograph.ts'
import { switchOff } from '../helpers/switch_off.ts'

/** Waits until as many windows listen to a topic: a page settles before it does. */
async function untilHeard(page: BrowserWindow['page'], topic: string, tenantId: number): Promise<void> {
  const isHeard = () => [...openStreams()].some(({ owner, topics }) => owner.tenantId === tenantId && topics.has(topic))
  for (let waited = 0; !isHeard(); waited += 50) {
    if (waited > 15_000) throw new Error(`Nobody listens to ${topic}.`)
    await page.waitForTimeout(50)
  }
}

test.group('Live updates, in a browser', () => {
  test('an invoice that is open at two counters says who changed or paid it at the other, and shows it when asked', async ({ assert }) => {
    const shop = await Shop.open()
    await shop.stock('R-1')
    const { id, total, version } = await shop.tenant.inside(() => openInvoice({ contactId: shop.contactId, lines: [{ code: 'R-1' }] }))
    const other: TestClient = await shop.tenant.client({ group: 'Manager', name: 'Bea Stone' })
    const window = await openWindow(await shop.tenant.client({ group: 'Manager', name: 'Marcus Bell' }))
    const { page } = window
    await page.goto(`/sales/invoices/${id}`)
    await untilHeard(page, `sales.invoice/${id}`, shop.tenant.id)
    // What is done at this counter is no news to it.
    await page.getByLabel('Notes').fill('Engrave inside')
    await page.getByLabel('Notes').blur()
    await page.waitForResponse((response) => response.request().method() === 'PATCH')
    assert.equal(await page.getByRole('button', { name: 'Show', exact: true }).count(), 0)

    assert.equal((await other.patch(`/sales/invoices/${id}`, { version: version + 1, notes: 'Engrave outside' })).status, 200)
    await page.getByText('Bea Stone changed this invoice.').waitFor()
    assert.equal(await page.getByLabel('Notes').inputValue(), 'Engrave inside')
    await photograph(page, 'changed-elsewhere')
    await page.getByRole('button', { name: 'Show', exact: true }).click()
    await page.waitForFunction(() => [...document.querySelectorAll('textarea, input')].some((field) => (field as HTMLInputElement).value === 'Engrave outside'))
    assert.equal(await page.getByText('Bea Stone changed this invoice.').count(), 0)

    const paid = await other.post(`/sales/invoices/${id}/checkout`, { version: version + 2, due: total, tenders: [{ tender: 'cash', amount: total, received: total }] })
    assert.equal(paid.status, 200)
    await page.getByText('Bea Stone took a payment for this invoice.').waitFor()
    assert.deepEqual(window.faults, [])
    await window.close()
  }).timeout(60_000)

  test('a plugin that is switched off leaves the menu of an open screen, and what is typed stays', async ({ assert }) => {
    const shop = await Shop.open()
    const window = await openWindow(await shop.tenant.client({ group: 'Owner' }))
    const { page } = window
    await page.goto('/contacts/new')
    await untilHeard(page, 'features', shop.tenant.id)
    const entry = page.getByRole('link', { name: 'Counter', exact: true })
    await entry.waitFor()
    await page.getByLabel('First name').fill('Bea')
    await shop.tenant.inside(() => switchOff('sales'))
    await page.getByText('Features or permissions were changed.').first().waitFor()
    await entry.waitFor({ state: 'detached' })
    assert.equal(await page.getByLabel('First name').inputValue(), 'Bea')
    await photograph(page, 'switched-elsewhere')
    assert.deepEqual(window.faults, [])
    await window.close()
  }).timeout(60_000)
})
