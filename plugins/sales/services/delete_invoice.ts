import { useCase } from '@benchpin/kernel'
import { heldFor } from '@benchpin/plugins/receivables'
import { InvoiceStateError } from '../errors.ts'
import { tellRemoved } from './contributed_lines.ts'
import { announceInvoice } from './invoice_topic.ts'
import { lockForEdit } from './open_invoice.ts'
import { INVOICE } from './posting.ts'

/**
 * Deletes an open invoice that was never finalized, with its lines.
 *
 * @throws InvoiceStateError for one that has a number, or for which a deposit is held
 */
export function deleteInvoice(id: number, version: number): Promise<void> {
  return useCase('sales.delete_invoice', async () => {
    const { invoice, lines } = await lockForEdit(id, version)
    if (invoice.number !== null) throw new InvoiceStateError(`Invoice ${invoice.number} has a number in the books and can't be deleted. Void it.`)
    if ((await heldFor(INVOICE, id)) !== 0) throw new InvoiceStateError('A deposit is held for this invoice. Void the payment first, or finalize the invoice.')
    await tellRemoved({ invoice, lines })
    for (const line of lines) await line.delete()
    await invoice.delete()
    await announceInvoice(id)
  })
}
