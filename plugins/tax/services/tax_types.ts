import type { Money, Rate } from '@benchpin/kernel'

/** The rates of a store on a day. */
export interface TaxRates {
  /** State tax on the whole taxable amount: '0.06' is 6%. */
  baseRate: Rate
  /** Local surtax, owed on the capped part of each item. */
  surtaxRate: Rate
  /** The part of one item's price on which the surtax is owed. */
  surtaxThreshold: Money
  /** Whether a service line is capped: once for the whole line, or, as in Florida, not at all. */
  serviceSurtax: 'none' | 'once'
}

/** A line of a document as the tax sees it. */
export interface TaxableLine {
  /** Price times quantity after adjustments; below zero for a return. */
  extension: Money
  /** How many items: the cap counts for each. A parcel sold by weight is one item. Its sign does not matter. */
  quantity: number
  kind: 'goods' | 'service'
  taxable: boolean
}

/** The tax of a document, with each line's share of it. */
export interface ComputedTax {
  base: Money
  surtax: Money
  /** All tax; not the document's total. */
  total: Money
  /** In the order of the lines; they add up to `base` and `surtax` exactly. */
  lines: { base: Money; surtax: Money }[]
}
