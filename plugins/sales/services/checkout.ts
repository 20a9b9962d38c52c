import { authorize, useCase, type Money } from '@benchpin/kernel'
import { takePayment, type PayableSummary, type TakenPayment, type TenderInput } from '@benchpin/plugins/receivables'
import { InvoiceStateError } from '../errors.ts'
import type { Invoice } from '../models/invoice.ts'
import { todayIn } from './create_invoice.ts'
import { finalizeLocked } from './finalize.ts'
import { announceInvoice } from './invoice_topic.ts'
import { lockInvoice } from './open_invoice.ts'
import { summaryOf, summaryWith } from './payable_invoice.ts'
import { INVOICE } from './posting.ts'

/** What is paid at the counter. */
export interface Checkout {
  tenders: TenderInput[]
  /** Of the customer's free credit, used before the tenders. */
  useCredit?: Money
  /** What the clerk saw as due; a payment that came between is refused with the new figure. */
  due?: Money | null
}

/** An invoice paid at the counter. */
export interface CheckedOut {
  invoiceId: number
  /** Null where nothing was paid: the balance stands on the customer's account. */
  payment: TakenPayment | null
}

/** The invoice to be paid, finalized where it is still open. */
async function documentOf(invoice: Invoice): Promise<PayableSummary> {
  if (invoice.status === 'finalized') return summaryOf(invoice)
  await authorize('sales.invoices.finalize')
  const { openItemId, due } = await finalizeLocked(invoice)
  return summaryWith(invoice, { due, openItemId: openItemId || null })
}

/**
 * Finalizes an open invoice and takes its payment, in one transaction; takes the payment alone where it is finalized
 * already. The payment is dated today, whatever date the invoice has.
 *
 * @throws whatever finalizing and taking a payment throw; then neither has happened
 */
export function checkout(id: number, version: number | undefined, { tenders, useCredit = 0, due }: Checkout): Promise<CheckedOut> {
  return useCase('sales.checkout', async () => {
    const invoice = await lockInvoice(id, version)
    if (invoice.status === 'voided') throw new InvoiceStateError(`Invoice ${invoice.number ?? ''} is voided. There is nothing to pay.`)
    const document = await documentOf(invoice)
    if (tenders.length === 0 && useCredit === 0) return { invoiceId: id, payment: null }
    await authorize('receivables.take_payment')
    const { contactId, storeId } = invoice
    const date = await todayIn(storeId)
    await announceInvoice(id)
    const payment = await takePayment({ contactId, storeId, date, tenders, useCredit, applyTo: { payable: { type: INVOICE, id }, due, document } })
    return { invoiceId: id, payment }
  })
}
