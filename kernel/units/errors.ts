import { TypedError } from '../errors/typed_error.ts'

/** Text that is not a weight, or has more decimals than are kept. Its message shows a weight that would do. */
export class WeightTextError extends TypedError {
  static override code = 'E_WEIGHT_TEXT'
}

/** A number that is no weight: a fraction of a thousandth, or beyond exact integers. A mistake in code. */
export class WeightError extends TypedError {
  static override code = 'E_WEIGHT'
  static override status = 500
}

/** A string that is no plain decimal number where code expects one ('0.065', '-12'). */
export class DecimalTextError extends TypedError {
  static override code = 'E_DECIMAL_TEXT'
}
