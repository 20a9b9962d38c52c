import { ambient, nowInstant, publish, useCase } from '@benchpin/kernel'
import { applyHeldDeposits } from '@benchpin/plugins/receivables'
import { InvoiceStateError } from '../errors.ts'
import { tellRemoved, tellTakenBack } from './contributed_lines.ts'
import { invoiceVoided } from './events.ts'
import { refuseClosedBooks } from './closed_books.ts'
import { linesOf, lockInvoice, saveChange } from './open_invoice.ts'
import { INVOICE, unpostInvoice } from './posting.ts'

/**
 * Voids an invoice for good: its stock, tax and receivable are reversed on its own date, and what was paid becomes
 * free credit of the customer. One that was never finalized has no number and is deleted instead.
 *
 * @param reason - why, in the user's words
 */
export function voidInvoice(id: number, version: number, reason: string): Promise<number> {
  return useCase('sales.void_invoice', async () => {
    const invoice = await lockInvoice(id, version)
    const { number, contactId, storeId, date, total } = invoice
    if (invoice.status === 'voided') throw new InvoiceStateError(`Invoice ${number ?? ''} is voided already.`)
    if (number === null) throw new InvoiceStateError('This invoice was never finalized. Delete it instead.')
    await refuseClosedBooks(invoice, 'voided')
    const whole = { invoice, lines: await linesOf(id) }
    if (invoice.status === 'finalized') await tellTakenBack(whole, 'voided')
    else await tellRemoved(whole)
    if (invoice.status === 'finalized') await unpostInvoice(invoice, { reason: `Invoice ${number} voided: ${reason}`, reopened: false })
    // With no open item to take them, the deposits of a reopened invoice become free credit.
    else await applyHeldDeposits(INVOICE, id)
    invoice.merge({ status: 'voided', voidedAt: nowInstant(), voidedBy: ambient().actor.name, voidReason: reason })
    await saveChange(invoice)
    await publish(invoiceVoided, { invoiceId: id, number, contactId, storeId, date, total })
    return id
  })
}
