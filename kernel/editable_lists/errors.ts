import { BenchpinError } from '../errors/kernel_error.ts'

/** No enabled plugin has the list. */
export class UnknownListError extends BenchpinError {
  static override code = 'E_UNKNOWN_LIST'
  static override status = 404
  constructor() {
    super('There is no such list in your organization. Its plugin may have been disabled.')
  }
}

/** A word does not fit, beside its field. */
export class WordError extends BenchpinError {
  static override code = 'E_WORD'
  static override status = 422
  constructor(message: string) {
    super(message, { field: 'word' })
  }
}

/** The word is protected, or in use where records need one, or its records changed since they were counted. */
export class WordKeptError extends BenchpinError {
  static override code = 'E_WORD_KEPT'
  static override status = 409
}
