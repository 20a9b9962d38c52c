import type { StateValue } from '@benchpin/kernel'
import type { Payment } from '../models/payment.ts'

/** A payment's state as a person reads it. */
export function stateOf({ state, flag, unapplied, held }: Pick<Payment, 'state' | 'flag' | 'unapplied' | 'held'>): StateValue {
  if (state === 'voided') return { label: 'Voided', tone: 'error' }
  if (flag) return { label: 'Needs attention', tone: 'warning' }
  if (held !== 0) return { label: 'Deposit', tone: 'info' }
  if (unapplied !== 0) return { label: 'Credit left', tone: 'info' }
  return { label: 'Applied', tone: 'success' }
}
