import type { TaxClass } from '@benchpin/plugins/tax'
import type { NewLine } from '../services/add_line.ts'
import { InvoiceInputError } from '../errors.ts'

/** A line as it came over HTTP: fields of every kind of line, those of its own kind filled. */
export interface LineInput {
  code?: string
  itemId?: number
  kind?: 'item' | 'service' | 'miscellaneous'
  description?: string
  quantity?: number
  unitPrice?: number
  adjustment?: number
  taxable?: boolean
  taxClass?: TaxClass | null
}

/**
 * The line that was meant.
 *
 * @throws InvoiceInputError beside the field that its kind needs
 */
export function newLineOf({ kind, code, itemId, description, unitPrice, quantity, adjustment, taxable, taxClass }: LineInput): NewLine {
  if (kind === 'service' || kind === 'miscellaneous') {
    if (!description) throw new InvoiceInputError('Say what is sold.', { field: 'description' })
    if (unitPrice === undefined) throw new InvoiceInputError('Enter the price.', { field: 'unitPrice' })
    return { kind, description, unitPrice, quantity, adjustment, taxable, taxClass }
  }
  if (!code && itemId === undefined) throw new InvoiceInputError('Scan or type a StockID.', { field: 'code' })
  return { ...(itemId === undefined ? { code } : { itemId }), unitPrice, quantity, adjustment }
}
