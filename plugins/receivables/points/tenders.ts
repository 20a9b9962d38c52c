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
  /** Whether a store takes it; every store does where absent. What was taken before stays, and is still named. */
  offered?(storeId: number | null): Promise<boolean>
  /** False where money is never paid back with it; it may be where absent. */
  refunds?: boolean
  /** What of a reference is kept with the payment: a part of it where the whole is as good as money. All where absent. */
  keptReference?(reference: string): string
  /** What a customer has of it, where it belongs to the customer. Shown on the payment panel, which takes no more. */
  available?(contactId: number): Promise<Money>
  /** Path that says what stands behind a reference: `POST {reference}` answers a TenderReference; whoever takes payments may ask. */
  referencePath?: string
  /**
   * Keeps the tender's own books, where it has any: points, gift cards. Runs in the payment's transaction, before it
   * posts; what it throws refuses the payment. `field` is the form field of the amount, `referenceField` that of the
   * reference, for its error.
   */
  onTaken?(payment: TenderPayment, field: string, referenceField: string): Promise<void>
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
  /** As it was entered; of a void, as it is kept. */
  reference: string | null
}

/** What stands behind a reference: the balance of a card. */
export interface TenderReference {
  available: Money
  /** A few words beside it: `Card ending 4417`. */
  note: string
}

/** Ways to pay. */
export const tenders = definePoint<Tender>('receivables.tenders')
