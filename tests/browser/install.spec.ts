import { test } from '@japa/runner'
import { testAddress, testTenant } from '@benchpin/kernel/testing'
import { openWindow } from './browser.ts'
import { photograph } from './photograph.ts'

/** What the worker has kept, by address. */
const KEPT = `(async () => {
  const names = await caches.keys()
  const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
  return requests.flat().map(({ url }) => new URL(url).pathname)
})()`

test.group('Installing Benchpin as an app', () => {
  test('is offered by the browser: the manifest is valid, the icons are there, the worker controls the pages', async ({ assert }) => {
    const window = await openWindow(await (await testTenant()).client(), { serviceWorkers: true })
    const { page, context } = window
    await page.goto('/')
    await page.evaluate('navigator.serviceWorker.ready.then(() => true)')
    await page.reload()
    assert.isTrue(await page.evaluate('navigator.serviceWorker.controller !== null'))

    const devtools = await context.newCDPSession(page)
    const { errors, data, url } = await devtools.send('Page.getAppManifest')
    assert.deepEqual(errors, [])
    assert.equal(new URL(url).pathname, '/manifest.webmanifest')
    const manifest = JSON.parse(data!) as { name: string; display: string; icons: { src: string; sizes: string; purpose: string }[] }
    assert.deepInclude(manifest, { name: 'Benchpin', display: 'standalone' })
    assert.sameMembers(manifest.icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`), ['192x192 any', '512x512 any', '512x512 maskable'])
    for (const { src } of manifest.icons) {
      const icon = await fetch(new URL(src, testAddress()))
      assert.equal(icon.headers.get('content-type'), 'image/png', src)
    }
    // A window of a test is a private one, from which Chromium installs nothing; it has no other objection.
    const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors')
    assert.deepEqual(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito'), [])
    assert.deepEqual(window.faults, [])
    await window.close()
  }).timeout(60_000)

  test('keeps assets and the page without a connection, and nothing of an organization', async ({ assert }) => {
    const window = await openWindow(await (await testTenant()).client({ name: 'Helen Vine' }), { serviceWorkers: true })
    const { page, context } = window
    await page.goto('/')
    await page.evaluate('navigator.serviceWorker.ready.then(() => true)')
    await page.reload()
    for (const path of ['/profile', '/settings/users', '/contacts']) await page.goto(path)
    await page.waitForLoadState('networkidle')
    const kept = (await page.evaluate(KEPT)) as string[]
    assert.isAbove(kept.filter((path) => path.startsWith('/assets/')).length, 3)
    assert.deepEqual(kept.filter((path) => !path.startsWith('/assets/')), ['/offline.html'])

    await context.setOffline(true)
    await page.goto('/contacts')
    await page.getByRole('heading', { name: 'No connection' }).waitFor()
    assert.notInclude(await page.content(), 'Helen Vine')
    await photograph(page, 'offline')
    await context.setOffline(false)
    await page.getByRole('link', { name: 'Try again' }).click()
    await page.getByRole('heading', { name: 'Contacts' }).or(page.locator('h1')).first().waitFor()
    assert.equal(new URL(page.url()).pathname, '/contacts')
    await window.close()
  }).timeout(60_000)
})
