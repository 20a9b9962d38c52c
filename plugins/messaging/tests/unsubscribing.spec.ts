import { test } from '@japa/runner'
import { pluginHost } from '@benchpin/kernel'
import { switchPlugin, testAddress, TestClient, testTenant, type TestTenant } from '@benchpin/kernel/testing'
import { keepSender } from '../services/sender.ts'
import { customer, leavePath, mailTo, sendNews, settled } from './support.ts'

test.group('Consent and unsubscribing', (group) => {
  let tenant: TestTenant
  group.setup(async () => {
    tenant = await testTenant()
    await tenant.inside(() => keepSender(null, { fromName: null, fromEmail: null, replyTo: null, postalAddress: '1 Main St, Tampa, FL 33602' }))
  })

  const mailed = async () => {
    const ana = await customer(tenant, { agreed: true })
    const { id } = await sendNews(tenant, ana.id)
    await settled(tenant, id)
    return { ana, mail: await mailTo(tenant, ana.address) }
  }

  test('marketing goes only to those who agreed, with the postal address and a way out', async ({ assert }) => {
    const unasked = await customer(tenant)
    assert.deepEqual(await sendNews(tenant, unasked.id).then(({ status, reason }) => ({ status, reason })), { status: 'suppressed', reason: 'The contact has not agreed to marketing.' })
    const unwilling = await customer(tenant, { agreed: false })
    assert.equal((await sendNews(tenant, unwilling.id)).status, 'suppressed')
    const { mail } = await mailed()
    for (const part of [mail.html, mail.text]) {
      assert.include(part, '1 Main St, Tampa, FL 33602')
      assert.match(part, /Unsubscribe/)
    }
    assert.match(mail.raw, /List-Unsubscribe-Post: List-Unsubscribe=One-Click/)
    const bare = await testTenant()
    const ana = await customer(bare, { agreed: true })
    assert.match((await sendNews(bare, ana.id)).reason ?? '', /postal address/)
  })

  test('a mail program unsubscribes with one click, with no session and no token (RFC 8058)', async ({ assert }) => {
    const { ana, mail } = await mailed()
    const click = () => fetch(new URL(leavePath(mail), testAddress()), { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'List-Unsubscribe=One-Click' })
    assert.equal((await click()).status, 200)
    assert.equal((await click()).status, 200)
    assert.equal((await sendNews(tenant, ana.id, 'after')).reason, 'Unsubscribed from marketing.')
    const { body } = await (await tenant.client()).get(`/messages/contacts/${ana.id}`)
    const { consents, marketing } = body as { consents: { given: boolean; method: string }[]; marketing: boolean }
    assert.isFalse(marketing)
    assert.deepEqual(consents.map(({ given, method }) => [given, method]), [[false, 'in the mail program'], [true, 'in person']])
    const nonsense = await fetch(new URL('/unsubscribe/nonsense/now', testAddress()), { method: 'POST' })
    assert.equal(nonsense.status, 404)
  })

  test('the page says so, takes one step, and takes it back', async ({ assert }) => {
    const { ana, mail } = await mailed()
    const path = leavePath(mail).replace(/\/now$/, '')
    const stranger = new TestClient()
    const page = await stranger.get(path, { inertia: true })
    assert.containSubset(page.body, { component: 'messaging::Unsubscribe', props: { leaving: { address: ana.address, isSubscribed: true } } })
    assert.equal(page.headers.get('referrer-policy'), 'no-referrer')
    assert.containSubset((await stranger.post(path)).body, { leaving: { isSubscribed: false } })
    assert.containSubset((await stranger.post(`${path}/undo`)).body, { leaving: { isSubscribed: true } })
    assert.equal((await sendNews(tenant, ana.id, 'undone')).status, 'queued')
    assert.equal((await stranger.get('/unsubscribe/nonsense', { inertia: true })).status, 404)
  })

  test('a person gets out while the plugin is disabled', async ({ assert }) => {
    const { ana, mail } = await mailed()
    // Whoever needs messages goes first: the host lists plugins after those that they require.
    const off = new Set(['messaging'])
    for (const { manifest } of pluginHost().plugins) if (Object.keys(manifest.requires ?? {}).some((id) => off.has(id))) off.add(manifest.id)
    const both = [...off].reverse()
    await tenant.inside(async () => {
      for (const plugin of both) await switchPlugin(plugin, false)
    })
    try {
      const { status, body } = await new TestClient().post(leavePath(mail).replace(/\/now$/, ''))
      assert.equal(status, 200)
      assert.containSubset(body, { leaving: { isSubscribed: false } })
    } finally {
      await tenant.inside(async () => {
        for (const plugin of both.reverse()) await switchPlugin(plugin, true)
      })
    }
    assert.equal((await sendNews(tenant, ana.id, 'out')).status, 'suppressed')
  })

  test('the address is taken off for every contact that has it, whoever unsubscribed', async ({ assert }) => {
    const { mail, ana } = await mailed()
    await new TestClient().post(leavePath(mail).replace(/\/now$/, ''))
    const client = await tenant.client({ group: 'Sales' })
    const luis = await customer(tenant, { agreed: true })
    const answer = await client.post(`/messages/contacts/${luis.id}/news`, { address: ana.address.toUpperCase(), subject: 'A', body: 'B' })
    assert.containSubset(answer.body, { status: 'suppressed' })
  })

  test('whoever unsubscribes after a message was queued does not get it', async ({ assert }) => {
    const { ana, mail } = await mailed()
    const { deliverMessage } = await import('../services/deliver_message.ts')
    const { Message } = await import('../models/message.ts')
    const sent = await tenant.inside(() => Message.query().where('address', ana.address).firstOrFail())
    const late = await tenant.inside(() => Message.create({ ...sent.$attributes, id: undefined, messageKey: 'late', status: 'queued', sentAt: null } as never))
    await new TestClient().post(leavePath(mail).replace(/\/now$/, ''))
    await tenant.inside(() => deliverMessage(late.id, 1))
    assert.equal((await settled(tenant, late.id)).status, 'suppressed')
  })

  test('consent is noted with who, how and why, and lifts what unsubscribing did', async ({ assert }) => {
    const { ana, mail } = await mailed()
    await new TestClient().post(leavePath(mail).replace(/\/now$/, ''))
    const client = await tenant.client({ group: 'Sales', name: 'Maya' })
    const noted = await client.post(`/messages/contacts/${ana.id}/consent`, { given: true, method: 'by_phone', note: 'She called' })
    assert.containSubset(noted.body, { marketing: true, consents: [{ given: true, method: 'by phone', note: 'She called', by: 'Maya' }] })
    assert.equal((await sendNews(tenant, ana.id, 'again')).status, 'queued')
    assert.equal((await client.post(`/messages/contacts/${ana.id}/consent`, { given: true, method: 'one_click' })).status, 422)
    assert.equal((await (await tenant.client({ group: 'Bench' })).post(`/messages/contacts/${ana.id}/consent`, { given: true, method: 'by_phone' })).status, 403)
  })
})
