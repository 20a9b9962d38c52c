import { currentTenantId, database, isFeatureOn, useCase, type BusinessDate, type Money } from '@benchpin/kernel'
import { ensureRole, walkInContact } from '@benchpin/plugins/contacts'
import { assertPeriodOpen } from '@benchpin/plugins/ledger'
import { InvoiceInputError } from '../errors.ts'
import type { Invoice } from '../models/invoice.ts'
import { changeDelivery, type DeliveryChange } from './delivery.ts'
import { exemptionFor, restOnCertificate } from './exemption.ts'
import { lockOpen, saveWhole } from './open_invoice.ts'
import { refreshRates } from './rates.ts'

/** What is changed of the head of an invoice; what is left out stays as it is. */
export interface InvoiceChange extends DeliveryChange {
  /** Null makes it a sale to the walk-in customer. */
  contactId?: number | null
  salespersonId?: number | null
  date?: BusinessDate
  dueDate?: BusinessDate
  freight?: Money
  cardFee?: Money
  exemptNote?: string | null
  /** Number that the state gave for this one sale for resale. */
  authorizationNumber?: string | null
  notes?: string | null
}

async function changeCustomer(invoice: Invoice, contactId: number | null, date: BusinessDate): Promise<void> {
  const customer = contactId === null ? await walkInContact() : await ensureRole(contactId, 'customer')
  invoice.merge({ contactId: customer.id, ...(await exemptionFor(customer, date, invoice)) })
}

async function changeSalesperson(invoice: Invoice, salespersonId: number | null): Promise<void> {
  if (salespersonId !== null) {
    const row = await database().from('memberships').where('tenant_id', currentTenantId()).where('id', salespersonId).where('active', 1).first()
    if (!row) throw new InvoiceInputError('Choose an active user of this organization.', { field: 'salespersonId' })
  }
  invoice.salespersonId = salespersonId
}

/** The due date moves along where it was the same day. */
function changeDate(invoice: Invoice, date: BusinessDate): void {
  if (invoice.dueDate === invoice.date || invoice.dueDate < date) invoice.dueDate = date
  invoice.date = date
}

/** What the rates and rules depend on. */
const TAX_TERMS = ['date', 'delivery', 'deliveryPlace', 'exemptReason'] as const

/** What an exemption for resale rests on. */
const PROOF = ['date', 'exemptReason', 'authorizationNumber', 'delivery'] as const

/** A fee that stands stays; a new one needs the feature. */
async function refuseCardFee(invoice: Invoice, cardFee: Money | undefined): Promise<void> {
  if (!cardFee || cardFee === invoice.cardFee || (await isFeatureOn('sales.card_fee'))) return
  throw new InvoiceInputError('Your store charges no card fee. It is turned on in Settings > Features.', { field: 'cardFee' })
}

/**
 * Changes the head of an open invoice; its totals follow.
 *
 * @throws PeriodClosedError beside `date` where the new date, or the date that stays, lies in closed books
 */
export function changeInvoice(id: number, version: number, change: InvoiceChange): Promise<number> {
  return useCase('sales.change_invoice', async () => {
    const whole = await lockOpen(id, version)
    const { invoice } = whole
    await assertPeriodOpen(change.date ?? invoice.date, 'date')
    await refuseCardFee(invoice, change.cardFee)
    if (change.contactId !== undefined) await changeCustomer(invoice, change.contactId, change.date ?? invoice.date)
    if (change.salespersonId !== undefined) await changeSalesperson(invoice, change.salespersonId)
    if (change.date !== undefined && change.date !== invoice.date) changeDate(invoice, change.date)
    changeDelivery(invoice, change)
    const { dueDate, freight, cardFee, exemptNote, authorizationNumber, notes } = change
    const rest = { dueDate, freight, cardFee, exemptNote, authorizationNumber, notes }
    invoice.merge(Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)))
    if (invoice.exemptReason === null) invoice.exemptNote = null
    if (PROOF.some((key) => change[key] !== undefined)) await restOnCertificate(invoice)
    if (TAX_TERMS.some((key) => change[key] !== undefined)) await refreshRates(invoice)
    if (invoice.dueDate < invoice.date) throw new InvoiceInputError('Use a due date on or after the date of the invoice.', { field: 'dueDate' })
    await saveWhole(whole)
    return id
  })
}
