import { definePoint } from '@benchpin/kernel'
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
  /** Whether more may be handed over than is paid. */
  givesChange: boolean
  /** Small numbers first; it is also the order of the keys 1-6. */
  order: number
}

/** Ways to pay. */
export const tenders = definePoint<Tender>('receivables.tenders')
