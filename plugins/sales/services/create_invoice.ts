import { ambient, businessDateIn, currentMember, currentStoreId, nowInstant, tenantState, useCase, type BusinessDate } from '@benchpin/kernel'
import { ensureRole, walkInContact, type Contact } from '@benchpin/plugins/contacts'
import { assertPeriodOpen } from '@benchpin/plugins/ledger'
import { taxTermsFor } from '@benchpin/plugins/tax'
import { InvoiceInputError } from '../errors.ts'
import { Invoice } from '../models/invoice.ts'
import { appendLine, type NewLine } from './add_line.ts'
import { exemptionFor } from './exemption.ts'
import { saveWhole } from './open_invoice.ts'
import { termsOnInvoice } from './rates.ts'

/** What a new invoice may be given; the rest has its usual value. */
export interface NewInvoice {
  /** The walk-in customer where absent. */
  contactId?: number
  /** The ambient store where absent. */
  storeId?: number
  /** Today in the store where absent. */
  date?: BusinessDate
  dueDate?: BusinessDate
  /** The signed-in user where absent. */
  salespersonId?: number | null
  notes?: string | null
  /** Its first lines. */
  lines?: NewLine[]
}

/** The day on the calendar of a store. */
export async function todayIn(storeId: number): Promise<BusinessDate> {
  const { stores, timeZone } = await tenantState()
  return businessDateIn(stores.find(({ id }) => id === storeId)?.timeZone ?? timeZone, nowInstant())
}

function customerOf(contactId: number | undefined): Promise<Contact> {
  return contactId === undefined ? walkInContact() : ensureRole(contactId, 'customer')
}

/** Makes an open invoice; inside a use case, for callers that do more in the same transaction. */
export async function openInvoice(input: NewInvoice): Promise<Invoice> {
  const storeId = input.storeId ?? currentStoreId()
  if (storeId === null) throw new InvoiceInputError('Choose the store that sells.', { field: 'storeId' })
  const date = input.date ?? (await todayIn(storeId))
  await assertPeriodOpen(date, 'date')
  const customer = await customerOf(input.contactId)
  const invoice = await Invoice.create({
    storeId,
    number: null,
    status: 'open',
    contactId: customer.id,
    salespersonId: input.salespersonId === undefined ? (currentMember()?.id ?? null) : input.salespersonId,
    date,
    dueDate: input.dueDate ?? date,
    ...{ subtotal: 0, deferred: 0, taxBase: 0, taxSurtax: 0, tax: 0, freight: 0, cardFee: 0, total: 0 },
    ...termsOnInvoice(await taxTermsFor(storeId, date)),
    ...{ delivery: null, deliveryPlace: null, deliveryAddress: null },
    ...(await exemptionFor(customer, date, { exemptReason: null, exemptNote: null, certificateId: null, authorizationNumber: null })),
    notes: input.notes ?? null,
    createdById: currentMember()?.id ?? null,
    changedBy: ambient().actor.name,
    changedAt: nowInstant(),
    ...{ finalizedAt: null, finalizedBy: null, reopenedAt: null, reopenedBy: null, voidedAt: null, voidedBy: null, voidReason: null },
  })
  if (!input.lines?.length) return invoice
  const whole = { invoice, lines: [] }
  for (const line of input.lines) await appendLine(whole, line)
  await saveWhole(whole)
  return invoice
}

/** Makes an open invoice, with its first lines where they are given. Nothing posts. Returns its id. */
export function createInvoice(input: NewInvoice): Promise<number> {
  return useCase('sales.create_invoice', async () => (await openInvoice(input)).id)
}
