import { formatWeight, parseWeight } from './weight.ts'
import type { ParseWeightOptions, Weight } from './weight.ts'

/**
 * '1.01' to 1010 thousandths of a carat.
 *
 * @throws WeightTextError where the text is no weight
 */
export function parseCarat(text: string, options?: ParseWeightOptions): Weight {
  return parseWeight(text, 'carat', options)
}

/**
 * '3.5' to 3500 thousandths of a gram.
 *
 * @throws WeightTextError where the text is no weight
 */
export function parseGram(text: string, options?: ParseWeightOptions): Weight {
  return parseWeight(text, 'gram', options)
}

/**
 * 1010 thousandths of a carat to '1.01', 1015 to '1.015'.
 *
 * @throws WeightError on a number that is no weight
 */
export function formatCarat(thousandths: Weight): string {
  return formatWeight(thousandths)
}

/**
 * 3500 thousandths of a gram to '3.50'.
 *
 * @throws WeightError on a number that is no weight
 */
export function formatGram(thousandths: Weight): string {
  return formatWeight(thousandths)
}
