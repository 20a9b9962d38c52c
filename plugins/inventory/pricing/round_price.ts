import type { Money } from '@benchpin/kernel/money'
import type { PriceRounding } from './rule.ts'

/**
 * A price on its ending: the nearest that the rounding allows, the higher of two equally near. A price below the first
 * ending takes that one, so that nothing with a price gets one of zero.
 *
 * @param price - minor units
 * @param minorDigits - decimals of the currency: 2 for USD
 */
export function roundPrice(price: Money, rounding: PriceRounding, minorDigits: number): Money {
  if (rounding === 'none' || price <= 0) return price
  const unit = 10 ** minorDigits
  const [step = '1', less] = rounding.split('_')
  const size = Number(step) * unit
  const taken = less ? unit : 0
  const rest = (price + taken) % size
  const nearest = price + taken - rest + (rest * 2 >= size ? size : 0)
  return Math.max(size, nearest) - taken
}
