import vine, { SimpleMessagesProvider } from '@vinejs/vine'
import type { FieldContext } from '@vinejs/vine/types'
import { isBusinessDate } from '@benchpin/kernel'

const messages = new SimpleMessagesProvider({
  'required': 'Fill this in.',
  'string': 'Use text here.',
  'number': 'Use a number.',
  'boolean': 'Choose yes or no.',
  'enum': 'Choose one of the list.',
  'min': 'Use {{ min }} or more.',
  'max': 'Use {{ max }} or less.',
  'withoutDecimals': 'Use a whole number.',
  'positive': 'Use a number above zero.',
  'minLength': 'Fill this in.',
  'maxLength': 'Use {{ max }} characters or fewer.',
  'array.maxLength': 'Keep at most {{ max }} of them.',
  'businessDate': 'Use a date like 2026-01-31.',
  'amount.required': 'Enter the amount.',
  'date.required': 'Choose the day.',
  'reason.required': 'Say what is disputed.',
})

const businessDate = vine.createRule((value: unknown, _options: undefined, field: FieldContext) => {
  if (!isBusinessDate(value)) field.report(messages.getMessage('', 'businessDate', field), 'businessDate', field)
})

const MOST = 99_999_999_999
const text = (longest: number) => vine.string().trim().maxLength(longest)
const date = () => vine.string().trim().use(businessDate(undefined))
const id = () => vine.number().withoutDecimals().positive().max(Number.MAX_SAFE_INTEGER)

/** `POST /reminders/customers/:id/promises`. */
export const promiseValidator = vine.create({ amount: vine.number().withoutDecimals().min(0).max(MOST), date: date(), note: text(500).nullable().optional() })

/** `PUT /reminders/customers/:id/standing`. */
export const standingValidator = vine.create({ optedOut: vine.boolean(), pausedUntil: date().nullable(), note: text(500).nullable() })

/** `POST /reminders/disputes`. */
export const disputeValidator = vine.create({ source: text(64), itemId: id(), reason: text(500).minLength(1) })

/** `POST /reminders/customers/:id/mail`. */
export const mailValidator = vine.create({ address: text(191), subject: text(255).minLength(1), body: text(20_000).minLength(1) })

/** `PUT /settings/reminders`. */
export const scheduleValidator = vine.create({
  source: text(64),
  storeId: id().nullable(),
  active: vine.boolean(),
  startsOn: date(),
  minimum: vine.number().withoutDecimals().min(0).max(MOST),
  steps: vine.array(vine.object({ days: vine.number().withoutDecimals().min(-365).max(365), template: text(64), channel: text(16) })).maxLength(20),
})

/** `DELETE /settings/reminders`. */
export const dropValidator = vine.create({ source: text(64), storeId: id() })

for (const validator of [promiseValidator, standingValidator, disputeValidator, mailValidator, scheduleValidator, dropValidator]) validator.messagesProvider = messages
