import type { Money } from '@benchpin/kernel'

/** Who issues the document: printed at its head. */
export interface Letterhead {
  name: string
  /** Address lines. */
  lines: string[]
  phone?: string | null
  email?: string | null
  /** Number of the sales tax permit, where the law or habit wants it printed. */
  taxPermit?: string | null
}

/** Somebody that the document is addressed to or about. */
export interface DocumentParty {
  label: string
  lines: string[]
}

/** A column of the lines, beside the description. */
export type DocumentColumn = 'code' | 'quantity' | 'unitPrice' | 'amount'

/** Other words for the heads of columns, where a document's lines are no items: the entries of a statement. */
export type DocumentLabels = Partial<Record<DocumentColumn | 'description', string>>

/** A line. Its amount is quantity times price; adjustments stand below it, as subtractions of their own. */
export interface DocumentLine {
  code?: string | null
  description: string
  detail?: string | null
  /** As it is read: `1`, `1.01 ct`. */
  quantity?: string | null
  unitPrice?: Money | null
  amount: Money
  adjustments?: { label: string; amount: Money }[]
}

/** A figure of the totals block. */
export interface DocumentTotal {
  label: string
  amount: Money
  strong?: boolean
}

/** A way to pay what is still due, printed below the totals. */
export interface DocumentWay {
  label: string
  /** What is read or typed off: a handle, instructions. */
  lines: string[]
  /** A picture to scan, as the address of an SVG or PNG that lies within it (`data:`); null where there is none. */
  picture: string | null
  /** Where the picture leads; a link in what is read on a screen. */
  href: string | null
}

/** Everything that is printed of a document, in the order in which it is read. */
export interface DocumentModel {
  title: string
  number: string | null
  /** Shown across the page: `Void`, `Draft`. */
  stamp?: string | null
  date: string
  currency: string
  locale: string
  letterhead: Letterhead
  parties: DocumentParty[]
  facts: { label: string; value: string }[]
  columns: DocumentColumn[]
  labels?: DocumentLabels
  lines: DocumentLine[]
  totals: DocumentTotal[]
  /** A list below the totals, under `paymentsTitle`. */
  payments?: { label: string; date: string; amount: Money }[]
  /** `Payments` where absent. */
  paymentsTitle?: string
  /** How what is due can be paid, with a sentence on which amount and when. */
  waysToPay?: { note: string; ways: DocumentWay[] }
  /** Tax and legal lines, terms: one paragraph each. */
  terms?: string[]
  /** Short centered line at the foot: the store's policy. */
  disclaimer?: string | null
  /** Draws a line to sign on. */
  signature?: boolean
}
