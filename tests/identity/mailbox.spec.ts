import { test } from '@japa/runner'
import mail from '@adonisjs/mail/services/main'
import { TestClient } from '../../kernel/testing/index.ts'
import { deviceName } from '../../kernel/identity/device_name.ts'
import { props, strangeEmail } from './people.ts'

interface Message {
  subject: string
  from: string
  html: string
  files: { filename: string; contentType: string }[]
}

test.group('The mailbox', () => {
  test('keeps a mail with its files as its reader would get it', async ({ assert }) => {
    const to = strangeEmail()
    const pdf = Buffer.from('%PDF-1.7 a small invoice')
    await mail.send((message) => {
      message.to(to, 'Ana Reyes').subject('Invoice “1042”').html('<p>Thank you, <b>Ana</b></p>')
      message.attachData(pdf, { filename: 'invoice 1042.pdf', contentType: 'application/pdf' })
    })
    const client = new TestClient()
    const { messages } = await props<{ messages: { id: number; to: string }[] }>(client, '/mailbox')
    const entry = messages.find((listed) => listed.to === `Ana Reyes <${to}>`)!
    const { message } = await props<{ message: Message }>(client, `/mailbox/${entry.id}`)
    assert.deepInclude(message, {
      subject: 'Invoice “1042”',
      from: 'Benchpin <benchpin@localhost>',
      html: '<p>Thank you, <b>Ana</b></p>',
      files: [{ filename: 'invoice 1042.pdf', contentType: 'application/pdf' }],
    })
    const file = await client.get(`/mailbox/${entry.id}/attachments/0`)
    assert.equal(file.text, pdf.toString())
    assert.match(file.headers.get('content-disposition')!, /^attachment/)
    assert.equal((await client.get(`/mailbox/${entry.id}/attachments/1`)).status, 404)
    assert.equal((await client.get('/mailbox/999999999')).status, 404)
  })
})

test.group('Names of devices', () => {
  const chrome = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0'
  const names: [string | null, string][] = [
    [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome} Safari/537.36`, 'Chrome on Windows'],
    [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome} Safari/537.36 Edg/141.0.0.0`, 'Edge on Windows'],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/19.0 Safari/605.1.15', 'Safari on Mac'],
    [`Mozilla/5.0 (Linux; Android 15; Pixel 9) ${chrome} Mobile Safari/537.36`, 'Chrome on Android'],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox on Linux'],
    ['curl/8.9.1', 'Unknown device'],
    [null, 'Unknown device'],
  ]
  for (const [header, name] of names) {
    test(`${name}: ${header?.slice(-24) ?? 'no header'}`, ({ assert }) => assert.equal(deviceName(header), name))
  }
})
