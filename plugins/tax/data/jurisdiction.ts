import type { BusinessDate, Money, Rate } from '@benchpin/kernel'

/** A rate of a place with the days on which it holds and where that was read. */
export interface DatedRate {
  kind: 'base' | 'surtax'
  rate: Rate
  /** The part of one item's price on which a surtax is owed; null for base rates. */
  itemCap: Money | null
  startsOn: BusinessDate
  /** Last day; null while it has no end. */
  endsOn: BusinessDate | null
  source: string
}

/** A place that levies sales tax. A county adds its surtax to the base rate of its state. */
export interface Jurisdiction {
  /** Permanent: stores point at it. */
  id: string
  title: string
  /** The state whose base rate holds in it; null for a state. */
  parent: string | null
  rates: readonly DatedRate[]
}
