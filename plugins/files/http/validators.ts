import vine, { SimpleMessagesProvider } from '@vinejs/vine'

const messages = new SimpleMessagesProvider({
  required: 'Fill this in.',
  string: 'Use text here.',
  number: 'Use a number here.',
  array: 'Send a list here.',
  boolean: 'Use yes or no here.',
  maxLength: 'Use {{ max }} characters or fewer.',
})

const owner = () => ({ ownerType: vine.string().trim().maxLength(64), ownerId: vine.number().withoutDecimals().positive() })

/** Whose files: `GET /files` and `POST /files`. */
export const ownerValidator = vine.create(owner())

/** `PUT /files/order`. */
export const orderValidator = vine.create({ ...owner(), ids: vine.array(vine.number().withoutDecimals().positive()).maxLength(500) })

/** `POST /files/links`. */
export const linkValidator = vine.create({ ...owner(), url: vine.string().trim().maxLength(2000), title: vine.string().trim().maxLength(160).optional() })

/** `PUT /files/:id/spin`. */
export const spinValidator = vine.create({ spins: vine.boolean() })

for (const validator of [ownerValidator, orderValidator, linkValidator, spinValidator]) validator.messagesProvider = messages
