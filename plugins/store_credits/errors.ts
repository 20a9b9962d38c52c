import { BenchpinError } from '@benchpin/kernel'

/** What was asked of a store credit can't be done; the message says what can. */
export class StoreCreditError extends BenchpinError {
  static override code = 'E_STORE_CREDIT'
  static override status = 422
}

/** The store credit was used meanwhile, or is in a state in which this can't be done. */
export class StoreCreditStateError extends BenchpinError {
  static override code = 'E_STORE_CREDIT_STATE'
  static override status = 409
}
