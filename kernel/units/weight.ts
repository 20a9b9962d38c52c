import { WeightError, WeightTextError } from './errors.ts'
import { readDecimal, writeDecimal } from './decimal.ts'

/** Thousandths of the unit named beside it, a safe integer: 1010 is 1.01 ct or 1.01 g. */
export type Weight = number

/** Units of the trade. Records keep carats for stones and grams for metal; the others are typed and shown. */
export type WeightUnit = 'carat' | 'gram' | 'pennyweight' | 'troy_ounce'

/** Decimals kept of every unit. */
const PLACES = 3

/** Decimals always shown: 1.5 ct is written 1.50 in the trade. */
const FEWEST_PLACES = 2

/** What may stand after the number. Not 'gr', which means grains, nor 'oz', which may not be troy. */
const SUFFIXES: Record<WeightUnit, RegExp> = {
  carat: /\s*(?:ct|cts|cttw|ctw|carats?)\.?$/i,
  gram: /\s*(?:g|gm|gms|grams?)\.?$/i,
  pennyweight: /\s*(?:dwt|pennyweights?)\.?$/i,
  troy_ounce: /\s*(?:ozt|oz t|troy oz|troy ounces?)\.?$/i,
}

/** Longer text is no weight; the limit bounds the work done on hostile input. */
const LONGEST_TEXT = 60

/** Whether a minus sign may be typed. */
export interface ParseWeightOptions {
  /** For corrections of a stock count. A weight itself is never below zero. */
  signed?: boolean
}

/**
 * Reads what a person typed or a scale sent: '1.01', '1,250.5', '0.33 ct'.
 *
 * @returns thousandths of `unit`
 * @throws WeightTextError on anything else, and on a fourth decimal that is not zero
 */
export function parseWeight(text: string, unit: WeightUnit, options: ParseWeightOptions = {}): Weight {
  const typed = text.length > LONGEST_TEXT ? '' : text.trim().replace('\u2212', '-')
  const signed = typed.replace(SUFFIXES[unit], '')
  const negative = options.signed === true && signed.startsWith('-')
  const magnitude = readDecimal(negative ? signed.slice(1) : signed, PLACES)
  if (magnitude === undefined || magnitude > Number.MAX_SAFE_INTEGER) {
    throw new WeightTextError('Use a weight like 1.01')
  }
  const weight = Number(magnitude)
  return negative && weight > 0 ? -weight : weight
}

/**
 * Plain text with two decimals, three if needed, no grouping and no unit: what `parseWeight` reads back, and
 * what `multiplyMoney` takes for a price per unit.
 *
 * @throws WeightError on a number that is no weight
 */
export function formatWeight(weight: Weight): string {
  return writeDecimal(assertWeight(weight), PLACES, FEWEST_PLACES)
}

/**
 * Returns the weight unchanged.
 *
 * @throws WeightError where it is not a safe integer
 */
export function assertWeight(weight: number): Weight {
  if (!Number.isSafeInteger(weight)) {
    throw new WeightError(`Pass whole thousandths of a carat or gram as a safe integer, not ${weight}`)
  }
  return weight
}
