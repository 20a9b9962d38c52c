import type { BusinessDate, Money } from '@benchpin/kernel'
import type { AccountKey } from './chart.ts'

/** The document that caused a posting: `{ type: 'sales.invoice', id: 42, number: 'INV-00042' }`. */
export interface Source {
  type: string
  id: number
  /** As a person reads it; empty where the document has none. */
  number: string
}

/** A line of a journal: an amount on one side of one account, zero or more. */
export interface JournalLine {
  account: AccountKey
  debit?: Money
  credit?: Money
  contactId?: number | null
  /** Family of the items that it is for: a posting rule may send it to an account of its own. */
  family?: string | null
}

/** A journal to be posted. */
export interface JournalDraft {
  date: BusinessDate
  storeId: number
  source: Source
  memo: string
  lines: readonly JournalLine[]
}

/** A line with its account found and both sides told. */
export interface PostedLine {
  accountId: number
  debit: Money
  credit: Money
  contactId: number | null
  memo?: string | null
}

/** A checked journal, ready to be written. */
export interface CheckedJournal {
  date: BusinessDate
  storeId: number
  source: Source
  memo: string
  /** Sum of either side. */
  amount: Money
  reversesId: number | null
  lines: readonly PostedLine[]
}
