import { test } from '@japa/runner'
import { contributionsOf, pluginHost, transaction, useCase } from '@benchpin/kernel'
import { countStatements, testTenant, type TestTenant } from '@benchpin/kernel/testing'
import { messageChannels, messageTemplates, sendMessage, type MessageChannel } from '@benchpin/plugins/messaging'
import { MaybeSentError, MessageRefusedError } from '../errors.ts'
import { Message } from '../models/message.ts'
import { deliverMessage } from '../services/deliver_message.ts'
import { forgetWordsBefore } from '../services/forget_words.ts'
import { suppressionOf } from '../services/suppressions.ts'
import { customer, mailsTo, mailTo, settled, until } from './support.ts'

/** A channel that does what a test says, and a template that goes out by it. */
function declareChannel(send: MessageChannel['send']): string {
  const id = `test${pluginHost().contributions.all(messageChannels).length}`
  const registrar = pluginHost().contributions.registrarFor('messaging')
  registrar.contribute(messageChannels, { id, title: 'Test', hasSubject: true, normalAddress: (text) => text.toLowerCase(), addressOf: ({ email }) => email, preview: async () => '', send })
  registrar.contribute(messageTemplates, { id: `messaging.${id}`, title: 'Test', description: 'Made for a test.', purpose: 'transactional', channels: [id], fields: [], defaults: { subject: 'Hello', body: 'Hello {{customer_name}}' } })
  return `messaging.${id}`
}

test.group('Sending messages', (group) => {
  let tenant: TestTenant
  group.setup(async () => void (tenant = await testTenant()))
  const send = (template: string, contactId: number, key: string) => tenant.inside(() => useCase('test', () => sendMessage({ template, contactId, data: {}, key })))

  test('goes out once for each key, however often it is asked for, and only after the commit', async ({ assert }) => {
    const handed: string[] = []
    const template = declareChannel(async ({ key, body }) => {
      handed.push(`${key} ${body}`)
      return { from: 'me' }
    })
    const ana = await customer(tenant)
    const first = await tenant.inside(() =>
      transaction(async () => {
        const queued = await sendMessage({ template, contactId: ana.id, data: {}, key: 'once' })
        assert.deepEqual(handed, [])
        return queued
      })
    )
    const again = await Promise.all([send(template, ana.id, 'once'), send(template, ana.id, 'once')])
    assert.deepEqual(new Set(again.map(({ id }) => id)), new Set([first.id]))
    const message = await settled(tenant, first.id)
    assert.containSubset(message.$attributes, { status: 'sent', sender: 'me', attempts: 1, reason: null })
    assert.deepEqual(handed, [`${tenant.id}:once Hello Ana Reyes`])
    await tenant.inside(() => deliverMessage(first.id, 2))
    assert.lengthOf(handed, 1)
  })

  test('what is rolled back is never sent', async ({ assert }) => {
    const template = declareChannel(() => Promise.reject(new Error('sent')))
    const ana = await customer(tenant)
    await assert.rejects(() =>
      tenant.inside(() =>
        transaction(async () => {
          await sendMessage({ template, contactId: ana.id, data: {}, key: 'rolled-back' })
          throw new Error('no')
        })
      )
    )
    assert.isNull(await tenant.inside(() => Message.query().where('messageKey', 'rolled-back').first()))
  })

  test('a failure is tried again, shows what went wrong meanwhile, and is given up at last', async ({ assert }) => {
    const template = declareChannel(() => Promise.reject(new Error('The line is down')))
    const ana = await customer(tenant)
    const { id } = await send(template, ana.id, 'down')
    await tenant.inside(async () => {
      await assert.rejects(() => deliverMessage(id, 3), 'The line is down')
      const waiting = await Message.query().where('id', id).firstOrFail()
      assert.equal(waiting.status, 'queued')
      assert.match(waiting.reason ?? '', /tried again: The line is down/)
      await deliverMessage(id, 11)
      const given = await Message.query().where('id', id).firstOrFail()
      assert.containSubset(given.$attributes, { status: 'failed', reason: 'The line is down' })
    })
  })

  test('what is better lost than sent twice is handed over again only where it surely did not go out', async ({ assert }) => {
    const errors: Error[] = [new Error('The line is down'), new MaybeSentError('The line broke')]
    let handed = 0
    const template = declareChannel(() => Promise.reject(errors[handed++]!))
    const ana = await customer(tenant)
    const once = (key: string) => tenant.inside(() => useCase('test', () => sendMessage({ template, contactId: ana.id, data: {}, key, once: true })))
    const { id } = await once('better-lost')
    await tenant.inside(async () => {
      await until(async () => handed === 1 && (await Message.query().where('id', id).firstOrFail()).attempts === 1)
      await deliverMessage(id, 2)
      const given = await Message.query().where('id', id).firstOrFail()
      assert.equal(given.status, 'failed')
      assert.match(given.reason ?? '', /may have gone out/)
      await deliverMessage(id, 3)
      assert.equal(handed, 2)
    })
  })

  test('a refusal for good fails at once; an address that takes no mail is not written to again', async ({ assert }) => {
    const template = declareChannel(() => Promise.reject(new MessageRefusedError('550 no such user', true)))
    const ana = await customer(tenant)
    const { id } = await send(template, ana.id, 'refused')
    const message = await settled(tenant, id)
    assert.equal(message.status, 'failed')
    const held = await tenant.inside(() => suppressionOf(message.channel, ana.address))
    assert.containSubset(held?.$attributes, { scope: 'all', reason: 'bounced' })
    const next = await send(template, ana.id, 'refused-2')
    assert.deepEqual([next.status, next.reason], ['suppressed', 'The address does not take mail.'])
  })

  test('without an address it is refused beside the field', async ({ assert }) => {
    const client = await tenant.client()
    const ana = await customer(tenant)
    const answer = await client.post(`/messages/contacts/${ana.id}/news`, { address: 'nonsense', subject: 'A', body: 'B' })
    assert.equal(answer.status, 422)
    assert.containSubset(answer.body, { errors: [{ field: 'address' }] })
    const other = await testTenant()
    assert.equal((await (await other.client()).get(`/messages/contacts/${ana.id}`)).status, 404)
  })

  test('the contact’s page lists it with its words, and sends it again', async ({ assert }) => {
    const ana = await customer(tenant)
    const template = declareChannel(async () => ({ from: 'me' }))
    const { id } = await send(template, ana.id, 'listed')
    await settled(tenant, id)
    const client = await tenant.client({ group: 'Sales' })
    const { body } = await client.get(`/messages/contacts/${ana.id}`)
    assert.containSubset(body, { messages: [{ id, subject: 'Hello', status: 'sent' }], marketing: null, consents: [] })
    assert.containSubset((await client.get(`/messages/${id}`)).body, { body: 'Hello Ana Reyes', sender: 'me' })
    const again = (await client.post(`/messages/${id}/resend`)).body as { id: number }
    assert.notEqual(again.id, id)
    assert.containSubset((await settled(tenant, again.id)).$attributes, { status: 'sent', resendOfId: id })
    const bench = await tenant.client({ group: 'Bench' })
    assert.equal((await bench.get(`/messages/contacts/${ana.id}`)).status, 403)
    assert.equal((await bench.post(`/messages/${id}/resend`)).status, 403)
  })

  test('a longer history costs no more statements', async ({ assert }) => {
    const ana = await customer(tenant)
    const template = declareChannel(async () => ({ from: 'me' }))
    const { contactMessages } = await import('../services/history.ts')
    const statements = async () => (await countStatements(() => tenant.inside(() => contactMessages(ana.id)))).statements.length
    await send(template, ana.id, 'long-0')
    const before = await statements()
    for (let n = 1; n < 6; n++) await settled(tenant, (await send(template, ana.id, `long-${n}`)).id)
    assert.isAtMost(await statements(), before)
  })

  test('old words are erased and can’t be sent again; that it was sent stays', async ({ assert }) => {
    const ana = await customer(tenant)
    const template = declareChannel(async () => ({ from: 'me' }))
    const { id } = await send(template, ana.id, 'old')
    await settled(tenant, id)
    await tenant.inside(() => forgetWordsBefore(new Date(Date.now() + 1000).toISOString(), new AbortController().signal))
    const kept = await tenant.inside(() => Message.query().where('id', id).firstOrFail())
    assert.deepEqual([kept.body, kept.status], [null, 'sent'])
    assert.equal((await (await tenant.client()).post(`/messages/${id}/resend`)).status, 409)
    assert.isAbove((await tenant.inside(() => contributionsOf(messageChannels))).length, 0)
  })

  test('until a domain is verified, mail comes from the platform under the store’s name, with replies to the store', async ({ assert }) => {
    const client = await tenant.client()
    const sender = { storeId: null, fromName: 'Harbor & Vine', fromEmail: 'Sales@HarborAndVine.example', replyTo: null, postalAddress: null }
    assert.equal((await client.put('/settings/messages/sender', sender)).status, 303)
    const bad = await client.put('/settings/messages/sender', { ...sender, fromEmail: 'nonsense' })
    assert.containSubset(bad.body, { errors: [{ field: 'fromEmail' }] })
    const member = await tenant.member()
    await (await tenant.clientOf(member)).post('/settings/messages/templates/messaging.news/test', { channel: 'mail', storeId: null, subject: 'A', body: 'B' })
    const mail = await mailTo(tenant, member.email)
    assert.equal(mail.from, 'Harbor & Vine <benchpin@localhost>')
    assert.match(mail.raw, /Reply-To: sales@harborandvine\.example/)
    assert.notMatch(mail.raw, /DKIM-Signature|List-Unsubscribe/)
    assert.lengthOf(await mailsTo(tenant, member.email), 1)
  })
})
