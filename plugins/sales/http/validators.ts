import vine from '@vinejs/vine'
import { EXEMPT_REASONS, TAX_CLASSES } from '@benchpin/plugins/tax'
import { salesMessages } from './messages.ts'

const HIGHEST = 10_000_000_000

const id = () => vine.number().withoutDecimals().positive()
const version = () => vine.number().withoutDecimals().positive()
const money = () => vine.number().withoutDecimals().min(0).max(HIGHEST)
const day = () => vine.string().trim().regex(/^\d{4}-\d{2}-\d{2}$/)
const text = (longest: number) => vine.string().trim().maxLength(longest)
const taxClass = () => vine.enum(TAX_CLASSES).nullable().optional()
const quantity = () => vine.number().withoutDecimals().min(1).max(1_000_000)

const line = () => ({
  code: text(64).optional(),
  itemId: id().optional(),
  kind: vine.enum(['item', 'service', 'miscellaneous'] as const).optional(),
  description: text(500).optional(),
  quantity: quantity().optional(),
  unitPrice: money().optional(),
  adjustment: money().optional(),
  contributed: text(64).optional(),
  details: vine.object({}).allowUnknownProperties().optional(),
  taxable: vine.boolean().optional(),
  taxClass: taxClass(),
})

/** `POST /sales/invoices`. */
export const newInvoiceValidator = vine.create({
  contactId: id().optional(),
  salespersonId: id().nullable().optional(),
  date: day().optional(),
  dueDate: day().optional(),
  notes: text(5000).nullable().optional(),
  lines: vine.array(vine.object(line())).maxLength(100).optional(),
})

/** `PATCH /sales/invoices/:id`. */
export const invoiceChangeValidator = vine.create({
  version: version(),
  contactId: id().nullable().optional(),
  salespersonId: id().nullable().optional(),
  date: day().optional(),
  dueDate: day().optional(),
  freight: money().optional(),
  cardFee: money().optional(),
  exemptReason: vine.enum(EXEMPT_REASONS.map((reason) => reason.id)).nullable().optional(),
  exemptNote: text(191).nullable().optional(),
  delivery: vine.enum(['counter', 'delivered', 'out_of_state'] as const).optional(),
  deliveryPlace: text(64).nullable().optional(),
  deliveryAddress: text(300).nullable().optional(),
  authorizationNumber: text(64).nullable().optional(),
  notes: text(5000).nullable().optional(),
})

/** `POST /sales/invoices/:id/lines`. */
export const newLineValidator = vine.create({ version: version(), ...line() })

/** `PATCH /sales/invoices/:id/lines/:line`. */
export const lineChangeValidator = vine.create({
  version: version(),
  quantity: quantity().optional(),
  unitPrice: money().optional(),
  adjustment: money().nullable().optional(),
  description: text(500).minLength(1).optional(),
  taxable: vine.boolean().optional(),
  taxClass: taxClass(),
})

/** Steps that say nothing but which version of the invoice they mean. */
export const versionValidator = vine.create({ version: version() })

/** `POST /sales/invoices/:id/void`. */
export const voidValidator = vine.create({ version: version(), reason: text(500).minLength(1) })

/** `POST /sales/invoices/:id/checkout`. */
export const checkoutValidator = vine.create({
  version: version(),
  due: vine.number().withoutDecimals().nullable().optional(),
  useCredit: money().optional(),
  tenders: vine
    .array(
      vine.object({
        tender: text(64),
        kind: text(32).nullable().optional(),
        amount: vine.number().withoutDecimals().min(-HIGHEST).max(HIGHEST),
        reference: text(191).nullable().optional(),
        received: money().nullable().optional(),
      })
    )
    .maxLength(12),
})

/** `POST /sales/invoices/:id/mail`. */
export const mailValidator = vine.create({ address: text(191), subject: text(255).minLength(1), body: text(20_000).minLength(1) })

for (const validator of [mailValidator, newInvoiceValidator, invoiceChangeValidator, newLineValidator, lineChangeValidator, versionValidator, voidValidator, checkoutValidator]) {
  validator.messagesProvider = salesMessages
}
