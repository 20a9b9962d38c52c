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
  /** Id of another plugin's kind, with what its form asks for. */
  contributed?: string
  details?: Record<string, unknown>
}

/**
 * The line that was meant.
 *
 * @throws InvoiceInputError beside the field that its kind needs
 */
export function newLineOf({ kind, code, itemId, description, unitPrice, quantity, adjustment, taxable, taxClass, contributed, details }: LineInput): NewLine {
  if (contributed) {
    if (unitPrice === undefined) throw new InvoiceInputError('Enter the amount.', { field: 'unitPrice' })
    return { contributed, unitPrice, details }
  }
  if (kind === 'service' || kind === 'miscellaneous') {
    if (!description) throw new InvoiceInputError('Say what is sold.', { field: 'description' })
    if (unitPrice === undefined) throw new InvoiceInputError('Enter the price.', { field: 'unitPrice' })
    return { kind, description, unitPrice, quantity, adjustment, taxable, taxClass }
  }
  if (!code && itemId === undefined) throw new InvoiceInputError('Scan or type a StockID.', { field: 'code' })
  return { ...(itemId === undefined ? { code } : { itemId }), unitPrice, quantity, adjustment }
}
