import { column, tenantModel } from '@benchpin/kernel'
import type { MessagePurpose } from '../points.ts'

/** How far a message has come. */
export type MessageStatus = 'queued' | 'sent' | 'failed' | 'suppressed'

/** A document that goes along, made when the message is sent. */
export interface AttachedDocument {
  /** Kind of document: `sales.invoice`. */
  type: string
  id: number
}

/** A message to somebody, with its words as they were sent. */
export class Message extends tenantModel({
  table: 'messaging_messages',
  noun: 'message',
  columns: {
    /** Sent once for each. */
    messageKey: column.text(),
    template: column.text(),
    purpose: column.text<MessagePurpose>(),
    channel: column.text(),
    contactId: column.nullable(column.reference()),
    storeId: column.nullable(column.reference()),
    address: column.text(),
    name: column.nullable(column.text()),
    subject: column.text(),
    /** Null once the time is over for which words are kept. Not in the audit log, so that it really goes. */
    body: column.secret(column.nullable(column.text())),
    documents: column.json<AttachedDocument[]>(),
    status: column.text<MessageStatus>(),
    /** Why it was not sent, or what went wrong so far. */
    reason: column.nullable(column.text()),
    attempts: column.integer(),
    /** Better lost than sent twice: where nobody knows whether it went out, it is not handed over again. */
    once: column.nullable(column.boolean()),
    /** When it was last handed over to its channel; null again where that is known to have failed. */
    handedAt: column.nullable(column.instant()),
    /** From whom it went out. */
    sender: column.nullable(column.text()),
    sentAt: column.nullable(column.instant()),
    /** Who sent it, or `System`. */
    sentBy: column.text(),
    resendOfId: column.nullable(column.reference('messaging_messages')),
  },
  title: (message) => message.subject || message.template,
  restorable: 'Messages tell what was sent. What is sent can’t be taken back.',
}) {}
