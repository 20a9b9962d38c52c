import type { StateValue } from '@benchpin/kernel'
import type { InvoiceStatus } from '../models/invoice.ts'

/** An invoice's state as a person reads it; a finalized one tells whether it is paid. */
export function stateOf(status: InvoiceStatus, due: number): StateValue {
  if (status === 'voided') return { label: 'Voided', tone: 'neutral' }
  if (status === 'open') return { label: 'Open', tone: 'info' }
  return due > 0 ? { label: 'Finalized', tone: 'warning' } : { label: 'Paid', tone: 'success' }
}
