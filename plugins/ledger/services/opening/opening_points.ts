import { definePoint, type BusinessDate, type ContributionPoint } from '@benchpin/kernel'

/** A column of what is pasted. Money arrives as minor units, a date as a business date, what is empty as null. */
export interface OpeningColumn {
  key: string
  label: string
  type: 'text' | 'money' | 'date'
  required?: boolean
}

/** A pasted row by column key. */
export type OpeningValues = Record<string, string | number | null>

/** For which store, and at the end of which day, balances are loaded. */
export interface OpeningMoment {
  storeId: number
  date: BusinessDate
}

/** What becomes of a row, or what is wrong with it beside its column. */
export interface OpeningVerdict {
  faults: { column: string; message: string }[]
  /** `Adds`, `Stays as it is`: a few words. */
  says: string
}

/**
 * Something that an organization brings along from the books that it kept before: balances of accounts, or the documents
 * behind a control account. The ledger reads what is pasted; the contributor checks it and loads it against the account of
 * opening balances.
 */
export interface OpeningSubledger {
  /** Permanent id, begins with the plugin's: `receivables.open_invoices`. */
  id: string
  title: string
  /** A sentence on what to paste. */
  help: string
  /** Small numbers first. */
  order: number
  columns: readonly OpeningColumn[]
  /** A verdict for each row, in their order; changes nothing. */
  check(rows: readonly OpeningValues[], at: OpeningMoment): Promise<OpeningVerdict[]>
  /** Loads rows without a fault, inside an open transaction. Loading the same again doubles nothing. */
  load(rows: readonly OpeningValues[], at: OpeningMoment): Promise<void>
}

/** What can be brought along. */
export const openingSubledger: ContributionPoint<OpeningSubledger> = definePoint<OpeningSubledger>('ledger.opening_subledger')
