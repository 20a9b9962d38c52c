import { contributionsOf } from '@benchpin/kernel'
import type { ContactEventSource } from '@benchpin/plugins/contacts'
import { Message, type MessageStatus } from '../models/message.ts'
import { messageTemplates } from '../points.ts'
import { consentHistory, consentOf, type ConsentEntry } from './consent.ts'

/** A message as the contact's page lists it. */
export interface MessageEntry {
  id: number
  at: string
  subject: string
  title: string
  channel: string
  purpose: 'transactional' | 'marketing'
  address: string
  status: MessageStatus
  reason: string | null
  by: string
}

/** What the contact's page shows. */
export interface ContactMessages {
  messages: MessageEntry[]
  /** Whether the contact agrees to marketing by mail; null where nothing was noted. */
  marketing: boolean | null
  consents: ConsentEntry[]
}

/** A message with its words. */
export interface MessageDetail extends MessageEntry {
  /** Null once the time is over for which words are kept. */
  body: string | null
  sender: string | null
  attachments: number
}

const SHOWN = 100

async function titles(): Promise<Map<string, string>> {
  return new Map((await contributionsOf(messageTemplates)).map(({ id, title }) => [id, title]))
}

function entryOf(message: Message, title: string): MessageEntry {
  const { id, createdAt, sentAt, subject, channel, purpose, address, status, reason, sentBy: by } = message
  return { id, at: sentAt ?? createdAt, subject, title, channel, purpose, address, status, reason, by }
}

/** The last hundred messages to a contact, and what it agreed to. */
export async function contactMessages(contactId: number): Promise<ContactMessages> {
  const messages = await Message.query().where('contactId', contactId).orderBy('id', 'desc').limit(SHOWN)
  const named = await titles()
  return {
    messages: messages.map((message) => entryOf(message, named.get(message.template) ?? message.template)),
    marketing: await consentOf(contactId, 'mail', 'marketing'),
    consents: await consentHistory(contactId),
  }
}

/** One message. */
export async function messageDetail(message: Message): Promise<MessageDetail> {
  const { body, sender, documents } = message
  return { ...entryOf(message, (await titles()).get(message.template) ?? message.template), body, sender, attachments: documents.length }
}

/** Messages in the history of a contact. */
export const messageEvents: ContactEventSource = {
  id: 'messaging.messages',
  async load(contactId) {
    const sent = await Message.query().where('contactId', contactId).where('status', 'sent').orderBy('id', 'desc').limit(SHOWN)
    return sent.map(({ sentAt, createdAt, subject }) => ({ at: sentAt ?? createdAt, text: `Got the message “${subject}”`, href: `/contacts/${contactId}?tab=tab_messages` }))
  },
}
