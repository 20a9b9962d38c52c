import type { Money, Rate } from '@benchpin/kernel/money'

/** The four prices of an item, in the order in which they are computed. */
export const PRICE_KEYS = ['price1', 'price2', 'price3', 'retail'] as const

/** One of the four prices. */
export type PriceKey = (typeof PRICE_KEYS)[number]

/** One price: its multiplier, and whether it multiplies the cost or the price before it. */
export interface PriceLevel {
  multiplier: Rate
  from: 'cost' | 'previous'
}

/**
 * How a price is rounded: `1` to whole units of the currency, `5` to the nearest 5, `10_less_1` to the nearest that
 * ends in 9, `100_less_1` in 99.
 */
export type PriceRounding = 'none' | '1' | '5' | '10' | '50' | '100' | '5_less_1' | '10_less_1' | '50_less_1' | '100_less_1'

/** Multipliers with their rounding. */
export interface PricingRule {
  /** Price 1, 2, 3 and retail. */
  levels: readonly PriceLevel[]
  rounding: PriceRounding
}

/** What a rule makes of a cost, in minor units. */
export type Prices = Record<PriceKey, Money>
