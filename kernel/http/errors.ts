import { BenchpinError } from '../errors/kernel_error.ts'

/** Nobody is signed in. */
export class SignInRequiredError extends BenchpinError {
  static override code = 'E_SIGN_IN'
  static override status = 401
  constructor() {
    super('Sign in to go on.')
  }
}

/** The organization is suspended, or the user is no longer active in it. */
export class NoEntryError extends BenchpinError {
  static override code = 'E_NO_ENTRY'
  static override status = 403
}
