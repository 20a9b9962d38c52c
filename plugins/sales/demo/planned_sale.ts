import type { DemoMoment } from '@benchpin/kernel'
import type { NewLine } from '../services/add_line.ts'
import type { Client } from './clientele.ts'

/**
 * How a sale is paid: at the counter, on account in a few weeks, or ordered with a deposit and paid at pickup. What is
 * owing is on account too, and has not been paid to this day; a draft stays open.
 */
export type Manner = 'counter' | 'terms' | 'order' | 'owing' | 'draft'

/** What is out of the ordinary with a sale that was paid at the counter. */
export type Twist = 'prepaid' | 'void_at_once' | 'void_later' | 'reopen' | 'reopened_now' | 'returned_check' | 'chargeback' | 'entry_error'

/** A sale of the demo before it is made. */
export interface PlannedSale {
  moment: DemoMoment
  salespersonId: number
  /** Null: the walk-in customer. */
  client: Client | null
  lines: NewLine[]
  manner: Manner
  twist: Twist | null
  /** Sent to the customer, out of the state where he lives there. */
  shipped: boolean
  /** The card's fee is charged on top. */
  cardFee: boolean
  note: string | null
}
