import { businessDateIn, formatMoney, nowInstant, tenantState, type BusinessDate, type Money, type StateValue } from '@benchpin/kernel'
import type { GiftCard, GivenAs } from '../models/gift_card.ts'
import type { EntryKind } from './entries.ts'

/** An amount in a sentence, in the tenant's currency. */
export async function inWords(amount: Money): Promise<string> {
  const { currency, locale } = await tenantState()
  return formatMoney(amount, { currency, locale })
}

/** Today on the calendar of a store; of the organization where none is given. */
export async function todayIn(storeId: number | null): Promise<BusinessDate> {
  const { stores, timeZone } = await tenantState()
  return businessDateIn(stores.find(({ id }) => id === storeId)?.timeZone ?? timeZone, nowInstant())
}

/** States of a card, as lists and reports filter by them. */
export const STATES = { open: 'Active', used: 'Used up', pending: 'Not paid yet', replaced: 'Replaced', voided: 'Voided' } as const

/** A card's state as a person reads it. */
export function stateOf({ state, balance }: Pick<GiftCard, 'state' | 'balance'>): StateValue {
  if (state === 'pending') return { label: STATES.pending, tone: 'info' }
  if (state === 'replaced') return { label: STATES.replaced, tone: 'warning' }
  if (state === 'voided') return { label: STATES.voided, tone: 'error' }
  return balance > 0 ? { label: STATES.open, tone: 'success' } : { label: STATES.used, tone: 'neutral' }
}

/** How a card came about, in words. */
export const GIVEN_WORDS: Record<GivenAs, string> = { sold: 'Sold', goodwill: 'Given away', refund: 'Given for a refund', replacement: 'Replaces a lost card' }

/** What an entry says in a history. */
export const ENTRY_WORDS: Record<EntryKind, string> = {
  sold: 'Sold',
  given: 'Given',
  loaded: 'Refund put on it',
  moved_in: 'Balance of the lost card',
  taken_back: 'Taken back',
  redeemed: 'Paid with',
  given_back: 'Given back, the payment was voided',
  paid_out: 'Paid out',
  pay_out_back: 'Given back, the pay-out was voided',
  moved: 'Moved to the new card',
}
