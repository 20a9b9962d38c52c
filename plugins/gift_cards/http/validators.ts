import vine, { SimpleMessagesProvider } from '@vinejs/vine'

const messages = new SimpleMessagesProvider({
  'required': 'Fill this in.',
  'string': 'Use text here.',
  'number': 'Use a number here.',
  'positive': 'Use an amount above zero.',
  'max': 'Use {{ max }} or less.',
  'withoutDecimals': 'Use whole minor units: 1234 is 12.34.',
  'minLength': 'Fill this in.',
  'maxLength': 'Use {{ max }} characters or fewer.',
  'amount.required': 'Enter the amount.',
  'reason.required': 'Say why it is given away.',
  'tender.required': 'Choose how it is paid out.',
  'number.required': 'Scan or type the number of the card.',
  'reference.required': 'Scan or type the number of the card.',
})

const id = () => vine.number().withoutDecimals().positive().max(Number.MAX_SAFE_INTEGER)
const amount = () => vine.number().withoutDecimals().positive().max(99_999_999_999)
const number = () => vine.string().trim().maxLength(64)

/** `POST /gift-cards`. */
export const giveValidator = vine.create({ number: number().nullable().optional(), amount: amount(), reason: vine.string().trim().minLength(1).maxLength(200), contactId: id().nullable().optional() })

/** `POST /gift-cards/balance`, as the payment panel asks. */
export const balanceValidator = vine.create({ reference: number().minLength(1) })

/** `POST /gift-cards/look-up`. */
export const lookUpValidator = vine.create({ number: number().minLength(1) })

/** `POST /gift-cards/:id/replace`. */
export const replaceValidator = vine.create({ number: number().nullable().optional() })

/** `POST /gift-cards/:id/pay-out`. */
export const payOutValidator = vine.create({ amount: amount(), tender: vine.string().maxLength(64), reference: vine.string().trim().maxLength(64).nullable().optional() })

for (const validator of [giveValidator, balanceValidator, lookUpValidator, replaceValidator, payOutValidator]) validator.messagesProvider = messages
