import type { MailResponse } from '@adonisjs/mail'
import { JSONTransport } from '@adonisjs/mail/transports/json'
import type { MailTransportContract, NodeMailerMessage } from '@adonisjs/mail/types'
import { createTransport, type SendMailOptions } from 'nodemailer'
import { database } from '../database/client.ts'
import { nowInstant } from '../dates/index.ts'
import { ambient, asPlatform } from '../tenancy/context.ts'

/** A file that came with a message. */
export interface MailboxAttachment {
  filename: string
  contentType: string
  /** Base64. */
  content: string
}

interface Address {
  address: string
  name: string
}

/** A message as Nodemailer's JSON transport normalizes it: addresses parsed, files read. */
interface ComposedMessage {
  from?: Address
  to?: Address[]
  cc?: Address[]
  bcc?: Address[]
  subject?: string
  html?: string
  text?: string
  attachments?: Partial<MailboxAttachment>[]
}

function written({ name, address }: Address): string {
  return name ? `${name} <${address}>` : address
}

function attached(files: Partial<MailboxAttachment>[] = []): MailboxAttachment[] {
  return files.map((file) => ({
    filename: file.filename ?? 'attachment',
    contentType: file.contentType ?? 'application/octet-stream',
    content: file.content ?? '',
  }))
}

/**
 * Keeps mails in a table, where the mailbox page shows them, in place of sending them. For development, the demo
 * and tests: nothing leaves the machine.
 */
class MailboxTransport implements MailTransportContract {
  readonly #composer = new JSONTransport()
  readonly #wire = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })

  async send(message: NodeMailerMessage): Promise<MailResponse<unknown>> {
    const response = await this.#composer.send(message)
    const composed = JSON.parse(response.original.message) as ComposedMessage
    const recipients = [...(composed.to ?? []), ...(composed.cc ?? []), ...(composed.bcc ?? [])]
    const row = {
      tenant_id: ambient().tenantId,
      to: recipients.map(written).join(', '),
      from: composed.from ? written(composed.from) : '',
      subject: (composed.subject ?? '').slice(0, 255),
      html: composed.html ?? null,
      text: composed.text ?? null,
      attachments: JSON.stringify(attached(composed.attachments)),
      sent_at: nowInstant(),
      raw: await this.#raw(message),
    }
    await asPlatform(async () => database().insertQuery().table('mailbox_messages').insert(row))
    return response
  }

  /** What would go over the wire: with all headers, signed where a signature is asked for. */
  async #raw(message: NodeMailerMessage): Promise<string> {
    const { message: bytes } = await this.#wire.sendMail(message as SendMailOptions)
    return (bytes as Buffer).toString('latin1')
  }
}

/** The transport for Adonis Mail's `mailers`. */
export function mailboxTransport(): () => MailTransportContract {
  return () => new MailboxTransport()
}
