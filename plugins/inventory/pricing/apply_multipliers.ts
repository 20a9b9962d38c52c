import { multiplyMoney, type Money } from '@benchpin/kernel/money'
import { roundPrice } from './round_price.ts'
import { PRICE_KEYS, type Prices, type PricingRule } from './rule.ts'

/**
 * The four prices of a cost. A level that stacks multiplies the price before it as it stands, that is, rounded.
 * Source: feature I06.
 *
 * @param cost - minor units
 * @param minorDigits - decimals of the currency, for the rounding: 2 for USD
 */
export function applyMultipliers(rule: PricingRule, cost: Money, minorDigits = 2): Prices {
  const prices: Prices = { price1: 0, price2: 0, price3: 0, retail: 0 }
  let previous = cost
  PRICE_KEYS.forEach((key, index) => {
    const level = rule.levels[index] ?? { multiplier: '1', from: 'previous' }
    previous = roundPrice(multiplyMoney(level.from === 'cost' ? cost : previous, level.multiplier), rule.rounding, minorDigits)
    prices[key] = previous
  })
  return prices
}
