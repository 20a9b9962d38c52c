import { can, findRecord, type Money } from '@benchpin/kernel'
import { heldFor, openItemOf, type Payable, type PayableSummary } from '@benchpin/plugins/receivables'
import { Invoice } from '../models/invoice.ts'
import { finalizeLocked } from './finalize.ts'
import { announceInvoice } from './invoice_topic.ts'
import { lockInvoice } from './open_invoice.ts'
import { INVOICE } from './posting.ts'

/** An invoice as the payment panel shows it, with what is known of its open item. */
export function summaryWith(invoice: Invoice, open: { due: Money; openItemId: number | null }): PayableSummary {
  const { id, number, contactId, storeId, total, status } = invoice
  const describe = number === null ? 'Open invoice' : `Invoice ${number}`
  return { id, number, contactId, storeId, total, posted: status === 'finalized', describe, href: `/sales/invoices/${id}`, ...open }
}

/** An invoice as the payment panel shows it. */
export async function summaryOf(invoice: Invoice): Promise<PayableSummary> {
  const { id, total, status } = invoice
  const item = status === 'finalized' ? await openItemOf({ type: INVOICE, id }) : null
  const due = status === 'open' ? total - (await heldFor(INVOICE, id)) : (item?.balance ?? 0)
  return summaryWith(invoice, { due, openItemId: item?.id ?? null })
}

/**
 * Invoices as documents that can be paid. A payment on an open invoice is a deposit held for it; one that pays it in
 * full finalizes it, where the user may.
 */
export const payableInvoice: Payable = {
  type: INVOICE,
  permission: 'sales.invoices.view',
  async load(id, lock = false) {
    // It is locked to be paid, or to be freed of a payment.
    if (lock) await announceInvoice(id)
    return summaryOf(await findRecord(Invoice, id, { lock }))
  },
  async onPaid(id) {
    const invoice = await lockInvoice(id)
    if (invoice.status === 'open' && invoice.total > 0 && (await can('sales.invoices.finalize'))) await finalizeLocked(invoice)
  },
}
