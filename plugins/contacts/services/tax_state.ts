import { ContactFieldError } from '../errors.ts'
import type { ContactInput } from './contact_input.ts'

/** Whether a contact pays sales tax, and why not. */
export interface TaxState {
  taxExempt: boolean
  taxExemptReason: string | null
  taxExemptNumber: string | null
}

/**
 * The tax state that an input gives. Reason and number are kept only while the contact is exempt.
 *
 * @throws ContactFieldError where an exemption has no reason: an auditor asks for it
 */
export function taxStateOf(input: Pick<ContactInput, 'taxExempt' | 'taxExemptReason' | 'taxExemptNumber'>): TaxState {
  if (!input.taxExempt) return { taxExempt: false, taxExemptReason: null, taxExemptNumber: null }
  const reason = input.taxExemptReason?.trim()
  if (!reason) throw new ContactFieldError('Say why this contact pays no tax, for instance resale.', { field: 'taxExemptReason' })
  return { taxExempt: true, taxExemptReason: reason, taxExemptNumber: input.taxExemptNumber?.trim() || null }
}
