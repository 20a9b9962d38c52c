import { test } from '@japa/runner'
import type { Page } from 'playwright-core'
import { actAs, publish, transaction } from '@benchpin/kernel'
import { testTenant } from '@benchpin/kernel/testing'
import { beginWork, type LongWork } from '@benchpin/plugins/automation'
import { openWindow } from '../../../../tests/browser/browser.ts'
import { photograph } from '../../../../tests/browser/photograph.ts'
import { planTenant } from '../../jobs/plan.ts'
import { ATTEMPTS } from '../../outbox/back_off.ts'
import { dispatchDue } from '../../outbox/dispatch.ts'
import { declareJob, declareListener, declareWork, inFuture, never, until, waitingFor } from '../support.ts'

/** A page wide and narrow, light and dark. */
async function pictures(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    for (const width of [390, 1440]) {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 900 })
      await photograph(page, `${name}-${width}-${colorScheme}`)
    }
  }
}

const MONTH = 30 * 86_400_000

test.group('Jobs, events and background work, in a browser', () => {
  test('a job is run now, and its history shows who asked and what it did', async ({ assert }) => {
    const tenant = await testTenant()
    const job = declareJob(async ({ note }) => note('Polished 12 cases'), { title: 'Polish the cases', description: 'Reminds the store to polish its showcases.' })
    await tenant.inside(() => planTenant())
    const { page, faults, close } = await openWindow(await tenant.client({ name: 'Ana Reyes' }))
    await page.goto('/settings/jobs')
    await page.getByRole('link', { name: job.title }).waitFor()
    await pictures(page, 'jobs')
    await page.getByRole('link', { name: job.title }).click()
    await page.getByText('It has not run yet.').waitFor()
    await page.getByRole('button', { name: 'Run now' }).click()
    await page.getByText('Polish the cases begins now.').first().waitFor()
    await until(async () => {
      await page.reload()
      return page.getByText('Polished 12 cases').isVisible()
    })
    assert.match(await page.getByRole('listitem').filter({ hasText: 'Polished 12 cases' }).innerText(), /Done[^]*By hand, Ana Reyes/)
    await pictures(page, 'job')
    assert.deepEqual(faults, [])
    await close()
  })

  test('a dead event is retried, and the one behind it follows', async ({ assert }) => {
    const tenant = await testTenant()
    const told: number[] = []
    let broken = true
    const event = declareListener(async ({ n }) => {
      if (broken) throw new Error('The other service answered 503')
      told.push(n)
    })
    await tenant.inside(() => transaction(async () => {
      await publish(event, { of: 'item:1', n: 1 })
      await publish(event, { of: 'item:1', n: 2 })
    }))
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) await tenant.inside(() => dispatchDue(never, inFuture(attempt * MONTH)))
    await until(async () => (await tenant.inside(() => waitingFor(event)))[0]?.due_at === null)
    const { page, faults, close } = await openWindow(await tenant.client())
    await page.goto('/settings/events')
    await page.getByText('Given up', { exact: true }).waitFor()
    await page.getByText('Behind another').waitFor()
    await page.locator('summary').first().click()
    await pictures(page, 'events')
    broken = false
    await page.getByRole('button', { name: 'Retry', exact: true }).click()
    await page.getByText('The event is tried again.').first().waitFor()
    await until(() => told.length === 2)
    assert.deepEqual(told, [1, 2])
    await until(async () => {
      await page.reload()
      return page.getByText('Everything that happened has been told.').isVisible()
    })
    await pictures(page, 'events-empty')
    assert.deepEqual(faults, [])
    await close()
  })

  test('background work shows its progress, is cancelled, and leads to its result', async ({ assert }) => {
    const tenant = await testTenant()
    const endless = declareWork<null, null>(
      async (_payload, { signal, progress }) => {
        await progress(480, 1200, 'Writing invoice 480 of 1,200')
        await new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)))
        return null
      },
      { title: 'Sales register as Excel' }
    )
    const quick = declareWork<null, object>(async () => ({ href: '/health', label: 'Download the register' }), { title: 'Sales register as CSV' })
    const member = await tenant.member({ name: 'Ana Reyes' })
    const begin = (work: LongWork<null, unknown>) => tenant.inside(() => actAs(member.membershipId, () => transaction(() => beginWork(work, null))))
    await begin(endless)
    const { page, faults, close } = await openWindow(await tenant.clientOf(member))
    await page.goto('/works')
    await page.getByText('Writing invoice 480 of 1,200').waitFor()
    await page.getByText('40%').waitFor()
    await begin(quick)
    await page.reload()
    const done = page.getByRole('region', { name: 'Sales register as CSV' })
    const link = done.getByRole('link', { name: 'Download the register' })
    await link.waitFor()
    assert.equal(await link.getAttribute('href'), '/health')
    await pictures(page, 'works')
    await page.getByRole('region', { name: 'Sales register as Excel' }).getByRole('button', { name: 'Cancel' }).click()
    await page.getByText('Cancelled. What was finished by then stays.').waitFor()
    assert.deepEqual(faults, [])
    await close()
  })
})
