import { BenchpinError } from '@benchpin/kernel'

/** The store or organization is not one of the user's. */
export class NoSuchPlaceError extends BenchpinError {
  static override code = 'E_NO_SUCH_PLACE'
  static override status = 422
  constructor(field: 'storeId' | 'tenantId') {
    super(field === 'storeId' ? 'Choose one of your stores.' : 'Choose one of your organizations.', { field })
  }
}

/** The change would leave nobody who can manage users. */
export class LastOwnerError extends BenchpinError {
  static override code = 'E_LAST_OWNER'
  static override status = 409
  constructor() {
    super('This is the last active owner. Make somebody else an owner first.')
  }
}

/** The group still has users, or is one that every organization needs. */
export class GroupInUseError extends BenchpinError {
  static override code = 'E_GROUP_IN_USE'
  static override status = 409
}

/** A number series can't go on so. */
export class NumberSeriesError extends BenchpinError {
  static override code = 'E_NUMBER_SERIES'
  static override status = 422
  constructor(field: 'prefix' | 'digits' | 'next', message: string) {
    super(message, { field })
  }
}

/** A value that clashes with another record. */
export class TakenError extends BenchpinError {
  static override code = 'E_TAKEN'
  static override status = 422
}

/** A kind of alert that no standing plugin declares. A mistake in code. */
export class UnknownAlertError extends BenchpinError {
  static override code = 'E_UNKNOWN_ALERT'
  static override status = 500
  constructor(kind: string) {
    super(`No enabled plugin declares the alert "${kind}". Contribute it to alertKinds.`)
  }
}
