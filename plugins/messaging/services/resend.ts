import { randomUUID } from 'node:crypto'
import { ambient, findRecord, publish, transaction } from '@benchpin/kernel'
import { ResendError } from '../errors.ts'
import { Message } from '../models/message.ts'
import { authorizeDocuments } from './compose.ts'
import { whyNot } from './may_send.ts'
import { messageQueued, type QueuedMessage } from './send_message.ts'

/**
 * Sends a message again, in the same words, to the same address. It is a message of its own in the history.
 *
 * @throws ResendError while it is on its way, or where its words are kept no longer
 */
export async function resend(id: number): Promise<QueuedMessage> {
  return transaction(async () => {
    const old = await findRecord(Message, id, { lock: true })
    if (old.status === 'queued') throw new ResendError('This message is on its way.')
    if (old.body === null) throw new ResendError('The words of this message are kept no longer. Send a new one.')
    await authorizeDocuments(old.documents)
    const reason = await whyNot(old)
    const { template, purpose, channel, contactId, storeId, address, name, subject, body, documents } = old
    const message = await Message.create({
      ...{ template, purpose, channel, contactId, storeId, address, name, subject, body, documents },
      messageKey: `resend:${id}:${randomUUID()}`,
      status: reason ? 'suppressed' : 'queued',
      reason,
      attempts: 0,
      sender: null,
      sentAt: null,
      sentBy: ambient().actor.name,
      resendOfId: id,
    })
    if (!reason) await publish(messageQueued, { messageId: message.id })
    return { id: message.id, status: message.status, reason }
  })
}
