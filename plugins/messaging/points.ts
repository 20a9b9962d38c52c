import { definePoint, type MailAttachment } from '@benchpin/kernel'

/** Why somebody is written to: `transactional` because of something they do with the store, `marketing` to sell. */
export type MessagePurpose = 'transactional' | 'marketing'

/** What a message is filled in with: money in minor units, dates as `YYYY-MM-DD`, lines parted by line ends, all else as text. */
export type MergeData = Record<string, string | number | null>

/** A place in the words of a template: `{{invoice_number}}`. */
export interface MergeField {
  /** Lower-case words joined by underscores. */
  key: string
  label: string
  type: 'text' | 'lines' | 'money' | 'date' | 'link'
  /** Stands in previews where there is no record; of the same form as the data. */
  example: string | number
}

/** A kind of message that a plugin sends. Every template also has the fields of `standardFields`. */
export interface MessageTemplate {
  /** Permanent, begins with the plugin's id: `sales.invoice_mail`. */
  id: string
  title: string
  /** When it is sent, in plain words. */
  description: string
  purpose: MessagePurpose
  /** Channels that it can take; the first is the usual one. */
  channels: string[]
  fields: MergeField[]
  /** The words until a store chooses its own. Empty lines part paragraphs. */
  defaults: { subject: string; body: string }
  /** A real record to preview with: the last invoice. Null where there is none. */
  latest?(): Promise<{ label: string; contactId: number | null; storeId: number | null; data: MergeData } | null>
}

/** Message templates. */
export const messageTemplates = definePoint<MessageTemplate>('messaging.message_templates')

/** A message with its words filled in, as a channel takes it over. */
export interface ComposedMessage {
  /** Stays the same when the same message is handed over again. */
  key: string
  purpose: MessagePurpose
  to: { address: string; name: string | null }
  storeId: number | null
  subject: string
  body: string
  /** The page on which the person unsubscribes; null for transactional messages. */
  unsubscribe: string | null
  attachments: MailAttachment[]
}

/** A way by which messages go out. */
export interface MessageChannel {
  /** Permanent: `mail`, `sms`. */
  id: string
  title: string
  /** Whether its messages have a subject. */
  hasSubject: boolean
  /** The one form in which an address is kept and compared; null where the text is no address of this channel. */
  normalAddress(text: string): string | null
  /** A contact's address for it. */
  addressOf(contact: { email: string | null; phone: string | null }): string | null
  /** The message as it will look, for a preview: a whole HTML page. */
  preview(message: ComposedMessage): Promise<string>
  /**
   * Hands it over. Called with no transaction open; may be called again with the same key.
   *
   * @returns from whom it went out
   * @throws MessageRefusedError where it will never go out; MaybeSentError where nobody knows; anything else is tried again
   */
  send(message: ComposedMessage): Promise<{ from: string }>
}

/** Channels. */
export const messageChannels = definePoint<MessageChannel>('messaging.message_channels')
