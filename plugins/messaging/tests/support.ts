import { setTimeout as pause } from 'node:timers/promises'
import { asPlatform, database, useCase } from '@benchpin/kernel'
import type { TestTenant } from '@benchpin/kernel/testing'
import { createContact } from '@benchpin/plugins/contacts'
import { sendMessage, type QueuedMessage } from '@benchpin/plugins/messaging'
import { noteConsent } from '../services/consent.ts'
import { Message } from '../models/message.ts'

/** A mail in the mailbox of the tests, as it would have gone over the wire. */
export interface Received {
  from: string
  to: string
  subject: string
  html: string
  text: string
  raw: string
  attachments: { filename: string; contentType: string; content: string }[]
}

/** Looks until something is there; 15 seconds at most. */
export async function until<T>(look: () => Promise<T | null | undefined | false>): Promise<T> {
  const deadline = performance.now() + 15_000
  for (;;) {
    const found = await look()
    if (found) return found
    if (performance.now() > deadline) throw new Error('It did not come about within 15 s.')
    await pause(20)
  }
}

/** The mails that a tenant has sent to an address, the first first. */
export async function mailsTo(tenant: TestTenant, address: string): Promise<Received[]> {
  const rows = (await asPlatform(async () => database().from('mailbox_messages').where('tenant_id', tenant.id).where('to', 'like', `%${address}%`).orderBy('id'))) as (Omit<Received, 'attachments'> & { attachments: string })[]
  return rows.map((row) => ({ ...row, attachments: JSON.parse(row.attachments) as Received['attachments'] }))
}

/** The first mail to an address, as soon as it is there. */
export function mailTo(tenant: TestTenant, address: string): Promise<Received> {
  return until(async () => (await mailsTo(tenant, address))[0])
}

/** A message once it is no longer on its way. */
export function settled(tenant: TestTenant, id: number): Promise<Message> {
  return until(() => tenant.inside(async () => {
    const message = await Message.query().where('id', id).firstOrFail()
    return message.status === 'queued' ? null : message
  }))
}

let count = 0

/** A customer with an address that no other has. */
export async function customer(tenant: TestTenant, options: { agreed?: boolean; firstName?: string } = {}): Promise<{ id: number; address: string }> {
  const address = `ana.${tenant.id}.${count++}@example.com`
  const { id } = await tenant.inside(() => createContact({ firstName: options.firstName ?? 'Ana', lastName: 'Reyes', roles: ['customer'], emails: [{ label: null, address }] }))
  if (options.agreed !== undefined) await tenant.inside(() => useCase('test', () => noteConsent({ contactId: id, channel: 'mail', purpose: 'marketing', given: options.agreed!, method: 'in_person' })))
  return { id, address }
}

/** Sends the news to a contact. */
export function sendNews(tenant: TestTenant, contactId: number, key = `test:${contactId}`): Promise<QueuedMessage> {
  return tenant.inside(() => useCase('test', () => sendMessage({ template: 'messaging.news', contactId, data: {}, key })))
}

/** Where the link to unsubscribe of a mail leads. */
export function leavePath({ raw }: Received): string {
  const header = /List-Unsubscribe: <https?:\/\/[^/]+(\/[^>]+)>/.exec(raw.replaceAll(/\r\n[ \t]+/g, ' '))
  if (!header) throw new Error('There is no List-Unsubscribe header.')
  return header[1]!
}
