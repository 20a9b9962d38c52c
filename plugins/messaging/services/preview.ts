import { environment } from '@benchpin/kernel'
import type { MergeData, MessageChannel, MessagePurpose } from '../points.ts'
import { whyNot } from './may_send.ts'
import { prepare, type MessageRequest } from './send_message.ts'
import { sendingAs } from './sender.ts'
import { checkWords, examplesOf, fillIn, type Words } from './words.ts'
import { fieldsOf, findTemplate, usualChannel, type WordsChange } from './templates.ts'
import { standardData, standardFields } from './standard_fields.ts'

/** A message as it will look. */
export interface MessagePreview extends Words {
  /** A whole page: show it in a sandboxed frame. */
  html: string
  /** Empty where the contact has no address. */
  address: string
  name: string | null
  from: string
  /** Why it would not go out. */
  reason: string | null
}

async function shown(channel: MessageChannel, purpose: MessagePurpose, storeId: number | null, to: { address: string; name: string | null }, words: Words): Promise<string> {
  const unsubscribe = purpose === 'marketing' ? `${environment().appUrl}/unsubscribe/example` : null
  return channel.preview({ key: 'preview', purpose, to, storeId, ...words, unsubscribe, attachments: [] })
}

async function fromLine(storeId: number | null): Promise<string> {
  const { name, email } = await sendingAs(storeId)
  return email ? `${name} <${email}>` : name
}

/** What a request would send, for a dialog before it is sent. */
export async function previewMessage(request: Omit<MessageRequest, 'key'>): Promise<MessagePreview> {
  const { template, channel, contactId, storeId, address, name, words } = await prepare(request)
  const to = { address: address ?? '', name }
  const reason = address ? await whyNot({ purpose: template.purpose, channel: channel.id, contactId, address, storeId }) : null
  return { ...words, ...to, reason, from: await fromLine(storeId), html: await shown(channel, template.purpose, storeId, to, words) }
}

/** Words that are being written, filled in with examples or with the values of the latest record. */
export async function previewWords({ template: id, channel: channelId, storeId, subject, body }: WordsChange, real: boolean): Promise<Words & { html: string; record: string | null }> {
  const template = await findTemplate(id)
  const channel = await usualChannel(template, channelId)
  const fields = fieldsOf(template)
  checkWords(subject, fields, 'subject')
  checkWords(body, fields, 'body')
  const latest = real ? ((await template.latest?.()) ?? null) : null
  const data: MergeData = latest
    ? { ...(await standardData({ contactId: latest.contactId, name: null, storeId: latest.storeId })), ...latest.data }
    : { ...examplesOf(standardFields), ...(await ownNames(storeId)), ...examplesOf(template.fields) }
  const words = await fillIn({ subject, body }, fields, data)
  return { ...words, record: latest?.label ?? null, html: await shown(channel, template.purpose, latest?.storeId ?? storeId, { address: '', name: null }, words) }
}

/** Among examples, the business is called what it is called. */
async function ownNames(storeId: number | null): Promise<MergeData> {
  const { customer_first_name: _first, customer_name: _name, ...own } = await standardData({ contactId: null, name: null, storeId })
  return own.store_phone ? own : { store_name: own.store_name ?? null, organization: own.organization ?? null }
}
