import vine, { SimpleMessagesProvider } from '@vinejs/vine'

const messages = new SimpleMessagesProvider({
  'required': 'Fill this in.',
  'string': 'Use text here.',
  'number': 'Use a number.',
  'boolean': 'Choose yes or no.',
  'maxLength': 'Use {{ max }} characters or fewer.',
  'positive': 'Choose one of the list.',
})

const id = () => vine.number().withoutDecimals().positive().max(Number.MAX_SAFE_INTEGER)
const text = (longest: number) => vine.string().trim().maxLength(longest)

/** An option. */
export const optionValidator = vine.create({
  kind: text(64),
  storeId: id().nullable(),
  label: text(60).nullable(),
  handle: text(191).nullable(),
  details: text(2000).nullable(),
  shown: vine.boolean(),
  taken: vine.boolean(),
  hiddenIn: vine.array(id()).maxLength(500),
})

/** `PUT /settings/payment-options/order`. */
export const orderValidator = vine.create({ ids: vine.array(id()).maxLength(500) })

for (const validator of [optionValidator, orderValidator]) validator.messagesProvider = messages
