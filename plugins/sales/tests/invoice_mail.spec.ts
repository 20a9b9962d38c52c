import { setTimeout as pause } from 'node:timers/promises'
import { test } from '@japa/runner'
import { asPlatform, database } from '@benchpin/kernel'
import { Shop } from './support.ts'

test.group('An invoice by mail', () => {
  test('goes out with the PDF, in the words of the dialog, and stands in the contact’s history', async ({ assert }) => {
    const shop = await Shop.open()
    await shop.stock('R-1')
    const clerk = await shop.clerk({ group: 'Sales' })
    const opened = await clerk.open({ contactId: shop.contactId, lines: [{ code: 'R-1' }] })
    const path = `/sales/invoices/${opened.id}/mail`
    assert.equal((await clerk.client.get(path)).status, 409)
    const sale = await clerk.step(opened, '/finalize')
    const { body: shown } = await clerk.client.get(path)
    assert.containSubset(shown, { address: '', name: 'Ana Reyes', reason: null })
    const { subject, body } = shown as { subject: string; body: string }
    assert.include(subject, sale.number!)
    assert.match(body, /^Hello Ana,[\s\S]*over \$1,230\.50 is attached[\s\S]*The balance of \$1,230\.50 is due/)
    const missing = await clerk.client.post(path, { address: '', subject, body })
    assert.containSubset(missing.body, { errors: [{ field: 'address' }] })
    const address = `ana.${shop.tenant.id}@example.com`
    const sent = (await clerk.client.post(path, { address, subject, body: 'Hello {{customer_name}}' })).body as { id: number; status: string }
    assert.equal(sent.status, 'queued')
    const deadline = performance.now() + 30_000
    let outcome = { status: 'queued', reason: null as string | null }
    while (outcome.status === 'queued' && performance.now() < deadline) {
      await pause(50)
      outcome = (await clerk.client.get(`/messages/${sent.id}`)).body as typeof outcome
    }
    assert.containSubset(outcome, { status: 'sent', reason: null })
    const mail = (await asPlatform(async () => database().from('mailbox_messages').where('tenant_id', shop.tenant.id).where('to', 'like', `%${address}%`).first())) as { subject: string; text: string; attachments: string } | null
    assert.equal(mail?.subject, subject)
    assert.include(mail?.text, 'Hello {{customer_name}}')
    const [file] = JSON.parse(mail!.attachments) as { filename: string; contentType: string; content: string }[]
    assert.containSubset(file, { filename: `Invoice ${sale.number}.pdf`, contentType: 'application/pdf' })
    assert.equal(Buffer.from(file!.content, 'base64').subarray(0, 5).toString(), '%PDF-')
    const history = await clerk.client.get(`/messages/contacts/${shop.contactId}`)
    assert.containSubset(history.body, { messages: [{ subject, title: 'Invoice by mail', address }] })
    const bench = await shop.clerk({ group: 'Bench' })
    assert.equal((await bench.client.post(path, { address, subject, body })).status, 403)
  }).timeout(60_000)
})
