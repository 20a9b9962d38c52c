import { createHash } from 'node:crypto'
import { platformAddress, sendMail } from '@benchpin/kernel'
import { MaybeSentError, MessageRefusedError } from '../errors.ts'
import type { ComposedMessage, MessageChannel } from '../points.ts'
import { normalMail } from '../services/mail_address.ts'
import { postalAddressFor, sendingAs } from '../services/sender.ts'
import { mailFrame, mailHtml, mailText } from './mail_layout.ts'

/** Codes of RFC 5321 by which a server says that a mailbox does not exist or takes no mail. */
const NO_MAILBOX = new Set([550, 551, 553])

const frameOf = async ({ storeId, unsubscribe }: ComposedMessage) => mailFrame(storeId, await postalAddressFor(storeId), unsubscribe)

/**
 * One click in the mail program unsubscribes (RFC 8058); the same address opened in a browser shows the page.
 */
function leaveHeaders(unsubscribe: string | null): Record<string, string> {
  return unsubscribe ? { 'List-Unsubscribe': `<${unsubscribe}/now>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } : {}
}

/** A refusal for good becomes one; what may pass by waiting is thrown as it is. */
function judged(error: unknown): unknown {
  const { responseCode, command, message } = error as { responseCode?: number; command?: string; message?: string }
  // The server has the mail, and its answer did not come.
  if (!responseCode && command === 'DATA') return new MaybeSentError(`The line to the mail server broke: ${message ?? 'no answer'}`, { cause: error })
  if (!responseCode || responseCode < 500) return error
  const isBounce = command === 'RCPT TO' && NO_MAILBOX.has(responseCode)
  return new MessageRefusedError(`The mail server refused it: ${message ?? responseCode}`, isBounce, error)
}

async function send(message: ComposedMessage): Promise<{ from: string }> {
  const { name, email, replyTo, signature } = await sendingAs(message.storeId)
  const frame = await frameOf(message)
  const host = (email ?? platformAddress()).split('@')[1] ?? 'localhost'
  try {
    await sendMail({
      to: { email: message.to.address, name: message.to.name },
      ...(email ? { from: { email, name } } : { fromName: name }),
      replyTo,
      subject: message.subject,
      html: mailHtml(message.subject, message.body, frame),
      text: mailText(message.body, frame),
      headers: leaveHeaders(message.unsubscribe),
      messageId: `<${createHash('sha256').update(message.key).digest('hex').slice(0, 32)}@${host}>`,
      attachments: message.attachments,
      signature,
    })
  } catch (error) {
    throw judged(error)
  }
  return { from: `${name} <${email ?? platformAddress()}>` }
}

/** Mail. */
export const mailChannel: MessageChannel = {
  id: 'mail',
  title: 'Mail',
  hasSubject: true,
  normalAddress: normalMail,
  addressOf: ({ email }) => email,
  preview: async (message) => mailHtml(message.subject, message.body, await frameOf(message)),
  send,
}
