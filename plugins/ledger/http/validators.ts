import vine, { SimpleMessagesProvider } from '@vinejs/vine'

const messages = new SimpleMessagesProvider({
  'required': 'Fill this in.',
  'string': 'Use text here.',
  'boolean': 'Choose on or off.',
  'number': 'Use a whole number.',
  'maxLength': 'Use {{ max }} characters or fewer.',
  'number.required': 'Enter a number like 6100.',
  'number.regex': 'Use digits, like 6100.',
  'name.required': 'Enter a name like Rent.',
  'type.required': 'Choose a type.',
  'type.enum': 'Choose one of the list.',
})

const number = () => vine.string().trim().regex(/^\d{1,8}$/)
const name = () => vine.string().trim().maxLength(120)

/** `POST /ledger/accounts`. */
export const newAccountValidator = vine.create({ number: number(), name: name(), type: vine.enum(['asset', 'liability', 'equity', 'revenue', 'expense'] as const) })

/** `PUT /ledger/accounts/:id`. */
export const accountValidator = vine.create({ number: number(), name: name(), active: vine.boolean().optional(), version: vine.number() })

for (const validator of [newAccountValidator, accountValidator]) validator.messagesProvider = messages
