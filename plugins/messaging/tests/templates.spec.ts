import { test } from '@japa/runner'
import fc from 'fast-check'
import { propertyRuns, testTenant, type TestTenant } from '@benchpin/kernel/testing'
import { mailHtml, mailText } from '../channels/mail_layout.ts'
import { Message } from '../models/message.ts'
import { fillIn } from '../services/words.ts'
import { customer, mailTo, sendNews, settled } from './support.ts'

const PATH = '/settings/messages/templates/messaging.news'
const words = (more: object = {}) => ({ channel: 'mail', storeId: null, subject: 'News', body: 'Hello {{customer_first_name}}', ...more })
const frame = { letterhead: 'A & B', imprint: ['A & B'], unsubscribe: null }

test.group('Message templates', (group) => {
  let tenant: TestTenant
  group.setup(async () => void (tenant = await testTenant()))

  test('words are kept for the organization and for one store, and reset step by step', async ({ assert }) => {
    const client = await tenant.client({ group: 'Manager' })
    const ana = await customer(tenant, { agreed: true })
    await tenant.inside(async () => (await import('../services/sender.ts')).keepSender(null, { fromName: null, fromEmail: null, replyTo: null, postalAddress: '1 Main St, Tampa, FL 33602' }))
    assert.equal((await client.put(PATH, words({ subject: 'For all' }))).status, 200)
    assert.equal((await client.put(PATH, words({ subject: 'For {{store_name}}', storeId: tenant.storeId }))).status, 200)
    await settled(tenant, (await sendNews(tenant, ana.id)).id)
    const mail = await mailTo(tenant, ana.address)
    assert.equal(mail.subject, 'For Main Street')
    assert.include(mail.text, 'Hello Ana')
    const store = await client.delete(PATH, { channel: 'mail', storeId: tenant.storeId })
    assert.containSubset(store.body, { words: { subject: 'For all', from: 'organization' } })
    const all = await client.delete(PATH, { channel: 'mail', storeId: null })
    assert.containSubset(all.body, { words: { from: 'default', subject: 'News from {{organization}}' } })
  })

  test('a misspelled or unknown field is refused beside its field, and nothing is kept', async ({ assert }) => {
    const client = await tenant.client()
    const expectations: [object, string, RegExp][] = [
      [{ body: 'Hello {{customer_frist_name}}' }, 'body', /Did you mean \{\{customer_first_name\}\}\?/],
      [{ subject: 'Hi {{CustomerName}}' }, 'subject', /Did you mean \{\{customer_name\}\}/],
      [{ body: '{{nonsense_that_nothing_resembles}}' }, 'body', /Choose one from the list/],
      [{ body: 'Hello {{customer_name' }, 'body', /not closed/],
      [{ body: '{{{customer_name}}}' }, 'body', /two braces/],
      [{ body: '{{> other}}' }, 'body', /two braces/],
      [{ body: '{{#salesman}}x{{/salesman}}' }, 'body', /no field/],
      [{ subject: '' }, 'subject', /./],
    ]
    for (const [change, field, message] of expectations) {
      const answer = await client.put(PATH, words(change))
      assert.equal(answer.status, 422, JSON.stringify(change))
      const [first] = (answer.body as { errors: { field: string; message: string }[] }).errors
      assert.equal(first?.field, field)
      assert.match(first!.message, message)
    }
    const page = await client.get(PATH, { inertia: true })
    assert.containSubset(page.body, { props: { words: { from: 'default' } } })
  })

  test('previews with examples, and with the values of a record where there is one', async ({ assert }) => {
    const client = await tenant.client()
    const { body } = await client.post(`${PATH}/preview`, { ...words(), real: false })
    assert.include((body as { html: string }).html, 'Hello Ana')
    assert.isNull((body as { record: unknown }).record)
    const invoice = await client.post('/settings/messages/templates/sales.invoice_mail/preview', { ...words({ body: 'Over {{total}} of {{invoice_date}}' }), real: false })
    assert.include((invoice.body as { html: string }).html, 'Over $8,037.80 of January 15, 2026')
  })

  test('a test goes to whoever writes, although nobody agreed to anything', async ({ assert }) => {
    const member = await tenant.member()
    const client = await tenant.clientOf(member)
    assert.deepEqual((await client.post(`${PATH}/test`, words())).body, { address: member.email })
    assert.equal((await mailTo(tenant, member.email)).subject, 'Test: News')
  })

  test('no value becomes markup, a header or a field of its own', async ({ assert }) => {
    const fields = [{ key: 'name', label: 'Name', type: 'text' as const, example: 'Ana' }]
    const hostile = fc.oneof(fc.string({ maxLength: 40 }), fc.constantFrom('<script>x</script>', '{{name}}', 'a\r\nBcc: x@example.com', '" onclick="x', 'https://x.example/"><b>', '&amp;<'))
    await tenant.inside(() =>
      fc.assert(
        fc.asyncProperty(hostile, async (name) => {
          const filled = await fillIn({ subject: 'To {{name}}', body: 'Dear {{name}},\n\nhello' }, fields, { name })
          assert.notMatch(filled.subject, /[\r\n]/)
          const html = mailHtml(filled.subject, filled.body, frame)
          const plain = html.replaceAll(/<a href="https?:\/\/[^"<>]*" class="link" style="[^"<>]*">/g, '')
          assert.notMatch(plain, /<script|<b>|onclick="x/)
          assert.lengthOf(html.match(/<p class="words"/g) ?? [], 2)
          assert.include(mailText(filled.body, frame), name.replace(/\p{Cc}+/gu, ' ').trim())
        }),
        { numRuns: propertyRuns(60) }
      )
    )
  })

  test('an empty field leaves out what stands between its marks', async ({ assert }) => {
    const fields = [{ key: 'due', label: 'Due', type: 'money' as const, example: 100 }]
    const body = 'One{{#due}} owes {{due}}{{/due}}.'
    assert.equal((await tenant.inside(() => fillIn({ subject: '', body }, fields, { due: null }))).body, 'One.')
    assert.equal((await tenant.inside(() => fillIn({ subject: '', body }, fields, { due: 123_456 }))).body, 'One owes $1,234.56.')
  })

  test('is closed to those without its permission', async ({ assert }) => {
    const clerk = await tenant.client({ group: 'Sales' })
    assert.equal((await clerk.get('/settings/messages')).status, 403)
    assert.equal((await clerk.put(PATH, words())).status, 403)
    assert.equal(await tenant.inside(async () => (await Message.query().where('template', 'none')).length), 0)
  })
})
