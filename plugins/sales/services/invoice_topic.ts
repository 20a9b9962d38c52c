import { announce, defineTopic } from '@benchpin/kernel'

/** Changes of one invoice, for whoever has it open: its lines, its state, its payments. */
export const invoiceTopic = defineTopic({ id: 'sales.invoice', permission: 'sales.invoices.view', params: ['id'] })

/**
 * Tells the screens that show an invoice that it has changed, once that is committed.
 *
 * @param version - that the change leads to; left out where it leaves the invoice itself as it is, as a payment does
 */
export function announceInvoice(id: number, version: number | null = null): Promise<void> {
  return announce(`sales.invoice/${id}`, { version })
}
