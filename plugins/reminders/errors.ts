import { BenchpinError } from '@benchpin/kernel'

/** What was entered does not fit. */
export class ReminderInputError extends BenchpinError {
  static override code = 'E_REMINDER_INPUT'
  static override status = 422
}

/** There is nothing to remind of, or the customer is not to be reminded. */
export class NotRemindedError extends BenchpinError {
  static override code = 'E_NOT_REMINDED'
  static override status = 409
}

/** The promise or dispute is settled already. */
export class SettledError extends BenchpinError {
  static override code = 'E_SETTLED'
  static override status = 409
}
