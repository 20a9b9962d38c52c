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

/** How a place treats what is sold, on a day. */
export interface TaxRules {
  /** Whether the surtax ends at the cap of each item. */
  surtaxCapped: boolean
  freightTaxable: boolean
  /** Whether work without parts is exempt. */
  laborExempt: boolean
  /** Whether an article taken in for resale reduces what is taxed. */
  tradeInReduces: boolean
  /** Whether a credit for scrap reduces what is taxed: a setting of the store, because it is risky. */
  scrapReduces: boolean
  /** Bullion is exempt where a document's comes to more than this; null where it is taxed. */
  bullionExemptOver: Money | null
}

/** What holds where nothing is known of a place: what is marked as taxable is taxed, freight is not. */
export const NEUTRAL_RULES: TaxRules = { surtaxCapped: true, freightTaxable: false, laborExempt: false, tradeInReduces: false, scrapReduces: false, bullionExemptOver: null }

/** What of a line the rules ask about; none for ordinary goods, and for work with parts. */
export const TAX_CLASSES = ['labor', 'bullion', 'gift_card', 'trade_in', 'scrap'] as const

/** `labor`: work without parts. `trade_in`: an article taken in for resale. `scrap`: a credit for metal to be melted. */
export type TaxClass = (typeof TAX_CLASSES)[number]

/** Tax of an amount, and the amounts that it was owed on. */
export interface TaxShare {
  base: Money
  surtax: Money
  /** The part on which the base tax was owed. */
  taxable: Money
  /** The part on which the surtax was owed. */
  surtaxable: Money
}

/** A line of a document as the tax sees it. */
export interface TaxableLine {
  /** Price times quantity after adjustments; below zero for a return or a trade-in. */
  extension: Money
  /** How many items: the cap counts for each. A parcel sold by weight is one item. Its sign does not matter. */
  quantity: number
  kind: 'goods' | 'service'
  taxable: boolean
  taxClass?: TaxClass | null
  /**
   * What goes back with goods that come back, as `taxGoingBack` takes it from their sale: at the rates and with the split of
   * the day on which they were sold, whatever holds today.
   */
  charged?: TaxShare | null
}

/** The share of a line, and why it carries no tax where it does not. */
export interface LineTax extends TaxShare {
  /** Id of a reason, null where it is taxed, and of trade-ins. */
  reason: string | null
}

/** What was sold without tax for one reason. */
export interface ExemptPart {
  /** Id of a reason. */
  reason: string
  amount: Money
}

/** The tax of a document, with each line's share of it. */
export interface ComputedTax {
  base: Money
  surtax: Money
  /** All tax; not the document's total. */
  total: Money
  /** What the base tax was owed on, freight included where it is taxed. */
  taxable: Money
  /** What the surtax was owed on. */
  surtaxable: Money
  /** In the order of the lines; with `freight` they add up to `base` and `surtax` exactly. */
  lines: LineTax[]
  freight: TaxShare
  exempt: ExemptPart[]
}
