import { ambient, nowInstant, publish, useCase } from '@benchpin/kernel'
import { InvoiceStateError } from '../errors.ts'
import { tellTakenBack } from './contributed_lines.ts'
import { invoiceReopened } from './events.ts'
import { refuseClosedBooks } from './closed_books.ts'
import { linesOf, lockInvoice, saveChange } from './open_invoice.ts'
import { unpostInvoice } from './posting.ts'

/**
 * Opens a finalized invoice again for changes: all it posted is reversed on its own date, what was paid is held for
 * it, and its number stays.
 */
export function reopenInvoice(id: number, version: number): Promise<number> {
  return useCase('sales.reopen_invoice', async () => {
    const invoice = await lockInvoice(id, version)
    if (invoice.status !== 'finalized') throw new InvoiceStateError('Only a finalized invoice can be reopened.')
    const { contactId, storeId, date, total } = invoice
    const number = invoice.number!
    await refuseClosedBooks(invoice, 'reopened')
    await tellTakenBack({ invoice, lines: await linesOf(id) }, 'reopened')
    await unpostInvoice(invoice, { reason: `Invoice ${number} reopened`, reopened: true })
    invoice.merge({ status: 'open', reopenedAt: nowInstant(), reopenedBy: ambient().actor.name })
    await saveChange(invoice)
    await publish(invoiceReopened, { invoiceId: id, number, contactId, storeId, date, total })
    return id
  })
}
