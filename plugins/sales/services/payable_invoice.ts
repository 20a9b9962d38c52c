import { can, findRecord } from '@benchpin/kernel'
import { heldFor, openItemOf, type Payable, type PayableSummary } from '@benchpin/plugins/receivables'
import { Invoice } from '../models/invoice.ts'
import { finalizeLocked } from './finalize.ts'
import { lockInvoice } from './open_invoice.ts'
import { INVOICE } from './posting.ts'

async function summaryOf(invoice: Invoice): Promise<PayableSummary> {
  const { id, number, contactId, storeId, total, status } = invoice
  const posted = status === 'finalized'
  const item = posted ? await openItemOf({ type: INVOICE, id }) : null
  const due = posted ? (item?.balance ?? 0) : status === 'voided' ? 0 : total - (await heldFor(INVOICE, id))
  const describe = number === null ? 'Open invoice' : `Invoice ${number}`
  return { id, number, contactId, storeId, total, due, posted, openItemId: item?.id ?? null, describe, href: `/sales/invoices/${id}` }
}

/**
 * Invoices as documents that can be paid. A payment on an open invoice is a deposit held for it; one that pays it in
 * full finalizes it, where the user may.
 */
export const payableInvoice: Payable = {
  type: INVOICE,
  permission: 'sales.invoices.view',
  async load(id, lock = false) {
    return summaryOf(await findRecord(Invoice, id, { lock }))
  },
  async onPaid(id) {
    const invoice = await lockInvoice(id)
    if (invoice.status === 'open' && invoice.total > 0 && (await can('sales.invoices.finalize'))) await finalizeLocked(invoice)
  },
}
