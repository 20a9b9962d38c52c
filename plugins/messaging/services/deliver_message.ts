import { findRecord, listenDurably, transaction, type DurableListener } from '@benchpin/kernel'
import { MessageRefusedError } from '../errors.ts'
import { Message } from '../models/message.ts'
import { compose } from './compose.ts'
import { whyNot } from './may_send.ts'
import { messageQueued } from './send_message.ts'
import { suppress } from './suppressions.ts'
import { findChannel } from './templates.ts'

/** Attempts before a message is given up, a day of trying: one fewer than the outbox makes, so that the message tells of it. */
const ATTEMPTS = 11

type Change = Partial<Pick<Message, 'status' | 'reason' | 'attempts' | 'sender' | 'sentAt'>>

/** Notes what became of a queued message; one that was settled meanwhile stays as it is. */
async function note(id: number, change: Change): Promise<void> {
  await transaction(async () => {
    const message = await findRecord(Message, id, { lock: true })
    if (message.status === 'queued') await message.merge({ ...change, ...(change.reason ? { reason: change.reason.slice(0, 500) } : {}) }).save()
  })
}

const wordsOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

async function fail(message: Message, error: unknown, attempts: number): Promise<void> {
  await note(message.id, { status: 'failed', reason: wordsOf(error), attempts })
  if (error instanceof MessageRefusedError && error.isBounce) await suppress(message.channel, message.address, 'all', 'bounced', wordsOf(error))
}

/** Hands one queued message over to its channel; throws where it is to be tried again. */
export async function deliverMessage(messageId: number, attempt: number): Promise<void> {
  const message = await Message.query().where('id', messageId).first()
  if (message?.status !== 'queued') return
  const reason = await whyNot(message)
  if (reason) return note(messageId, { status: 'suppressed', reason })
  try {
    const channel = await findChannel(message.channel)
    if (!channel) throw new MessageRefusedError('The way by which it should go out is off.', false)
    const { from } = await channel.send(await compose(message))
    await note(messageId, { status: 'sent', reason: null, attempts: attempt, sender: from.slice(0, 255), sentAt: new Date().toISOString() })
  } catch (error) {
    if (error instanceof MessageRefusedError || attempt >= ATTEMPTS) return fail(message, error, attempt)
    await note(messageId, { attempts: attempt, reason: `Not handed over yet, it is tried again: ${wordsOf(error)}` })
    throw error
  }
}

/** Sends what stands in the outbox. A mail server is slow: no transaction is open meanwhile. */
export const deliverQueued: DurableListener = listenDurably(messageQueued, {
  id: 'messaging.deliver',
  aggregate: ({ messageId }) => `message:${messageId}`,
  handle: ({ messageId }, { attempt }) => deliverMessage(messageId, attempt),
  outside: true,
})
