import vine, { SimpleMessagesProvider } from '@vinejs/vine'

const messages = new SimpleMessagesProvider({
  required: 'Fill this in.',
  string: 'Use text here.',
  number: 'Use a number here.',
  array: 'Send a list here.',
})

const owner = () => ({ ownerType: vine.string().trim().maxLength(64), ownerId: vine.number().withoutDecimals().positive() })

/** Whose files: `GET /files` and `POST /files`. */
export const ownerValidator = vine.create(owner())

/** `PUT /files/order`. */
export const orderValidator = vine.create({ ...owner(), ids: vine.array(vine.number().withoutDecimals().positive()).maxLength(500) })

for (const validator of [ownerValidator, orderValidator]) validator.messagesProvider = messages
