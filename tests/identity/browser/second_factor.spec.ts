import { test } from '@japa/runner'
import limiter from '@adonisjs/limiter/services/main'
import { backgroundSettled } from '../../../kernel/identity/index.ts'
import { testTenant } from '../../../kernel/testing/index.ts'
import { openWindow, type BrowserWindow } from '../../browser/browser.ts'
import { photograph } from '../../browser/photograph.ts'
import { PASSWORD, mailSubjects, person } from '../people.ts'
import { laterCode } from '../second_factor_people.ts'

type Page = BrowserWindow['page']

async function signIn(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Tom Okafor/ }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()
}

test.group('The second factor, in a browser', (group) => {
  group.each.setup(() => limiter.clear())

  for (const look of [{ width: 1440, height: 900, dark: false }, { width: 390, height: 844, dark: true }]) {
    test(`set up, code, recovery code, reset by a manager: ${look.width} wide`, async ({ assert }) => {
      const tenant = await testTenant()
      const { email, identityId, membershipId } = await person(tenant, { group: 'Sales', name: 'Tom Okafor' })
      const window = await openWindow(null, look)
      const { page } = window
      const shot = (name: string) => photograph(page, `second-factor-${look.width}-${name}`)

      await signIn(page, email)
      await page.waitForURL('/')
      await page.goto('/profile/second-factor')
      await page.getByRole('button', { name: 'Set it up' }).click()
      await shot('password')
      await page.getByLabel('Your password').fill(PASSWORD)
      await page.getByRole('button', { name: 'Go on' }).click()
      await page.getByRole('img', { name: 'Picture for the authenticator app' }).waitFor()
      await shot('scan')
      const address = await page.getByRole('link', { name: 'Open it in the app' }).getAttribute('href')
      const secret = new URL(address!).searchParams.get('secret')!
      await page.getByLabel('Code').fill(await laterCode(secret, identityId))
      await page.getByRole('button', { name: 'Switch it on' }).click()
      const codes = page.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem')
      await codes.first().waitFor()
      assert.equal(await codes.count(), 10)
      const recovery = (await codes.first().textContent())!
      await shot('recovery-codes')
      await page.getByLabel('I have kept the codes').check()
      await page.getByRole('button', { name: 'Done' }).click()
      await page.getByText('10 of 10 left.').waitFor()
      await shot('on')

      await page.goto('/')
      if (look.width < 1024) await page.getByRole('button', { name: 'Open the menu' }).click()
      await signOut(page)
      await signIn(page, email)
      await page.getByRole('heading', { name: 'Enter the code' }).waitFor()
      await page.getByLabel('Code', { exact: true }).fill('000000')
      await page.getByRole('button', { name: 'Sign in' }).click()
      await page.getByText(/This code does not fit/).waitFor()
      await shot('wrong-code')
      await page.getByLabel('Code', { exact: true }).fill(await laterCode(secret, identityId))
      await page.getByRole('button', { name: 'Sign in' }).click()
      await page.waitForURL('/')

      if (look.width < 1024) await page.getByRole('button', { name: 'Open the menu' }).click()
      await signOut(page)
      await signIn(page, email)
      await page.getByRole('button', { name: 'Use a recovery code' }).click()
      await page.getByLabel('Recovery code').fill(recovery.toLowerCase())
      await shot('recovery-code')
      await page.getByLabel('Remember this device for 30 days').check()
      await page.getByRole('button', { name: 'Sign in' }).click()
      await page.waitForURL('/')
      await page.goto('/profile/second-factor')
      await page.getByText('9 of 10 left.').waitFor()
      await page.getByText('This one').waitFor()
      await shot('remembered')

      const manager = await openWindow(await tenant.client({ name: 'Helen Vine' }), look)
      await manager.page.goto(`/settings/users/${membershipId}`)
      await manager.page.getByRole('tab', { name: 'Sign-in' }).click()
      await photograph(manager.page, `second-factor-${look.width}-user`)
      await manager.page.getByRole('button', { name: 'Reset it' }).click()
      await manager.page.getByRole('dialog').getByRole('button', { name: 'Reset it' }).click()
      await manager.page.getByText(/The second factor is reset/).first().waitFor()
      assert.deepEqual(manager.faults, [])
      await manager.close()

      await page.reload()
      await page.getByRole('heading', { name: 'Sign in' }).waitFor()
      await signIn(page, email)
      await page.waitForURL(/\/(profile\/second-factor)?$/)
      await backgroundSettled()
      assert.includeMembers(await mailSubjects(email), ['Your second factor is on', 'A recovery code was used', 'Your second factor was reset'])
      assert.deepEqual(window.faults, [])
      await window.close()
    }).timeout(120_000)
  }

  test('a password is masked, pasted, and known to password managers', async ({ assert }) => {
    const window = await openWindow(null)
    const { page } = window
    await page.goto('/sign-in')
    const field = page.getByLabel('Password', { exact: true })
    assert.equal(await field.getAttribute('type'), 'password')
    assert.equal(await field.getAttribute('autocomplete'), 'current-password')
    assert.equal(await page.getByLabel('E-mail').getAttribute('autocomplete'), 'username')
    await page.getByLabel('E-mail').fill('copied words')
    await page.getByLabel('E-mail').selectText()
    await page.keyboard.press('Control+c')
    await field.focus()
    await page.keyboard.press('Control+v')
    assert.equal(await field.inputValue(), 'copied words')
    await window.close()
  }).timeout(30_000)

  test('profile, settings and sessions look as they should, and the strength of a password is told', async ({ assert }) => {
    const tenant = await testTenant()
    const { email } = await person(tenant, { name: 'Helen Vine' })
    for (const look of [{ width: 1440, height: 900, dark: false }, { width: 390, height: 844, dark: true }]) {
      const window = await openWindow(null, look)
      const { page } = window
      await signIn(page, email)
      await page.waitForURL('/')
      for (const path of ['/profile', '/profile/sessions', '/profile/second-factor', '/my-settings']) {
        await page.goto(path)
        await page.locator('h1').first().waitFor()
        await page.waitForLoadState('networkidle')
        await photograph(page, `mine-${look.width}${path.replaceAll('/', '-')}`)
      }
      await page.goto('/profile')
      await page.getByRole('button', { name: 'Change the e-mail' }).click()
      await page.getByLabel('New password', { exact: true }).fill('password2024')
      await page.getByText(/asy to guess/).first().waitFor()
      await photograph(page, `mine-${look.width}-weak`)
      await page.getByLabel('New password', { exact: true }).fill('seven plain copper bells')
      await page.getByText('Strong').waitFor()
      assert.deepEqual(window.faults, [])
      await window.close()
    }
  }).timeout(90_000)
})
