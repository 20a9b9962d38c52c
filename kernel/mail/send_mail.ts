import type { MailAttachment } from './send_notice.ts'

/** The key with which a mail is signed in the name of a domain. */
export interface MailSignature {
  domain: string
  selector: string
  /** PEM. */
  privateKey: string
}

/** A mail as it is handed over. */
export interface OutgoingMail {
  to: { email: string; name?: string | null }
  /** The platform's address where absent. */
  from?: { email: string; name: string }
  /** The platform's address under another name: `Harbor & Vine Jewelers`. Counts where `from` is absent. */
  fromName?: string
  replyTo?: string | null
  subject: string
  html: string
  text: string
  /** Header names with their values. */
  headers?: Record<string, string>
  /** Stays the same when the same mail is handed over again: a reader's program shows it once. */
  messageId?: string
  attachments?: readonly MailAttachment[]
  /** Signs it (DKIM, RFC 6376). */
  signature?: MailSignature | null
}

/** A line end in a name or subject must not become a header of its own. */
const oneLine = (text: string) => text.replace(/\p{Cc}+/gu, ' ').trim()

/** The address from which the platform writes. */
export function platformAddress(): string {
  return process.env.MAIL_FROM ?? 'benchpin@localhost'
}

/**
 * Hands a mail over to the mail server. It leaves the machine, so never in a transaction: call it from a durable
 * listener with `outside: true`.
 */
export async function sendMail(mail: OutgoingMail): Promise<void> {
  // Loaded late: the module waits for the application, and plugins import the kernel before that.
  const { default: mailer } = await import('@adonisjs/mail/services/main')
  await mailer.send((message) => {
    message.to(mail.to.email, oneLine(mail.to.name ?? '')).subject(oneLine(mail.subject)).html(mail.html).text(mail.text)
    if (mail.from) message.from(mail.from.email, oneLine(mail.from.name))
    else if (mail.fromName) message.from(platformAddress(), oneLine(mail.fromName))
    if (mail.replyTo) message.replyTo(mail.replyTo)
    if (mail.messageId) message.nodeMailerMessage.messageId = mail.messageId
    for (const [name, value] of Object.entries(mail.headers ?? {})) message.header(name, value)
    if (mail.signature) {
      const { domain, selector, privateKey } = mail.signature
      // Nodemailer reads it from the message; Adonis' type of a message does not name it.
      Object.assign(message.nodeMailerMessage, { dkim: { domainName: domain, keySelector: selector, privateKey } })
    }
    for (const { name, contentType, content } of mail.attachments ?? []) {
      const options = { filename: name, contentType }
      if (typeof content === 'string') message.attach(content, options)
      else message.attachData(content, options)
    }
  })
}
