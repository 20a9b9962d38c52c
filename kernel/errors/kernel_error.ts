import { Exception } from '@adonisjs/core/exceptions'
import type { ErrorShape, ErrorShapeOptions } from './typed_error.ts'

/**
 * The base of every error of the server, in the kernel and in plugins. Adonis answers an uncaught one with its
 * status; with `field` set, a screen shows the message beside that field. Safe to import before the application
 * boots.
 *
 * ```ts
 * class PeriodClosedError extends BenchpinError {
 *   static override code = 'E_PERIOD_CLOSED'
 *   static override status = 409
 * }
 * throw new PeriodClosedError('Choose a date after January 31.', { field: 'date' })
 * ```
 */
export class BenchpinError extends Exception implements ErrorShape {
  field: string | undefined

  /**
   * @param message says what to do; without it the static `message` of the class is used
   * @param options `field` puts the message beside a form field, `cause` keeps the error behind it
   */
  constructor(message?: string, options: ErrorShapeOptions = {}) {
    super(message, 'cause' in options ? { cause: options.cause } : undefined)
    this.field = options.field
  }
}
