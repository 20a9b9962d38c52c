import vine, { SimpleMessagesProvider } from '@vinejs/vine'
import type { FieldContext } from '@vinejs/vine/types'
import { isBusinessDate } from '@benchpin/kernel'

const messages = new SimpleMessagesProvider({
  'required': 'Fill this in.',
  'string': 'Use text here.',
  'number': 'Use a number here.',
  'positive': 'Use an amount above zero.',
  'max': 'Use {{ max }} or less.',
  'withoutDecimals': 'Use whole minor units: 1234 is 12.34.',
  'minLength': 'Fill this in.',
  'maxLength': 'Use {{ max }} characters or fewer.',
  'businessDate': 'Use a date like 2026-01-31.',
  'contactId.required': 'Choose the customer.',
  'amount.required': 'Enter the amount.',
  'reason.required': 'Say why it is given.',
  'tender.required': 'Choose how it is paid out.',
})

const businessDate = vine.createRule((value: unknown, _options: undefined, field: FieldContext) => {
  if (!isBusinessDate(value)) field.report(messages.getMessage('', 'businessDate', field), 'businessDate', field)
})

const id = () => vine.number().withoutDecimals().positive().max(Number.MAX_SAFE_INTEGER)
const amount = () => vine.number().withoutDecimals().positive().max(99_999_999_999)
const date = () => vine.string().trim().use(businessDate(undefined))

/** `POST /store-credits`. Store and date are those of the session and its today where absent; `expiresOn` null: never. */
export const issueValidator = vine.create({
  contactId: id(),
  storeId: id().optional(),
  date: date().optional(),
  amount: amount(),
  reason: vine.string().trim().minLength(1).maxLength(200),
  expiresOn: date().nullable().optional(),
})

/** `PATCH /store-credits/:id`. */
export const changeValidator = vine.create({ expiresOn: date().nullable() })

/** `POST /store-credits/:id/pay-out`. */
export const payOutValidator = vine.create({
  amount: amount(),
  tender: vine.string().maxLength(64),
  reference: vine.string().trim().maxLength(64).nullable().optional(),
  storeId: id().optional(),
  date: date().nullable().optional(),
})

for (const validator of [issueValidator, changeValidator, payOutValidator]) validator.messagesProvider = messages
