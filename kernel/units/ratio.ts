import { DecimalTextError } from './errors.ts'

/** An exact fraction. The denominator is above zero; it is not kept in lowest terms. */
export interface Ratio {
  readonly numerator: bigint
  readonly denominator: bigint
}

/** Bounded, so that stored or hostile text can't make the arithmetic slow. */
const DECIMAL = /^(-?)(\d{1,20})(?:\.(\d{1,20}))?$/

/**
 * A decimal string as a fraction: '0.585' is 585/1000.
 *
 * @throws DecimalTextError where it is not a plain decimal: no exponent, grouping, plus sign or percent sign
 */
export function decimalRatio(text: string): Ratio {
  const match = DECIMAL.exec(text)
  if (!match) throw new DecimalTextError('Use a decimal number like 0.065')
  const [, sign = '', whole = '', fraction = ''] = match
  return { numerator: BigInt(sign + whole + fraction), denominator: 10n ** BigInt(fraction.length) }
}

/** The product, exact. Rounding once at the end is the reason to multiply ratios and not amounts. */
export function multiplyRatios(...ratios: readonly Ratio[]): Ratio {
  return ratios.reduce(
    (product, each) => ({
      numerator: product.numerator * each.numerator,
      denominator: product.denominator * each.denominator,
    }),
    { numerator: 1n, denominator: 1n }
  )
}

/** The nearest whole number; a half goes away from zero, so -2.5 is -3 just as 2.5 is 3. */
export function roundRatio(ratio: Ratio): bigint {
  const magnitude = ratio.numerator < 0n ? -ratio.numerator : ratio.numerator
  const rounded = (magnitude * 2n + ratio.denominator) / (ratio.denominator * 2n)
  return ratio.numerator < 0n ? -rounded : rounded
}
