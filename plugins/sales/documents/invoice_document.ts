import { findRecord, setting, Store, tenantState, type PostalAddress } from '@benchpin/kernel'
import { findContact } from '@benchpin/plugins/contacts'
import type { DocumentLine, DocumentModel, DocumentType, Letterhead } from '@benchpin/plugins/documents'
import { settlementOf } from '@benchpin/plugins/receivables'
import { exemptReasonLabel } from '@benchpin/plugins/tax'
import { Invoice } from '../models/invoice.ts'
import type { InvoiceLine } from '../models/invoice_line.ts'
import { paidOf } from '../services/load_view.ts'
import { linesOf } from '../services/open_invoice.ts'
import { quantityText } from '../services/peek.ts'
import { INVOICE } from '../services/posting.ts'
import { memberName } from '../services/salespeople.ts'
import { grossOf } from '../services/totals.ts'

function addressLines(address: PostalAddress | null): string[] {
  if (!address) return []
  const { line1, line2, city, region, postalCode } = address
  return [line1, line2, `${city}, ${region} ${postalCode}`].filter((line): line is string => Boolean(line))
}

async function letterheadOf(storeId: number): Promise<Letterhead> {
  const store = await findRecord(Store, storeId)
  const { name } = await tenantState()
  const lines = [...(name === store.name ? [] : [store.name]), ...addressLines(store.address)]
  return { name, lines, phone: store.phone, email: store.email, taxPermit: await setting<string | null>('sales.tax_permit', storeId) }
}

/** The unit price is printed as it is; an adjustment stands below it as its own subtraction. */
function printedLine(line: InvoiceLine): DocumentLine {
  const { stockId: code, description, unitPrice, adjustment } = line
  const adjustments = adjustment === 0 ? {} : { adjustments: [{ label: 'Adjustment', amount: -adjustment }] }
  return { code, description, quantity: quantityText(line), unitPrice, amount: grossOf(line), ...adjustments }
}

function totalsOf({ subtotal, tax, freight, cardFee, total }: Invoice, paid: number, writtenOff: number): DocumentModel['totals'] {
  return [
    { label: 'Subtotal', amount: subtotal },
    { label: 'Sales tax', amount: tax },
    ...(freight === 0 ? [] : [{ label: 'Freight', amount: freight }]),
    ...(cardFee === 0 ? [] : [{ label: 'Card fee', amount: cardFee }]),
    { label: 'Total', amount: total, strong: true },
    ...(paid === 0 ? [] : [{ label: 'Paid', amount: -paid }]),
    ...(writtenOff === 0 ? [] : [{ label: 'Written off', amount: -writtenOff }]),
    ...(paid === 0 && writtenOff === 0 ? [] : [{ label: 'Balance due', amount: total - paid - writtenOff, strong: true }]),
  ]
}

const STAMPS = { open: 'Draft', finalized: null, voided: 'Void' } as const

async function load(id: number): Promise<DocumentModel> {
  const invoice = await findRecord(Invoice, id)
  const customer = await findContact(invoice.contactId)
  const settlement = await settlementOf(INVOICE, id)
  const salesperson = await memberName(invoice.salespersonId)
  const { currency, locale } = await tenantState()
  const { exemptReason, exemptNote, authorizationNumber, notes, date, dueDate } = invoice
  return {
    title: 'Invoice',
    number: invoice.number,
    stamp: STAMPS[invoice.status],
    date,
    currency,
    locale,
    letterhead: await letterheadOf(invoice.storeId),
    parties: [{ label: 'Sold to', lines: [customer.displayName, customer.phone, customer.email].filter((line): line is string => Boolean(line)) }],
    facts: [...(salesperson ? [{ label: 'Salesperson', value: salesperson }] : []), ...(dueDate === date ? [] : [{ label: 'Due', value: dueDate }])],
    columns: ['code', 'quantity', 'unitPrice', 'amount'],
    lines: (await linesOf(id)).map(printedLine),
    totals: totalsOf(invoice, paidOf(invoice, settlement), settlement.writtenOff),
    payments: settlement.payments.filter(({ state }) => state === 'posted').map(({ tenderLabel, number, date: on, amount }) => ({ label: `${tenderLabel} ${number}`, date: on, amount })),
    terms: [...(exemptReason ? [`No sales tax: ${[exemptReasonLabel(exemptReason), exemptNote, authorizationNumber && `authorization ${authorizationNumber}`].filter(Boolean).join(', ')}.`] : []), ...(notes ? [notes] : [])],
    disclaimer: await setting<string | null>('sales.disclaimer', invoice.storeId),
  }
}

/** The printed invoice. */
export const invoiceDocument: DocumentType = { type: INVOICE, title: 'Invoice', permission: 'sales.invoices.view', formats: ['letter', 'a4', 'receipt'], load }
