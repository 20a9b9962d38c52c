import { isBusinessDate } from '@benchpin/kernel'
import { TAX_RULE_SUBJECTS } from '../data/rule_subjects.ts'
import vine, { SimpleMessagesProvider } from '@vinejs/vine'

const messages = new SimpleMessagesProvider({
  'required': 'Fill this in.',
  'string': 'Use text here.',
  'number': 'Use a number.',
  'maxLength': 'Use {{ max }} characters or fewer.',
  'baseRate.regex': 'Use a rate like 6%.',
  'surtaxRate.regex': 'Use a rate like 1%.',
  'itemCap.required': 'Enter an amount like 5,000.00.',
  'region.regex': 'Use the two letters of the state, like FL.',
  'where.required': 'Say where it was checked, for instance the state’s website.',
  'reason.required': 'Say why.',
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

const amount = () => vine.number().withoutDecimals().min(0).max(99_999_999_999)

/** `POST /tax/returns`: amounts are minor units. */
export const remittanceValidator = vine.create({
  state: vine.string().trim().maxLength(64),
  storeId: vine.number().withoutDecimals().positive(),
  periodFrom: date(),
  periodTo: date(),
  date: date(),
  tax: amount(),
  allowance: amount(),
  reference: vine.string().trim().maxLength(64).nullable().optional(),
})

/** `POST /tax/returns/:id/void`. */
export const remittanceVoidValidator = vine.create({ reason: vine.string().trim().minLength(1).maxLength(200) })

/** `POST /tax/contacts/:id/certificates`. */
export const certificateValidator = vine.create({
  region: vine.string().trim().regex(/^[A-Za-z]{2}$/),
  permitNumber: vine.string().trim().minLength(1).maxLength(64),
  startsOn: date(),
  expiresOn: date().nullable().optional(),
})

/** `POST /tax/certificates/:id/verify`. */
export const certificateVerifyValidator = vine.create({ version: vine.number(), where: vine.string().trim().minLength(1).maxLength(191) })

/** `POST /tax/certificates/:id/revoke`. */
export const certificateRevokeValidator = vine.create({ version: vine.number(), reason: vine.string().trim().minLength(1).maxLength(200) })

/** `POST /settings/tax/rules`. */
export const ruleValidator = vine.create({
  jurisdiction: vine.string().trim().maxLength(64),
  subject: vine.enum(TAX_RULE_SUBJECTS.map(({ id }) => id)),
  value: vine.string().trim().maxLength(32),
  amount: amount().nullable().optional(),
  startsOn: date(),
  source: vine.string().trim().maxLength(200),
})

for (const validator of [certificateValidator, certificateVerifyValidator, certificateRevokeValidator, remittanceValidator, remittanceVoidValidator, ruleValidator, ownRatesValidator, placeValidator, rateEndValidator]) validator.messagesProvider = messages
