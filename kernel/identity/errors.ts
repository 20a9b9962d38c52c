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

/** A platform admin can't work in this user's name. */
export class ImpersonationRefusedError extends BenchpinError {
  static override code = 'E_IMPERSONATION_REFUSED'
  static override status = 409
  constructor(message: string) {
    super(message, { field: 'identityId' })
  }
}

/** What stays closed to whoever works in another's name. */
export class ImpersonationClosedError extends BenchpinError {
  static override code = 'E_IMPERSONATION_CLOSED'
  static override status = 403
  constructor(message = 'You work in the name of a user: profile, password, second factor and other organizations stay closed. End it to go on as yourself.') {
    super(message)
  }
}

/** Without this admin nobody could enter the console, or it is the one who asks. */
export class LastAdminError extends BenchpinError {
  static override code = 'E_LAST_ADMIN'
  static override status = 409
  constructor() {
    super('Somebody must be able to enter the console: ask another active admin to do this.')
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

/** The code of the authenticator app is wrong, was used already, or is none of the recovery codes. */
export class WrongCodeError extends BenchpinError {
  static override code = 'E_WRONG_CODE'
  static override status = 422
  constructor() {
    super('This code does not fit, or was used already. Wait for the next one in your app, or use a recovery code.', { field: 'code' })
  }
}

/** The code was asked for too long ago, or without a password before it. */
export class ChallengeOverError extends BenchpinError {
  static override code = 'E_CHALLENGE_OVER'
  static override status = 401
  constructor() {
    super('This took too long. Sign in again with your e-mail and password.')
  }
}

/** Setting up an authenticator app was left too long ago, or never begun. */
export class EnrolmentOverError extends BenchpinError {
  static override code = 'E_ENROLMENT_OVER'
  static override status = 409
  constructor() {
    super('Setting up was begun too long ago. Begin again: the picture to scan is a new one.')
  }
}

/** Whoever signed in must set up a second factor before anything else. */
export class SecondFactorNeededError extends BenchpinError {
  static override code = 'E_SECOND_FACTOR_NEEDED'
  static override status = 403
  constructor() {
    super('Set up a second factor first: your organization asks for it. It is under My profile.')
  }
}

/** The second factor is not switched on, so there is nothing to change about it. */
export class NoSecondFactorError extends BenchpinError {
  static override code = 'E_NO_SECOND_FACTOR'
  static override status = 409
  constructor() {
    super('There is no second factor to change. Set one up first.')
  }
}

/** Somebody else must not weaken an account that also opens other organizations. */
export class SharedAccountError extends BenchpinError {
  static override code = 'E_SHARED_ACCOUNT'
  static override status = 409
  constructor() {
    super('This person works in other organizations too, with the same account. Only whoever runs Benchpin can reset the second factor.')
  }
}

/** A platform admin who looks through a user's eyes must not change that user's account. */
export class NotYourAccountError extends BenchpinError {
  static override code = 'E_NOT_YOUR_ACCOUNT'
  static override status = 403
  constructor() {
    super('This is the account of whom you stand in for. Only they change it.')
  }
}

/** The password must be given again: signing in was a while ago. */
export class ConfirmPasswordError extends BenchpinError {
  static override code = 'E_CONFIRM_PASSWORD'
  static override status = 403
  constructor() {
    super('Enter your password again to go on.')
  }
}

/** A password that is easy to guess. */
export class WeakPasswordError extends BenchpinError {
  static override code = 'E_WEAK_PASSWORD'
  static override status = 422
}
