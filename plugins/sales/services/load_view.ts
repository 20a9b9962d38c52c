import { can, currentStoreId, formatRate, addRates, tenantState } from '@benchpin/kernel'
import { contactDetailLine, findContact, type Contact } from '@benchpin/plugins/contacts'
import { customerFooting, settlementOf, type DocumentPayment, type Settlement } from '@benchpin/plugins/receivables'
import type { CustomerView, HistoryView, InvoiceRights, InvoiceView, LineView, PaymentView } from '../http/invoice_view.ts'
import type { Invoice } from '../models/invoice.ts'
import type { InvoiceLine } from '../models/invoice_line.ts'
import { exemptLabel } from './exemption.ts'
import { stateOf } from './invoice_state.ts'
import { wholeInvoice } from './open_invoice.ts'
import { INVOICE } from './posting.ts'
import { memberName } from './salespeople.ts'
import { grossOf } from './totals.ts'

function lineView(line: InvoiceLine, seesAdjustments: boolean): LineView {
  const { id, kind, itemId, stockId, description, quantity, unit, unitPrice, listPrice, extension, taxable } = line
  return {
    ...{ id, kind, itemId, stockId, description, quantity, unit, unitPrice, listPrice, extension, taxable },
    adjustment: seesAdjustments ? line.adjustment : null,
    gross: grossOf(line),
  }
}

function paymentView(payment: DocumentPayment): PaymentView {
  const { paymentId: id, number, tenderLabel: label, reference, date, amount, held, state, flag } = payment
  return { id, number, label, reference, date, amount, held, voided: state === 'voided', flag }
}

function taxNote({ exemptReason, exemptNote, taxRate, surtaxRate }: Invoice): string {
  if (exemptReason !== null) return [exemptLabel(exemptReason), exemptNote].filter(Boolean).join(', ')
  return formatRate(addRates(taxRate, surtaxRate))
}

/** What of an invoice is paid, or held for it while it is open. */
export function paidOf(invoice: Invoice, { payments, balance }: Settlement): number {
  if (invoice.status === 'open') return payments.reduce((sum, payment) => sum + (payment.held && payment.state === 'posted' ? payment.amount : 0), 0)
  return invoice.status === 'finalized' && balance !== null ? invoice.total - balance : 0
}

async function customerView(contact: Contact, due: number): Promise<CustomerView> {
  const walkIn = contact.special === 'walk_in'
  // The walk-in customer is many people: nobody may use another's credit.
  const { owed, free: credit } = walkIn ? { owed: 0, free: 0 } : await customerFooting(contact.id)
  const { id, displayName: name, taxExempt } = contact
  return { id, name, detail: contactDetailLine(contact), walkIn, taxExempt, credit, owed: Math.max(0, owed - due) }
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
  const { invoice, lines } = await wholeInvoice(id)
  const settlement = await settlementOf(INVOICE, id)
  const paid = paidOf(invoice, settlement)
  const due = invoice.status === 'voided' ? 0 : invoice.total - paid
  const customer = await customerView(await findContact(invoice.contactId), invoice.status === 'finalized' ? due : 0)
  const { stores } = await tenantState()
  const ownStore = currentStoreId() === null || currentStoreId() === invoice.storeId
  const salesperson = await memberName(invoice.salespersonId)
  const seesAdjustments = await can('sales.adjustments')
  const { subtotal, tax, freight, cardFee, total } = invoice
  return {
    id,
    version: invoice.version,
    number: invoice.number,
    status: invoice.status,
    state: stateOf(invoice.status, due),
    store: { id: invoice.storeId, name: stores.find((store) => store.id === invoice.storeId)?.name ?? '' },
    ownStore,
    date: invoice.date,
    dueDate: invoice.dueDate,
    salesperson: salesperson === null ? null : { id: invoice.salespersonId!, name: salesperson },
    customer,
    lines: lines.map((line) => lineView(line, seesAdjustments)),
    totals: { subtotal, tax, taxNote: taxNote(invoice), freight, cardFee, total, paid, due },
    exemptReason: invoice.exemptReason,
    exemptNote: invoice.exemptNote,
    notes: invoice.notes,
    payments: settlement.payments.map(paymentView),
    rights: await rightsOf(invoice, ownStore, due),
    history: historyOf(invoice, invoice.createdById === invoice.salespersonId ? salesperson : await memberName(invoice.createdById)),
    voidReason: invoice.voidReason,
    attention: invoice.status === 'open' ? (settlement.payments.find(({ held, flag }) => held && flag !== null)?.flag ?? null) : null,
  }
}
