import { BenchpinError } from '../errors/kernel_error.ts'

/** Nobody is signed in. */
export class SignInRequiredError extends BenchpinError {
  static override code = 'E_SIGN_IN'
  static override status = 401
  constructor() {
    super('Sign in to go on.')
  }
}

/** The organization is suspended: it can be read, and nothing in it changes. */
export class SuspendedError extends BenchpinError {
  static override code = 'E_SUSPENDED'
  static override status = 403
  constructor(reason: string | null) {
    super(`Your organization is suspended${reason ? `: ${reason}` : ''}. You can read and print everything; nothing was changed. The support of Benchpin can lift it.`)
  }
}

/** The organization is closed, or the user is no longer active in it. */
export class NoEntryError extends BenchpinError {
  static override code = 'E_NO_ENTRY'
  static override status = 403
}

/** The time of an admin who worked in a user's name is up: the session is the admin's own again. */
export class ImpersonationOverError extends BenchpinError {
  static override code = 'E_IMPERSONATION_OVER'
  static override status = 403
  constructor() {
    super('Your time in this organization is up. What was not saved is not saved; begin again from the console if you need more.')
  }
}
