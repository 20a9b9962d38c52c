import { formatMoney, tenantState, type Money, type StateValue } from '@benchpin/kernel'
import type { StoreCredit } from '../models/store_credit.ts'
import type { EntryKind } from './entries.ts'

/** An amount in a sentence, in the tenant's currency. */
export async function inWords(amount: Money): Promise<string> {
  const { currency, locale } = await tenantState()
  return formatMoney(amount, { currency, locale })
}

/** States of a credit, as lists and reports filter by them. */
export const STATES = { open: 'Open', used: 'Used up', expired: 'Expired', voided: 'Voided' } as const

/** A credit's state as a person reads it. */
export function stateOf({ remaining, expired, voided, used, refunded }: Pick<StoreCredit, 'remaining' | 'expired' | 'voided' | 'used' | 'refunded'>): StateValue {
  if (remaining > 0) return used + refunded > 0 ? { label: 'Partly used', tone: 'info' } : { label: STATES.open, tone: 'success' }
  if (voided > 0) return { label: STATES.voided, tone: 'error' }
  if (expired > 0) return { label: STATES.expired, tone: 'warning' }
  return { label: STATES.used, tone: 'neutral' }
}

/** What an entry says in a history. */
export const ENTRY_WORDS: Record<EntryKind, string> = {
  issued: 'Given',
  used: 'Used',
  given_back: 'Given back, the payment was voided',
  refunded: 'Paid out',
  refund_back: 'Given back, the refund was voided',
  expired: 'Expired',
  voided: 'Voided',
}
