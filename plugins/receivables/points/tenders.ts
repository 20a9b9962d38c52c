import { definePoint, type BusinessDate, type Money } from '@benchpin/kernel'
import type { AccountKey } from '@benchpin/plugins/ledger'

/** Id of a contributed tender: `cash`, `check`, `card`, `bank`, or a plugin's own. */
export type TenderId = string

/** A way to pay. */
export interface Tender {
  /** Permanent. */
  id: TenderId
  label: string
  /** Where the money lies until it is banked. */
  account: AccountKey
  /** Words beside the field for a number; absent where there is nothing to note. */
  referenceLabel?: string
  /**
   * What it can be more precisely, chosen beside the amount: a check, or a money order. The first is the usual one, and is
   * kept as null. Their values are permanent, and alike in all tenders.
   */
  kinds?: { value: string; label: string }[]
  /** Whether more may be handed over than is paid. */
  givesChange: boolean
  /** Small numbers first; it is also the order of the keys 1-6. */
  order: number
  /**
   * Keeps the tender's own books, where it has any: points, gift cards. Runs in the payment's transaction, before it
   * posts; what it throws refuses the payment. `field` is the form field of the amount, for its error.
   */
  onTaken?(payment: TenderPayment, field: string): Promise<void>
  /** Takes back what `onTaken` did, in the transaction that voids the payment; also where the plugin is disabled by now. */
  onVoided?(payment: TenderPayment): Promise<void>
}

/** A payment as its tender sees it. */
export interface TenderPayment {
  paymentId: number
  number: string
  contactId: number
  storeId: number
  /** Day on which it posts: of a void, the day of the void. */
  date: BusinessDate
  /** Below zero it is paid back. */
  amount: Money
}

/** Ways to pay. */
export const tenders = definePoint<Tender>('receivables.tenders')
