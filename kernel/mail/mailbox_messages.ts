import { environment } from '../boot/environment.ts'
import { database } from '../database/client.ts'
import { RecordNotFoundError } from '../database/errors.ts'
import { asPlatform } from '../tenancy/context.ts'
import type { MailboxAttachment } from './mailbox_transport.ts'

/** A message in the list. */
export interface MailboxEntry {
  id: number
  to: string
  subject: string
  sentAt: string
}

/** A message that is opened. */
export interface MailboxMessage extends MailboxEntry {
  from: string
  html: string | null
  text: string | null
  attachments: MailboxAttachment[]
}

interface Row {
  id: number
  to: string
  from: string
  subject: string
  html: string | null
  text: string | null
  attachments: string
  sent_at: string
}

const SHOWN = 100

/** Whether there is a mailbox page: anyone may read it, so never where real mails are written. */
export function hasMailbox(): boolean {
  const { demo, nodeEnv } = environment()
  return demo || nodeEnv !== 'production'
}

/** The last hundred messages, the newest first. */
export async function mailboxEntries(): Promise<MailboxEntry[]> {
  const rows = (await asPlatform(async () =>
    database().from('mailbox_messages').orderBy('id', 'desc').limit(SHOWN).select('id', 'to', 'subject', 'sent_at')
  )) as Row[]
  return rows.map(({ id, to, subject, sent_at }) => ({ id: Number(id), to, subject, sentAt: sent_at }))
}

/**
 * One message with its files.
 *
 * @throws RecordNotFoundError
 */
export async function mailboxMessage(id: number): Promise<MailboxMessage> {
  const row = (await asPlatform(async () => database().from('mailbox_messages').where('id', id).first())) as Row | null
  if (!row) throw new RecordNotFoundError('The message')
  const { to, from, subject, html, text } = row
  return { id: Number(row.id), to, from, subject, html, text, sentAt: row.sent_at, attachments: JSON.parse(row.attachments) as MailboxAttachment[] }
}
