import { ambient, currentStoreId, defineEvent, isDuplicateKey, publish, transaction } from '@benchpin/kernel'
import { findContact } from '@benchpin/plugins/contacts'
import { NoAddressError } from '../errors.ts'
import { Message, type AttachedDocument, type MessageStatus } from '../models/message.ts'
import type { MergeData, MessageChannel, MessageTemplate } from '../points.ts'
import { whyNot } from './may_send.ts'
import { standardData } from './standard_fields.ts'
import { fieldsOf, findTemplate, usualChannel, wordsFor } from './templates.ts'
import { fillIn, type Words } from './words.ts'

/** A message stands in the outbox. */
export const messageQueued = defineEvent<{ messageId: number }>('messaging.message_queued')

/** What is sent to whom. */
export interface MessageRequest {
  /** Id of a declared template. */
  template: string
  /** To whom; the address is the contact's own unless one is given. */
  contactId?: number | null
  address?: string | null
  /** Name beside an address that belongs to no contact. */
  name?: string | null
  /** Values of the template's fields. */
  data: MergeData
  /** In the name of which store; the ambient one where absent. */
  storeId?: number | null
  channel?: string
  /** Words that a person has written for this one message, in place of the template's: they are not filled in. */
  written?: Words | null
  /** Documents that go along as PDF, as they are when the message goes out. */
  documents?: AttachedDocument[]
  /** Sent once for each key: `sales.invoice:12:finalized`. */
  key: string
  /** Better lost than sent twice: where a process dies while it hands the message over, it is not tried again by itself. */
  once?: boolean
}

/** What has become of a request. */
export interface QueuedMessage {
  id: number
  status: MessageStatus
  /** Why it is not sent, in words. */
  reason: string | null
}

/** A request looked up: to whom, by what, in which words. */
export interface Prepared {
  template: MessageTemplate
  channel: MessageChannel
  contactId: number | null
  storeId: number | null
  address: string | null
  name: string | null
  words: Words
}

/** Looks up what a request means. The address is null where there is none. */
export async function prepare(request: Omit<MessageRequest, 'key' | 'once'>): Promise<Prepared> {
  const template = await findTemplate(request.template)
  const channel = await usualChannel(template, request.channel)
  const contactId = request.contactId ?? null
  const contact = contactId === null ? null : await findContact(contactId)
  const storeId = request.storeId === undefined ? currentStoreId() : request.storeId
  const name = contact?.displayName ?? request.name ?? null
  const address = request.address || (contact ? channel.addressOf(contact) : null)
  const data = { ...(await standardData({ contactId, name, storeId })), ...request.data }
  const words = request.written ?? (await fillIn(await wordsFor(template, channel.id, storeId), fieldsOf(template), data))
  return { template, channel, contactId, storeId, name, address: address ? channel.normalAddress(address) : null, words }
}

/** Writes a message down, queued or suppressed. */
export async function record(prepared: Prepared, address: string, more: Pick<Message, 'messageKey' | 'documents' | 'resendOfId' | 'once'>): Promise<Message> {
  const { template, channel, contactId, storeId, name, words } = prepared
  const reason = await whyNot({ purpose: template.purpose, channel: channel.id, contactId, address, storeId })
  const message = await Message.create({
    ...more,
    template: template.id,
    purpose: template.purpose,
    channel: channel.id,
    contactId,
    storeId,
    address,
    name,
    subject: words.subject.slice(0, 255),
    body: words.body,
    status: reason ? 'suppressed' : 'queued',
    reason,
    attempts: 0,
    handedAt: null,
    sender: null,
    sentAt: null,
    sentBy: ambient().actor.name,
  })
  if (!reason) await publish(messageQueued, { messageId: message.id })
  return message
}

const withKey = (key: string) => Message.query().where('messageKey', key).first()
const told = ({ id, status, reason }: Message): QueuedMessage => ({ id, status, reason })

/**
 * Sends a message, once for each key. Call it inside a use case: it stands or falls with it, and goes out after the commit,
 * tried again until it is through. Where the person does not want it, it is written down as suppressed and does not go out.
 *
 * @throws NoAddressError, UnknownTemplateError
 */
export async function sendMessage(request: MessageRequest): Promise<QueuedMessage> {
  return transaction(async () => {
    const sent = await withKey(request.key)
    if (sent) return told(sent)
    const prepared = await prepare(request)
    if (!prepared.address) throw new NoAddressError()
    try {
      return told(await record(prepared, prepared.address, { messageKey: request.key, documents: request.documents ?? [], resendOfId: null, once: request.once ?? null }))
    } catch (error) {
      const other = isDuplicateKey(error) ? await withKey(request.key) : null
      if (!other) throw error
      return told(other)
    }
  })
}
