import { BenchpinError } from '@benchpin/kernel'

/** What was entered of a payment option does not fit. */
export class PaymentOptionError extends BenchpinError {
  static override code = 'E_PAYMENT_OPTION'
  static override status = 422
}
