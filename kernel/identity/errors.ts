import { BenchpinError } from '../errors/kernel_error.ts'

/** The e-mail or the password is wrong: one message for both, so that nobody learns which addresses have accounts. */
export class WrongCredentialsError extends BenchpinError {
  static override code = 'E_CREDENTIALS'
  static override status = 422
  constructor() {
    super('This e-mail and password do not belong together. Check both, or reset the password.', { field: 'email' })
  }
}

/** The password is right, but its owner may enter nowhere. */
export class NoOrganizationError extends BenchpinError {
  static override code = 'E_NO_ORGANIZATION'
  static override status = 403
  constructor() {
    super('Your account is not active in any organization. Whoever manages users there can change that.', { field: 'email' })
  }
}

/** Too many attempts in a short time. */
export class TooManyAttemptsError extends BenchpinError {
  static override code = 'E_TOO_MANY_ATTEMPTS'
  static override status = 429
  /** After how many seconds the next attempt is heard. */
  readonly retryAfter: number
  constructor(retryAfter: number, field = 'email') {
    const minutes = Math.max(1, Math.ceil(retryAfter / 60))
    super(`Too many attempts. Try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`, { field })
    this.retryAfter = retryAfter
  }
}

/** A link of a mail was used already, has expired, or never was. */
export class LinkSpentError extends BenchpinError {
  static override code = 'E_LINK_SPENT'
  static override status = 410
  constructor() {
    super('This link was used already or has expired. Ask for a new one.')
  }
}

/** The current password, asked for again before it is changed, is wrong. */
export class WrongPasswordError extends BenchpinError {
  static override code = 'E_WRONG_PASSWORD'
  static override status = 422
  constructor() {
    super('This is not your current password.', { field: 'currentPassword' })
  }
}

/** The e-mail belongs to an account already. */
export class EmailTakenError extends BenchpinError {
  static override code = 'E_EMAIL_TAKEN'
  static override status = 422
  constructor(email: string) {
    super(`${email} has an account already. Use another e-mail.`, { field: 'email' })
  }
}

/** Whoever is to be invited is a user of the organization already. */
export class AlreadyMemberError extends BenchpinError {
  static override code = 'E_ALREADY_MEMBER'
  static override status = 422
  constructor(email: string) {
    super(`${email} is a user of your organization already. Find the user in the list to change groups or stores.`, { field: 'email' })
  }
}

/** The session that is to be ended is the one that asks. */
export class OwnSessionError extends BenchpinError {
  static override code = 'E_OWN_SESSION'
  static override status = 409
  constructor() {
    super('This is the session you are working in. Sign out to end it.')
  }
}
