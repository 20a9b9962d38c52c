import vine from '@vinejs/vine'
import type { FieldContext } from '@vinejs/vine/types'
import { isBusinessDate } from '@benchpin/kernel'
import { VOID_REASONS, type VoidReason } from '../services/contract.ts'
import { WRITE_OFF_REASONS, type WriteOffReason } from '../services/write_off_words.ts'
import { receivablesMessages } from './messages.ts'

const businessDate = vine.createRule((value: unknown, _options: undefined, field: FieldContext) => {
  if (!isBusinessDate(value)) field.report(receivablesMessages.getMessage('', 'businessDate', field), 'businessDate', field)
})

const id = () => vine.number().withoutDecimals().positive().max(Number.MAX_SAFE_INTEGER)
const date = () => vine.string().trim().use(businessDate(undefined))
const amount = () => vine.number().withoutDecimals().min(-99_999_999_999).max(99_999_999_999)
const amountAboveZero = () => vine.number().withoutDecimals().min(0).max(99_999_999_999)
const words = (longest: number) => vine.string().trim().maxLength(longest).nullable().optional()

const items = () => vine.array(vine.object({ openItemId: id(), amount: amountAboveZero() })).minLength(1).maxLength(500)

const tenders = () =>
  vine.array(vine.object({ tender: vine.string().maxLength(64), amount: amount(), kind: words(32), reference: words(64), received: amount().nullable().optional() })).maxLength(20)

/** What a payment is for: exactly one of these, as `ApplyTo` has them. */
const applyTo = () =>
  vine.object({
    payable: vine.object({ type: vine.string().maxLength(64), id: id() }).optional(),
    due: amount().nullable().optional(),
    items: items().optional(),
    oldestFirst: vine.literal(true).optional(),
    unapplied: vine.literal(true).optional(),
  })

/** `POST /payments`. Store and date are those of the session and its today where absent. */
export const paymentValidator = vine.create({
  contactId: id(),
  storeId: id().optional(),
  date: date().optional(),
  tenders: tenders(),
  useCredit: amountAboveZero().optional(),
  applyTo: applyTo(),
})

/** `POST /payments/warnings`: what is being entered, whole or not. */
export const proposedValidator = vine.create({
  contactId: id(),
  storeId: id().optional(),
  date: date().nullable().optional(),
  payable: vine.object({ type: vine.string().maxLength(64), id: id() }).nullable().optional(),
  tenders: vine.array(vine.object({ tender: vine.string().maxLength(64), kind: words(32), amount: amount() })).maxLength(20),
})

/** `POST /receivables/customers/:id/refunds`. */
export const refundValidator = vine.create({
  storeId: id().optional(),
  date: date().optional(),
  tenders: tenders().minLength(1),
  source: vine.object({ kind: vine.enum(['payment', 'credit_item'] as const), id: id() }).nullable().optional(),
})

/** `POST /payments/:id/void`. */
export const voidValidator = vine.create({
  reason: vine.enum(Object.keys(VOID_REASONS) as VoidReason[]),
  note: words(200),
  nsfFee: amountAboveZero().nullable().optional(),
  date: date().nullable().optional(),
})

/** `POST /payments/:id/apply` and `POST /receivables/credits/:id/apply`. */
export const applyValidator = vine.create({ items: items() })

/** `POST /payments/:id/unapply` and `POST /receivables/credits/:id/unapply`. */
export const unapplyValidator = vine.create({ openItemId: id(), amount: amountAboveZero().nullable().optional(), reason: words(200) })

/** `POST /receivables/items/:id/write_off`. */
export const writeOffValidator = vine.create({
  reason: vine.enum(Object.keys(WRITE_OFF_REASONS) as WriteOffReason[]),
  note: words(200),
  amount: amountAboveZero().nullable().optional(),
  date: date().nullable().optional(),
})

/** `POST /receivables/write_offs/:id/take_back`. */
export const takeBackValidator = vine.create({ note: words(200), date: date().nullable().optional() })

/** `POST /receivables/customers/:id/credit_limit`; null lifts it. */
export const creditLimitValidator = vine.create({ creditLimit: amountAboveZero().nullable().optional() })

/** `POST /receivables/customers/:id/promise`. */
export const promiseValidator = vine.create({ amount: amountAboveZero(), promisedFor: date(), note: words(200) })

/** `POST /receivables/customers/:id/statements`. */
export const statementPeriodValidator = vine.create({ from: date(), to: date() })

/** `POST /receivables/statements` and its preview. */
export const statementRunValidator = vine.create({
  from: date(),
  to: date(),
  who: vine.enum(['balance', 'overdue', 'ticked'] as const),
  days: vine.number().withoutDecimals().min(0).max(9_999).optional(),
  contactIds: vine.array(id()).maxLength(5_000).optional(),
  storeIds: vine.array(id()).maxLength(500).optional(),
  mail: vine.boolean().optional(),
  print: vine.enum(['rest', 'all', 'none'] as const),
})

/** `POST /receivables/statements/:id/mail`. */
export const statementMailValidator = vine.create({
  address: vine.string().trim().maxLength(191),
  subject: vine.string().trim().minLength(1).maxLength(255),
  body: vine.string().trim().minLength(1).maxLength(20_000),
})

/** `POST /receivables/items/:id/waive`. */
export const waiveValidator = vine.create({ reason: vine.string().trim().minLength(1).maxLength(200) })

for (const validator of [paymentValidator, proposedValidator, refundValidator, voidValidator, applyValidator, unapplyValidator, writeOffValidator, takeBackValidator, creditLimitValidator, promiseValidator, statementPeriodValidator, statementRunValidator, statementMailValidator, waiveValidator]) validator.messagesProvider = receivablesMessages
