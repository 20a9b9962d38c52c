import { isBusinessDate } from '@benchpin/kernel'
import vine, { SimpleMessagesProvider } from '@vinejs/vine'

const messages = new SimpleMessagesProvider({
  'required': 'Fill this in.',
  'string': 'Use text here.',
  'number': 'Use a number.',
  'enum': 'Choose one of the list.',
  'withoutDecimals': 'Use a whole number.',
  'min': 'Use {{ min }} or more.',
  'max': 'Use {{ max }} or less.',
  'minLength': 'Use {{ min }} characters or more.',
  'maxLength': 'Use {{ max }} characters or fewer.',
  'statementBy.regex': 'Use a month and day like 01-31.',
  'source.required': 'Say where you read it, so that the next person can check it.',
})

const businessDate = vine.createRule((value, _options, field) => {
  if (!isBusinessDate(value)) field.report('Use a date like 2026-01-31.', 'business_date', field)
})

const date = () => vine.string().use(businessDate())
const words = (longest: number) => vine.string().trim().maxLength(longest)
const maybe = (longest: number) => words(longest).nullable()
const version = () => vine.number().withoutDecimals()
const amount = () => vine.number().withoutDecimals().min(1).max(99_999_999_999)
const count = (most: number) => vine.number().withoutDecimals().min(1).max(most)

/** `POST /cash-reports/:id/file`. */
export const filedValidator = vine.create({ version: version(), filedOn: date(), filedNumber: maybe(64).optional() })

/** `POST /cash-reports/:id/dismiss`. */
export const dismissValidator = vine.create({ version: version(), reason: words(500).minLength(3) })

/** `POST /cash-reports/:id/reopen`. */
export const versionValidator = vine.create({ version: version() })

/** `POST /cash-reports/:id/statement`. */
export const statementValidator = vine.create({ version: version(), sentOn: date() })

/** `PUT /cash-reports/payers/:contactId`. The taxpayer number is sent only where it is new. */
export const payerValidator = vine.create({
  legalName: maybe(191),
  taxpayerNumber: maybe(20).optional(),
  birthDate: date().nullable(),
  address: maybe(191),
  city: maybe(100),
  region: maybe(64),
  postalCode: maybe(20),
  country: maybe(64),
  occupation: maybe(100),
  idType: maybe(64),
  idNumber: maybe(64),
  idIssuer: maybe(64),
})

/** `POST /settings/cash-reporting`: amounts are minor units. */
export const ruleValidator = vine.create({
  threshold: amount(),
  instrumentCap: amount(),
  windowMonths: count(60),
  dueDays: count(365),
  statementBy: vine.string().trim().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/),
  watchDays: count(365),
  startsOn: date(),
  source: words(200),
})

for (const validator of [filedValidator, dismissValidator, versionValidator, statementValidator, payerValidator, ruleValidator]) validator.messagesProvider = messages
