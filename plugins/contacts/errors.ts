import { BenchpinError } from '@benchpin/kernel'

/** A contact was changed by somebody else since the form was opened. */
export class ContactChangedError extends BenchpinError {
  static override code = 'E_STALE_RECORD'
  static override status = 409
  /** @param what - who changed what, as a sentence */
  constructor(what: string) {
    super(`${what} Reload the contact and make your change again.`, { field: 'version' })
  }
}

/** Documents or other records still name the contact. */
export class ContactInUseError extends BenchpinError {
  static override code = 'E_CONTACT_IN_USE'
  static override status = 409
  constructor(name: string) {
    super(`${name} can't be deleted: sales, payments or other records name this contact. What is on the books stays on the books.`)
  }
}

/** The contact is one that the organization can't be without. */
export class StandingContactError extends BenchpinError {
  static override code = 'E_STANDING_CONTACT'
  static override status = 409
}

/** A field of a contact does not hold what it should. */
export class ContactFieldError extends BenchpinError {
  static override code = 'E_CONTACT_FIELD'
  static override status = 422
}
