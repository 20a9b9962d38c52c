import { BenchpinError } from '../errors/kernel_error.ts'

/** A query ran before the application had booted. */
export class DatabaseNotReadyError extends BenchpinError {
  static override code = 'E_DATABASE_NOT_READY'
  static override status = 500
  constructor() {
    super('The database is not connected yet. Query it only after the application has booted.')
  }
}

/** A record was changed by somebody else since it was read. */
export class StaleRecordError extends BenchpinError {
  static override code = 'E_STALE_RECORD'
  static override status = 409
  constructor(what: string, who?: string) {
    super(`${what} was changed${who ? ` by ${who}` : ''} since you opened it. Reload it and make your change again.`)
  }
}

/** The record does not exist in this tenant. */
export class RecordNotFoundError extends BenchpinError {
  static override code = 'E_NOT_FOUND'
  static override status = 404
  constructor(what = 'The record') {
    super(`${what} was not found. It may have been deleted, or belong to another organization.`)
  }
}

/** The same idempotency key came with a different request while the first one still runs. */
export class DuplicateInProgressError extends BenchpinError {
  static override code = 'E_IN_PROGRESS'
  static override status = 409
  constructor() {
    super('The same request is being carried out already. Wait a moment and reload the page.')
  }
}

/** Something was about to be changed while somebody only looks, with another user's eyes. */
export class ReadOnlyError extends BenchpinError {
  static override code = 'E_ONLY_LOOKING'
  static override status = 409
  constructor() {
    super('You are looking as somebody else, and nothing is changed meanwhile. End the preview first.')
  }
}
