import { TypedError } from '../errors/typed_error.ts'

/** A number that is no money: a fraction of a minor unit, or beyond exact integers. A mistake in code. */
export class MoneyError extends TypedError {
  static override code = 'E_MONEY'
  static override status = 500
}

/** Text that is not an amount of the currency. Its message shows an amount that would do. */
export class MoneyTextError extends TypedError {
  static override code = 'E_MONEY_TEXT'
}

/** A sum, product or typed amount too large to be kept exactly (over 9,007,199,254,740,991 minor units). */
export class MoneyRangeError extends TypedError {
  static override code = 'E_MONEY_RANGE'

  constructor() {
    super('Use a smaller amount')
  }
}

/** A currency that is not a three-letter code. */
export class CurrencyError extends TypedError {
  static override code = 'E_CURRENCY'

  constructor() {
    super('Use a three-letter currency code like USD')
  }
}

/** Shares that can't be computed: no weights, weights of both signs, or weights that are not safe integers. */
export class AllocationError extends TypedError {
  static override code = 'E_ALLOCATION'
  static override status = 500
}

/** Text that is no rate, or a rate without a percent sign that can only be meant as a percentage ('6'). */
export class RateTextError extends TypedError {
  static override code = 'E_RATE_TEXT'

  constructor() {
    super('Use a rate like 6.5%')
  }
}
