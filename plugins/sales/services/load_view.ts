import { can, currentStoreId, formatRate, addRates, tenantState } from '@benchpin/kernel'
import { contactDetailLine, findContact, type Contact } from '@benchpin/plugins/contacts'
import { customerFooting, settlementOf, type DocumentPayment, type Settlement } from '@benchpin/plugins/receivables'
import { exemptReasonLabel, explainTax, NEUTRAL_RULES, resaleStanding } from '@benchpin/plugins/tax'
import type { CustomerView, HistoryView, InvoiceRights, InvoiceView, LineView, PaidInvoiceView, PaymentView } from '../http/invoice_view.ts'
import { knownLineKind } from '../points/line_kinds.ts'
import type { Invoice } from '../models/invoice.ts'
import type { InvoiceLine } from '../models/invoice_line.ts'
import { stateOf } from './invoice_state.ts'
import { wholeInvoice, type WholeInvoice } from './open_invoice.ts'
import { INVOICE } from './posting.ts'
import { memberName } from './salespeople.ts'
import { taxOfInvoice } from './rates.ts'
import { grossOf, taxableLine } from './totals.ts'

function lineView(line: InvoiceLine, reason: string | null, seesAdjustments: boolean): LineView {
  const { id, kind, itemId, stockId, description, quantity, unit, unitPrice, listPrice, extension, taxable, taxClass } = line
  return {
    contributed: line.contributedKind === null ? null : (knownLineKind(line.contributedKind)?.label ?? 'Other'),
    ...{ id, kind, itemId, stockId, description, quantity, unit, unitPrice, listPrice, extension, taxable, taxClass },
    untaxed: reason === null ? null : exemptReasonLabel(reason),
    adjustment: seesAdjustments ? line.adjustment : null,
    gross: grossOf(line),
  }
}

function paymentView(payment: DocumentPayment): PaymentView {
  const { paymentId: id, number, tenderLabel: label, reference, date, amount, held, state, flag } = payment
  return { id, number, label, reference, date, amount, held, voided: state === 'voided', flag }
}

function taxNote({ exemptReason, exemptNote, authorizationNumber, taxRate, surtaxRate }: Invoice): string {
  if (exemptReason !== null) return [exemptReasonLabel(exemptReason), exemptNote, authorizationNumber && `authorization ${authorizationNumber}`].filter(Boolean).join(', ')
  return formatRate(addRates(taxRate, surtaxRate))
}

/** What was charged and why. */
function taxNotes({ invoice, lines }: WholeInvoice, { rates, rules, computed, home }: Awaited<ReturnType<typeof taxOfInvoice>>) {
  const terms = { jurisdiction: invoice.taxPlace ?? home, rates, rules: rules ?? NEUTRAL_RULES }
  return explainTax({ terms, lines: lines.map(taxableLine), computed, home })
}

/** What of an invoice is paid, or held for it while it is open. */
export function paidOf(invoice: Invoice, { payments, balance, writtenOff }: Settlement): number {
  if (invoice.status === 'open') return payments.reduce((sum, payment) => sum + (payment.held && payment.state === 'posted' ? payment.amount : 0), 0)
  return invoice.status === 'finalized' && balance !== null ? invoice.total - balance - writtenOff : 0
}

async function customerView(contact: Contact, due: number, { status, date }: Pick<InvoiceView, 'status' | 'date'>): Promise<CustomerView> {
  const walkIn = contact.special === 'walk_in'
  // The walk-in customer is many people: nobody may use another's credit.
  const { owed: all, free: credit, limit } = walkIn ? { owed: 0, free: 0, limit: null } : await customerFooting(contact.id)
  const owed = Math.max(0, all - (status === 'finalized' ? due : 0))
  const overLimit = limit === null ? 0 : Math.max(0, owed + Math.max(0, due) - limit)
  const { id, displayName: name, taxExempt } = contact
  const certificateProblem = status === 'open' && !walkIn ? (await resaleStanding(id, date)).refusal : null
  return { id, name, detail: contactDetailLine(contact), walkIn, taxExempt, certificateProblem, credit, owed, overLimit }
}

async function rightsOf({ status, number }: Invoice, ownStore: boolean, due: number): Promise<InvoiceRights> {
  const may = async (permission: string, when: boolean) => ownStore && when && (await can(permission))
  return {
    edit: await may('sales.invoices.create', status === 'open'),
    finalize: await may('sales.invoices.finalize', status === 'open'),
    pay: await may('receivables.take_payment', status === 'open' || (status === 'finalized' && due !== 0)),
    void: await may('sales.invoices.void', status === 'finalized' || (status === 'open' && number !== null)),
    reopen: await may('sales.invoices.reopen', status === 'finalized'),
    delete: await may('sales.invoices.delete', status === 'open' && number === null),
    adjust: await can('sales.adjustments'),
    overridePrice: await can('sales.override_price'),
  }
}

function historyOf(invoice: Invoice, createdBy: string | null): HistoryView[] {
  const { createdAt, finalizedAt, finalizedBy, reopenedAt, reopenedBy, voidedAt, voidedBy, voidReason } = invoice
  const happened: [string | null, string, string | null][] = [
    [createdAt, 'Opened', createdBy],
    [finalizedAt, 'Finalized', finalizedBy],
    [reopenedAt, 'Reopened', reopenedBy],
    [voidedAt, voidReason ? `Voided: ${voidReason}` : 'Voided', voidedBy],
  ]
  return happened
    .flatMap(([at, text, actor]) => (at === null ? [] : [{ at, text, ...(actor ? { actor } : {}) }]))
    .sort((left, right) => (left.at < right.at ? 1 : -1))
}

/**
 * An invoice whole, for the counter.
 *
 * @throws RecordNotFoundError
 */
export async function loadInvoiceView(id: number): Promise<InvoiceView> {
  const { view, contactId, due } = await viewOf(id)
  return { ...view, customer: await customerView(await findContact(contactId), due, view) }
}

/**
 * An invoice that was just finalized or paid.
 *
 * @param touched - whether the payment used or left credit of the customer
 */
export async function loadPaidView(id: number, touched: boolean): Promise<PaidInvoiceView> {
  return touched ? loadInvoiceView(id) : { ...(await viewOf(id)).view, customer: null }
}

async function viewOf(id: number): Promise<{ view: Omit<InvoiceView, 'customer'>; contactId: number; due: number }> {
  const { invoice, lines } = await wholeInvoice(id)
  const settlement = await settlementOf(INVOICE, id)
  const paid = paidOf(invoice, settlement)
  const { writtenOff } = settlement
  const due = invoice.status === 'voided' ? 0 : invoice.total - paid - writtenOff
  const { stores } = await tenantState()
  const ownStore = currentStoreId() === null || currentStoreId() === invoice.storeId
  const salesperson = await memberName(invoice.salespersonId)
  const seesAdjustments = await can('sales.adjustments')
  const { subtotal, freight, cardFee, total } = invoice
  const tax = await taxOfInvoice({ invoice, lines })
  const { computed } = tax
  const view = {
    id,
    version: invoice.version,
    number: invoice.number,
    status: invoice.status,
    state: stateOf(invoice.status, due, writtenOff),
    store: { id: invoice.storeId, name: stores.find((store) => store.id === invoice.storeId)?.name ?? '' },
    ownStore,
    date: invoice.date,
    dueDate: invoice.dueDate,
    salesperson: salesperson === null ? null : { id: invoice.salespersonId!, name: salesperson },
    lines: lines.map((line, index) => lineView(line, invoice.exemptReason === null ? computed.lines[index]!.reason : null, seesAdjustments)),
    totals: { subtotal, tax: invoice.tax, taxNote: taxNote(invoice), taxNotes: await taxNotes({ invoice, lines }, tax), freight, cardFee, total, paid, writtenOff, due },
    exemptReason: invoice.exemptReason,
    exemptNote: invoice.exemptNote,
    authorizationNumber: invoice.authorizationNumber,
    delivery: invoice.delivery ?? 'counter',
    deliveryPlace: invoice.deliveryPlace,
    deliveryAddress: invoice.deliveryAddress,
    notes: invoice.notes,
    payments: settlement.payments.map(paymentView),
    rights: await rightsOf(invoice, ownStore, due),
    history: historyOf(invoice, invoice.createdById === invoice.salespersonId ? salesperson : await memberName(invoice.createdById)),
    voidReason: invoice.voidReason,
    attention: invoice.status === 'open' ? (settlement.payments.find(({ held, flag }) => held && flag !== null)?.flag ?? null) : null,
  }
  return { view, contactId: invoice.contactId, due }
}
