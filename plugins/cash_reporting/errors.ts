import { BenchpinError } from '@benchpin/kernel'

/** A rule that can't be kept as it is. */
export class CashRuleError extends BenchpinError {
  static override code = 'E_CASH_RULE'
  static override status = 422
}

/** A change of a report of cash that does not fit how it stands. */
export class FilingError extends BenchpinError {
  static override code = 'E_CASH_FILING'
  static override status = 422
}

/** Details of a payer that can't be meant. */
export class PayerError extends BenchpinError {
  static override code = 'E_CASH_PAYER'
  static override status = 422
}
