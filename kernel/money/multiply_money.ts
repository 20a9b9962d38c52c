import { decimalRatio, multiplyRatios, roundRatio } from '../units/ratio.ts'
import type { Ratio } from '../units/ratio.ts'
import { assertMoney, moneyFromBigInt } from './money.ts'
import type { Money } from './money.ts'

/**
 * How a product becomes whole minor units; both treat a refund as the mirror of its sale.
 * - `half_up`: to the nearest, a half away from zero.
 * - `florida_third_decimal`: carried to the third decimal of a dollar (one digit below the minor unit), up if that
 *   digit is over 4. Source: Florida TIP 21A01-02, since 2021-07-01. On exact products it gives what `half_up`
 *   gives; it has a name of its own so that a tax rule can cite it and be changed with the law.
 */
export type MoneyRounding = 'half_up' | 'florida_third_decimal'

/**
 * The amount times a decimal: a tax, a percentage, a price times a quantity or weight. Exact until the one
 * rounding at the end.
 *
 * @param rate a decimal string, '0.065'
 * @throws DecimalTextError where `rate` is no decimal, MoneyError where `amount` is no money, MoneyRangeError
 * where the product is too large
 */
export function multiplyMoney(amount: Money, rate: string, rounding: MoneyRounding = 'half_up'): Money {
  return multiplyMoneyByRatio(amount, decimalRatio(rate), rounding)
}

/**
 * The amount times an exact fraction, for factors that no decimal holds: a spot price per troy ounce times a
 * weight in grams.
 *
 * @throws MoneyError where `amount` is no money, MoneyRangeError where the product is too large
 */
export function multiplyMoneyByRatio(amount: Money, ratio: Ratio, rounding: MoneyRounding = 'half_up'): Money {
  const exact = multiplyRatios({ numerator: BigInt(assertMoney(amount)), denominator: 1n }, ratio)
  const rounded = rounding === 'half_up' ? roundRatio(exact) : roundThirdDecimal(exact)
  return moneyFromBigInt(rounded)
}

function roundThirdDecimal({ numerator, denominator }: Ratio): bigint {
  const tenths = ((numerator < 0n ? -numerator : numerator) * 10n) / denominator
  const rounded = tenths / 10n + (tenths % 10n > 4n ? 1n : 0n)
  return numerator < 0n ? -rounded : rounded
}
