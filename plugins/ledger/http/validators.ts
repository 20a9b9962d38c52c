import { isBusinessDate } from '@benchpin/kernel'
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
  'type.enum': 'Choose one of the list.',
  'min': 'Use an amount of zero or more, on the side where it belongs.',
  'max': 'Use a smaller amount.',
  'withoutDecimals': 'Use whole cents.',
  'array': 'Give a list here.',
  'array.maxLength': 'Use {{ max }} lines or fewer.',
  'date.required': 'Enter a date like 2026-01-31.',
  'through.required': 'Enter a date like 2026-01-31.',
  'memo.required': 'Say in a few words what it is for.',
  'text.required': 'Paste a row at least.',
  'reason.required': 'Say why.',
})

const businessDate = vine.createRule((value, _options, field) => {
  if (!isBusinessDate(value)) field.report('Use a date like 2026-01-31.', 'business_date', field)
})

/** Larger amounts are slips of the keyboard, and sums of many must stay exact. */
const LARGEST = 1_000_000_000_000

const number = () => vine.string().trim().regex(/^\d{1,8}$/)
const name = () => vine.string().trim().maxLength(120)
const date = () => vine.string().use(businessDate())
const amount = () => vine.number().withoutDecimals().min(0).max(LARGEST)
const id = () => vine.number().withoutDecimals().min(1)

/** `POST /ledger/accounts`. */
export const newAccountValidator = vine.create({ number: number(), name: name(), type: vine.enum(['asset', 'liability', 'equity', 'revenue', 'expense'] as const).optional(), group: vine.string().optional() })

/** `PUT /ledger/accounts/:id`. */
export const accountValidator = vine.create({ number: number(), name: name(), group: vine.string().optional(), active: vine.boolean().optional(), version: vine.number() })

/** `POST /ledger/manual-journals` and `PUT /ledger/manual-journals/:id`: amounts are minor units; `posts` posts at once. */
export const manualJournalValidator = vine.create({
  date: date(),
  storeId: id(),
  memo: vine.string().trim().maxLength(200),
  lines: vine
    .array(
      vine.object({
        accountId: id().nullable(),
        debit: amount(),
        credit: amount(),
        contactId: id().nullable(),
        memo: vine.string().trim().maxLength(200).nullable(),
      })
    )
    .maxLength(200),
  posts: vine.boolean().optional(),
  version: vine.number().optional(),
})

/** What a form was opened with. */
export const versionValidator = vine.create({ version: vine.number() })

/** A single day. */
export const dateValidator = vine.create({ date: date() })

/** `POST /settings/period-close`: `accepted` are the checks whose warnings the person has seen. */
export const closeValidator = vine.create({ through: date(), accepted: vine.array(vine.string().maxLength(64)).optional() })

/** `POST /settings/period-close/reopen`: an absent day opens all. */
export const reopenValidator = vine.create({ through: date().nullable().optional(), reason: vine.string().trim().maxLength(500) })

/** `POST /settings/period-close/years`. */
export const closeYearValidator = vine.create({ end: date(), accepted: vine.array(vine.string().maxLength(64)).optional() })

/** `POST /settings/period-close/years/reopen`. */
export const reopenYearValidator = vine.create({ end: date(), reason: vine.string().trim().maxLength(500) })

/** `POST /settings/posting-rules`: absent store and family stand for all, an absent account for no rule. */
export const postingRuleValidator = vine.create({
  accountKey: vine.string().maxLength(64),
  storeId: id().nullable().optional(),
  family: vine.string().maxLength(32).nullable().optional(),
  accountId: id().nullable().optional(),
  startsOn: date(),
})

/** `POST /settings/posting-rules/left`. */
export const postingKeyValidator = vine.create({ accountKey: vine.string().maxLength(64) })

/** `POST /ledger/opening-balances` and its dry run: `text` is what was pasted. */
export const openingValidator = vine.create({ kind: vine.string().maxLength(64), storeId: id(), date: date(), text: vine.string().maxLength(2_000_000) })

for (const validator of [postingKeyValidator, openingValidator, postingRuleValidator, newAccountValidator, accountValidator, manualJournalValidator, versionValidator, dateValidator, closeValidator, reopenValidator, closeYearValidator, reopenYearValidator]) validator.messagesProvider = messages
