/** Weights as integers, exact conversions, and the exact arithmetic under money. Safe in the browser. */
export { formatCarat, formatGram, parseCarat, parseGram } from './carat_gram.ts'
export { convertWeight, weightRatio } from './conversion.ts'
export { DecimalTextError, WeightError, WeightTextError } from './errors.ts'
export { decimalRatio, multiplyRatios, roundRatio } from './ratio.ts'
export type { Ratio } from './ratio.ts'
export { assertWeight, formatWeight, parseWeight } from './weight.ts'
export type { ParseWeightOptions, Weight, WeightUnit } from './weight.ts'
