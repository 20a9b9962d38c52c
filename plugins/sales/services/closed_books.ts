import { closedThrough } from '@benchpin/plugins/ledger'
import { InvoiceInClosedBooksError } from '../errors.ts'
import type { Invoice } from '../models/invoice.ts'

/**
 * Stops what would take back postings of closed books, and says what can be done instead.
 *
 * @throws InvoiceInClosedBooksError beside `date`
 */
export async function refuseClosedBooks({ number, date }: Invoice, step: 'reopened' | 'voided'): Promise<void> {
  const closed = await closedThrough()
  if (closed !== null && date <= closed) throw new InvoiceInClosedBooksError(number, step, closed)
}
