import type { StateValue } from '@benchpin/kernel'
import type { InvoiceStatus } from '../models/invoice.ts'

/** An invoice's state as a person reads it; a finalized one tells whether it is paid, or given up as bad debt. */
export function stateOf(status: InvoiceStatus, due: number, writtenOff = 0): StateValue {
  if (status === 'voided') return { label: 'Voided', tone: 'neutral' }
  if (status === 'open') return { label: 'Open', tone: 'info' }
  if (writtenOff > 0) return { label: due > 0 ? 'Written off in part' : 'Written off', tone: 'error' }
  return due > 0 ? { label: 'Finalized', tone: 'warning' } : { label: 'Paid', tone: 'success' }
}
