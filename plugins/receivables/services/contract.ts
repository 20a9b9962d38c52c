import type { BusinessDate, Money } from '@benchpin/kernel'
import type { JournalLine, Source } from '@benchpin/plugins/ledger'
import type { PayableRef, PayableSummary } from '../points/payable.ts'
import type { TenderId } from '../points/tenders.ts'

/** An amount to become an open item. */
export interface OpenItemInput {
  contactId: number
  storeId: number
  date: BusinessDate
  dueDate: BusinessDate
  /** Below zero it is a credit item: a return, a goodwill credit. */
  amount: Money
  source: Source
  memo: string
  /** The other side of the posting: revenue, tax. Their credits less debits equal `amount`. */
  offsets: JournalLine[]
}

/** How an open item is taken back. */
export interface ReverseOpenItemInput {
  source: Pick<Source, 'type' | 'id'>
  date: BusinessDate
  reason: string
  /** The document goes back to being open: what was paid is held for it as a deposit. Else it becomes free credit. */
  reopened?: boolean
}

/** One tender of a payment. */
export interface TenderInput {
  tender: TenderId
  /** What counts as paid. Below zero it is paid back, to settle a credit item. */
  amount: Money
  /** One of the tender's kinds; the usual one where absent. */
  kind?: string | null
  /** Check number, last four digits and the like. */
  reference?: string | null
  /** What was handed over, where the tender gives change. */
  received?: Money | null
}

/** An amount to apply to an open item. */
export interface ItemAmount {
  openItemId: number
  amount: Money
}

/** What a payment is for. */
export type ApplyTo =
  /**
   * `due` is what the person saw: a payment that came between is then refused with the new figure. A document's owner
   * that holds its lock in this transaction passes it as `document`: it is not loaded again, nor told that it is paid.
   */
  | { payable: PayableRef; due?: Money | null; document?: PayableSummary }
  | { oldestFirst: true }
  | { items: ItemAmount[] }
  /** Credit items of the customer, of which so much is paid back; the amounts are above zero, those of the tenders below. */
  | { credits: ItemAmount[] }
  | { unapplied: true }

/** A payment of one or more tenders: one record for each tender, all or none. */
export interface TakePaymentInput {
  contactId: number
  storeId: number
  date: BusinessDate
  tenders: TenderInput[]
  applyTo: ApplyTo
  /** Free credit of the customer that is used before the tenders, oldest first. */
  useCredit?: Money
}

/** What a payment came to. */
export interface TakenPayment {
  paymentIds: number[]
  /** Applied to open items, used credit included. */
  applied: Money
  /** Left of the tenders: free credit, or held for the document. */
  unapplied: Money
  change: Money
  /** Why the paid document could not post, in words for a person; null where all went through. */
  flag: string | null
}

/** Why a payment is voided. `other` needs a note. */
export const VOID_REASONS = {
  nsf: 'NSF (returned by the bank)',
  chargeback: 'Chargeback',
  dispute: 'Customer dispute',
  entry_error: 'Entry error',
  other: 'Other',
} as const

/** Key of a reason. */
export type VoidReason = keyof typeof VOID_REASONS

/** How a payment is voided. */
export interface VoidPaymentInput {
  reason: VoidReason
  note?: string | null
  /** Charged to the customer as an open item of its own. */
  nsfFee?: Money
  /** Day on which it posts; the store's today where absent. */
  date?: BusinessDate
}

/** What voiding came to. */
export interface VoidedPayment {
  /** Taken back from open items. */
  reopened: Money
  /** Open item of the fee, where one was charged. */
  feeItemId: number | null
}

/** What stands between the store and a customer. */
export interface CustomerBalance {
  /** Sum of what is owed. */
  owed: Money
  /** Sum of what the store owes: credit items, unapplied payments and deposits. */
  credit: Money
  /** Of `credit`: kept for documents that have not posted. */
  held: Money
  /** `owed` less `credit`. */
  balance: Money
}

/** Credit that may be applied: a payment with something left, or a credit item. */
export interface CreditSource {
  kind: 'payment' | 'credit_item'
  id: number
  number: string
  date: BusinessDate
  /** Free of it. */
  amount: Money
}

/** Free credit of a customer, oldest first. */
export interface CustomerCredit {
  total: Money
  sources: CreditSource[]
}

/** A payment as a document shows it. */
export interface DocumentPayment {
  paymentId: number
  number: string
  date: BusinessDate
  tender: TenderId
  tenderLabel: string
  reference: string | null
  /** Part of it that paid, or is held for, this document. */
  amount: Money
  /** A deposit waits for the document to post. */
  held: boolean
  state: 'posted' | 'voided'
  flag: string | null
}

/** A reason of voiding in words, with the note where one was written. */
export function voidReasonWords(reason: string | null, note: string | null): string {
  const words = VOID_REASONS[(reason ?? 'other') as VoidReason] ?? reason
  return reason === 'other' && note ? note : [words, note].filter(Boolean).join(': ')
}
