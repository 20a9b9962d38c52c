import { BenchpinError } from '@benchpin/kernel'

/** Words of a template that can't be filled in. */
export class TemplateWordsError extends BenchpinError {
  static override code = 'E_TEMPLATE_WORDS'
  static override status = 422
}

/** No plugin declares the template, or its plugin is off. */
export class UnknownTemplateError extends BenchpinError {
  static override code = 'E_UNKNOWN_TEMPLATE'
  static override status = 404
  constructor(id: string) {
    super(`There is no message "${id}". Its plugin may be off.`)
  }
}

/** There is nothing to send it to. */
export class NoAddressError extends BenchpinError {
  static override code = 'E_NO_ADDRESS'
  static override status = 422
  constructor(message = 'Enter an e-mail address like ana@example.com.') {
    super(message, { field: 'address' })
  }
}

/** A message that goes out as it is can't be sent again. */
export class ResendError extends BenchpinError {
  static override code = 'E_RESEND'
  static override status = 409
}

/** Whoever carries the message refuses it for good: trying again gives the same answer. */
export class MessageRefusedError extends BenchpinError {
  static override code = 'E_MESSAGE_REFUSED'
  static override status = 502
  /** The address does not exist or takes nothing: it is not written to again. */
  readonly isBounce: boolean
  constructor(message: string, isBounce: boolean, cause?: unknown) {
    super(message, { cause })
    this.isBounce = isBounce
  }
}

/** The line broke after the message was handed over: it may have gone out. */
export class MaybeSentError extends BenchpinError {
  static override code = 'E_MAYBE_SENT'
  static override status = 502
}

/** A sender's name or address that does not fit. */
export class SenderError extends BenchpinError {
  static override code = 'E_SENDER'
  static override status = 422
}

/** A domain that can't be set up. */
export class DomainError extends BenchpinError {
  static override code = 'E_DOMAIN'
  static override status = 422
  constructor(message: string) {
    super(message, { field: 'domain' })
  }
}
