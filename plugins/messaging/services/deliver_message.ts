import { findRecord, listenDurably, nowInstant, transaction, type DurableListener } from '@benchpin/kernel'
import { MaybeSentError, MessageRefusedError } from '../errors.ts'
import { Message } from '../models/message.ts'
import { compose } from './compose.ts'
import { whyNot } from './may_send.ts'
import { messageQueued } from './send_message.ts'
import { suppress } from './suppressions.ts'
import { findChannel } from './templates.ts'

/** Attempts before a message is given up, a day of trying: one fewer than the outbox makes, so that the message tells of it. */
const ATTEMPTS = 11

type Change = Partial<Pick<Message, 'status' | 'reason' | 'attempts' | 'sender' | 'sentAt' | 'handedAt'>>

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

const MAYBE_SENT = 'It may have gone out: the process or the line broke while it was handed over. It is not sent again by itself.'

/**
 * Notes that a message is about to be handed over; false where it was before, and nobody knows what became of it. Between
 * this and the note of what became of it lies the only moment at which a process can die without anybody knowing.
 */
async function begin({ id, once }: Message): Promise<boolean> {
  if (!once) return true
  return transaction(async () => {
    const message = await findRecord(Message, id, { lock: true })
    if (message.status !== 'queued' || message.handedAt !== null) return false
    await message.merge({ handedAt: nowInstant() }).save()
    return true
  })
}

/** Hands one queued message over to its channel; throws where it is to be tried again. */
export async function deliverMessage(messageId: number, attempt: number): Promise<void> {
  const message = await Message.query().where('id', messageId).first()
  if (message?.status !== 'queued') return
  const reason = await whyNot(message)
  if (reason) return note(messageId, { status: 'suppressed', reason })
  let isThrough = false
  try {
    const channel = await findChannel(message.channel)
    if (!channel) throw new MessageRefusedError('The way by which it should go out is off.', false)
    const composed = await compose(message)
    if (!(await begin(message))) return await note(messageId, { status: 'failed', reason: MAYBE_SENT })
    const { from } = await channel.send(composed)
    isThrough = true
    await note(messageId, { status: 'sent', reason: null, attempts: attempt, sender: from.slice(0, 255), sentAt: new Date().toISOString() })
  } catch (error) {
    if (isThrough) throw error
    if (message.once && error instanceof MaybeSentError) return note(messageId, { status: 'failed', attempts: attempt, reason: MAYBE_SENT })
    if (error instanceof MessageRefusedError || attempt >= ATTEMPTS) return fail(message, error, attempt)
    await note(messageId, { attempts: attempt, handedAt: null, reason: `Not handed over yet, it is tried again: ${wordsOf(error)}` })
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
