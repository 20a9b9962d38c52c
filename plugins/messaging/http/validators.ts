import vine, { SimpleMessagesProvider } from '@vinejs/vine'
import { NOTED_METHODS } from '../services/consent.ts'

const messages = new SimpleMessagesProvider({
  'required': 'Fill this in.',
  'string': 'Use text here.',
  'number': 'Use a number.',
  'boolean': 'Choose yes or no.',
  'enum': 'Choose one of the list.',
  'maxLength': 'Use {{ max }} characters or fewer.',
  'minLength': 'Fill this in.',
  'subject.required': 'Enter a subject.',
  'body.required': 'Enter what the message says.',
})

const text = (longest: number) => vine.string().trim().maxLength(longest)
const storeId = () => vine.number().withoutDecimals().positive().nullable()
const channel = () => vine.string().trim().maxLength(16)

const words = () => ({ channel: channel(), storeId: storeId(), subject: text(255).minLength(1), body: text(20_000).minLength(1) })

/** `PUT /settings/messages/templates/:template`; also the test. */
export const wordsValidator = vine.create(words())

/** `POST .../preview`: with the values of a real record, or with examples. */
export const previewValidator = vine.create({ ...words(), real: vine.boolean() })

/** `DELETE /settings/messages/templates/:template`. */
export const resetValidator = vine.create({ channel: channel(), storeId: storeId() })

/** `PUT /settings/messages/sender`. */
export const senderValidator = vine.create({
  storeId: storeId(),
  fromName: text(120).nullable(),
  fromEmail: text(191).nullable(),
  replyTo: text(191).nullable(),
  postalAddress: text(400).nullable(),
})

/** `POST /settings/messages/domains`. */
export const domainValidator = vine.create({ domain: text(191).minLength(1) })

/** `POST /messages/contacts/:contactId/consent`. */
export const consentValidator = vine.create({
  given: vine.boolean(),
  method: vine.enum(NOTED_METHODS.map(({ value }) => value)),
  note: text(500).nullable().optional(),
})

/** What a person sends from a dialog. */
export const writtenValidator = vine.create({ address: text(191), subject: text(255).minLength(1), body: text(20_000).minLength(1) })

for (const validator of [wordsValidator, previewValidator, resetValidator, senderValidator, domainValidator, consentValidator, writtenValidator]) {
  validator.messagesProvider = messages
}
