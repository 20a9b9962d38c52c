import { isBusinessDate } from '@benchpin/kernel'
import vine, { SimpleMessagesProvider } from '@vinejs/vine'

const messages = new SimpleMessagesProvider({
  'required': 'Fill this in.',
  'string': 'Use text here.',
  'number': 'Use a number.',
  'maxLength': 'Use {{ max }} characters or fewer.',
  'baseRate.regex': 'Use a rate like 6%.',
  'surtaxRate.regex': 'Use a rate like 1%.',
  'itemCap.required': 'Enter an amount like 5,000.00.',
  'source.required': 'Say where you read the rate, so that the next person can check it.',
})

const businessDate = vine.createRule((value, _options, field) => {
  if (!isBusinessDate(value)) field.report('Use a date like 2026-01-31.', 'business_date', field)
})

const rate = () => vine.string().trim().regex(/^0(?:\.\d{1,8})?$/)
const date = () => vine.string().use(businessDate())

/** `POST /settings/tax/stores/:id/rates`: rates are decimal strings, the cap is minor units. */
export const ownRatesValidator = vine.create({
  baseRate: rate(),
  surtaxRate: rate(),
  itemCap: vine.number().withoutDecimals().min(0),
  startsOn: date(),
  source: vine.string().trim().maxLength(200),
})

/** `PUT /settings/tax/stores/:id`. */
export const placeValidator = vine.create({ jurisdiction: vine.string().nullable() })

/** `PUT /settings/tax/rates/:id`. */
export const rateEndValidator = vine.create({ endsOn: date().nullable(), version: vine.number() })

for (const validator of [ownRatesValidator, placeValidator, rateEndValidator]) validator.messagesProvider = messages
