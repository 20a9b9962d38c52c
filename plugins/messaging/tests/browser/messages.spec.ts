import { test } from '@japa/runner'
import { testTenant } from '@benchpin/kernel/testing'
import { openWindow } from '../../../../tests/browser/browser.ts'
import { photograph } from '../../../../tests/browser/photograph.ts'
import { addDomain } from '../../services/domains.ts'
import { keepSender } from '../../services/sender.ts'
import { customer, leavePath, mailTo, sendNews, settled } from '../support.ts'

const PATH = '/settings/messages/templates/messaging.news'

test.group('Messages in the browser', () => {
  test('words are edited with a field and a preview, and a misspelled field is pointed out', async ({ assert }) => {
    const tenant = await testTenant()
    const window = await openWindow(await tenant.client({ group: 'Manager' }))
    const { page, faults } = window
    await page.goto(PATH)
    const body = page.getByRole('textbox', { name: 'Message' })
    await body.fill('Dear ')
    await page.getByRole('button', { name: 'Customer’s name', exact: true }).click()
    assert.equal(await body.inputValue(), 'Dear {{customer_name}}')
    await page.frameLocator('iframe').getByText('Dear Ana Reyes').waitFor()
    await photograph(page, 'template')
    await body.fill('Dear {{customer_nam}}')
    await page.getByText('Did you mean {{customer_name}}?').waitFor()
    await body.fill('Dear {{customer_first_name}}')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByText('News from the store saved', { exact: true }).waitFor()
    assert.deepEqual(faults, [])
    await window.close()
  })

  test('a person unsubscribes with one button and takes it back', async ({ assert }) => {
    const tenant = await testTenant()
    await tenant.inside(() => keepSender(null, { fromName: null, fromEmail: null, replyTo: null, postalAddress: '1 Main St, Tampa, FL 33602' }))
    const ana = await customer(tenant, { agreed: true })
    await settled(tenant, (await sendNews(tenant, ana.id)).id)
    const window = await openWindow(null, { width: 390, height: 800 })
    const { page, faults } = window
    await page.goto(leavePath(await mailTo(tenant, ana.address)))
    await photograph(page, 'unsubscribe')
    await page.getByRole('button', { name: 'Unsubscribe' }).click()
    await page.getByRole('heading', { name: 'You are unsubscribed' }).waitFor()
    await page.getByRole('button', { name: /keep me on/ }).click()
    await page.getByRole('heading', { name: 'Unsubscribe from our mail' }).waitFor()
    assert.deepEqual(faults, [])
    await window.close()
  })

  test('every screen draws in both sizes and themes', async ({ assert }) => {
    const tenant = await testTenant()
    const ana = await customer(tenant, { agreed: true })
    await tenant.inside(async () => {
      await keepSender(null, { fromName: 'Harbor & Vine', fromEmail: 'hello@harbor.example', replyTo: null, postalAddress: '1 Main St, Tampa, FL 33602' })
      await addDomain('harbor.example')
    })
    await settled(tenant, (await sendNews(tenant, ana.id)).id)
    for (const [width, dark] of [[1440, false], [390, true]] as const) {
      const window = await openWindow(await tenant.client(), { width, dark })
      const { page, faults } = window
      const screens = { templates: '/settings/messages', sender: '/settings/messages/sender', suppressed: '/settings/messages/suppressed', contact: `/contacts/${ana.id}?tab=tab_messages` }
      for (const [name, path] of Object.entries(screens)) {
        await page.goto(path)
        await page.getByText({ templates: 'Invoice by mail', sender: 'Check now', suppressed: 'Nobody has unsubscribed', contact: 'Agreed in person' }[name]!).first().waitFor()
        await photograph(page, `${name}-${width}`)
      }
      assert.deepEqual(faults, [])
      await window.close()
    }
  }).timeout(90_000)
})
