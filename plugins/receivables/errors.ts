import { BenchpinError } from '@benchpin/kernel'

/** What was asked of an open item, payment or credit can't be done; the message says what can. */
export class ReceivableError extends BenchpinError {
  static override code = 'E_RECEIVABLE'
  static override status = 422
}

/** What is due, or what is left of a credit, has changed since the person saw it. */
export class PaymentChangedError extends BenchpinError {
  static override code = 'E_PAYMENT_CHANGED'
  static override status = 409
}

/** The payment is in a state in which this can't be done. */
export class PaymentStateError extends BenchpinError {
  static override code = 'E_PAYMENT_STATE'
  static override status = 409
}

/** A payment is never deleted. */
export class PaymentDeleteError extends BenchpinError {
  static override code = 'E_PAYMENT_DELETE'
  static override status = 409
  constructor() {
    super('A payment is in the books from the moment it is taken, and its number is used: it is never deleted. Void it with the reason “Entry error”: what it paid is owed again, and it stays on record, struck through.')
  }
}

/** No enabled plugin contributes this kind of document. */
export class PayableTypeError extends BenchpinError {
  static override code = 'E_NOT_FOUND'
  static override status = 404
  constructor() {
    super('This kind of document can’t be paid here. Open it from its own list.')
  }
}
