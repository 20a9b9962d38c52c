import { InvoiceInputError } from '../errors.ts'
import type { InvoiceLine } from '../models/invoice_line.ts'
import { grossOf } from './totals.ts'

/** Nobody sells a single piece for more; the limit keeps sums exact and catches a code scanned into the price. */
const HIGHEST_PRICE = 10_000_000_000

/** @throws InvoiceInputError where the quantity or the unit price of a line can't be meant */
export function assertPrice({ quantity, unitPrice }: Pick<InvoiceLine, 'quantity' | 'unitPrice'>): void {
  if (!Number.isSafeInteger(quantity) || quantity <= 0 || quantity > 1_000_000) {
    throw new InvoiceInputError('Use a quantity above zero, like 1.', { field: 'quantity' })
  }
  if (!Number.isSafeInteger(unitPrice) || unitPrice < 0 || unitPrice > HIGHEST_PRICE) {
    throw new InvoiceInputError('Use a price from 0 up to 100,000,000, like 1,150.00.', { field: 'unitPrice' })
  }
}

/** @throws InvoiceInputError where an adjustment is below zero, or takes off more than the line comes to */
export function assertWithinLine(line: Pick<InvoiceLine, 'quantity' | 'unit' | 'unitPrice' | 'adjustment'>): void {
  if (!Number.isSafeInteger(line.adjustment) || line.adjustment < 0) {
    throw new InvoiceInputError('Use a positive amount: it is taken off the line.', { field: 'adjustment' })
  }
  if (line.adjustment > grossOf(line)) {
    throw new InvoiceInputError('The adjustment is more than the line comes to. Use a smaller amount.', { field: 'adjustment' })
  }
}
