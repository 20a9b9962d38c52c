import { WeightError } from './errors.ts'
import { multiplyRatios, roundRatio } from './ratio.ts'
import type { Ratio } from './ratio.ts'
import { assertWeight } from './weight.ts'
import type { Weight, WeightUnit } from './weight.ts'

/** Grams in one of each unit: exact by definition. 1 ct = 0.2 g; 1 ozt = 31.1034768 g = 20 dwt. */
const GRAMS: Record<WeightUnit, Ratio> = {
  carat: { numerator: 1n, denominator: 5n },
  gram: { numerator: 1n, denominator: 1n },
  pennyweight: { numerator: 311_034_768n, denominator: 200_000_000n },
  troy_ounce: { numerator: 311_034_768n, denominator: 10_000_000n },
}

/**
 * A weight in whole units of `to`, exact and not rounded. For money: the melt value is
 * `multiplyMoneyByRatio(spot, multiplyRatios(weightRatio(grams, 'gram', 'troy_ounce'), decimalRatio('0.585')))`.
 *
 * @param weight thousandths of `from`
 * @throws WeightError where `weight` is not a safe integer
 */
export function weightRatio(weight: Weight, from: WeightUnit, to: WeightUnit): Ratio {
  return multiplyRatios(
    { numerator: BigInt(assertWeight(weight)), denominator: 1000n },
    GRAMS[from],
    { numerator: GRAMS[to].denominator, denominator: GRAMS[to].numerator }
  )
}

/**
 * A weight in another unit, to the nearest thousandth, a half away from zero. Pennyweights and troy ounces kept
 * as grams come back unchanged; carats kept as grams may be off by 0.002 ct, so stones are kept in carats.
 *
 * @param weight thousandths of `from`
 * @returns thousandths of `to`
 * @throws WeightError where either side is not a safe integer
 */
export function convertWeight(weight: Weight, from: WeightUnit, to: WeightUnit): Weight {
  const exact = weightRatio(weight, from, to)
  const rounded = roundRatio({ numerator: exact.numerator * 1000n, denominator: exact.denominator })
  const converted = Number(rounded)
  if (!Number.isSafeInteger(converted)) throw new WeightError(`Pass a weight below ${weight} to convert`)
  return converted
}
