import { BenchpinError } from '../errors/kernel_error.ts'

/** An audit entry was written outside a transaction. */
export class NoTransactionError extends BenchpinError {
  static override code = 'E_NO_TRANSACTION'
  static override status = 500
  constructor() {
    super('An audit entry belongs to a transaction. Wrap the work in transaction() or useCase().')
  }
}

/** The entry can't be undone; the reason says why. */
export class RestoreRefusedError extends BenchpinError {
  static override code = 'E_RESTORE_REFUSED'
  static override status = 409
}
