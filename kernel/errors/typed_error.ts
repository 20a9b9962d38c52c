/**
 * The base of errors thrown by code that the server and the browser share (money, weights). It needs nothing
 * but the language. Server-only code extends `BenchpinError`, which has the same shape.
 */

/** What every error of the product carries, whichever base it extends. */
export interface ErrorShape {
  /** Stable and machine readable, `E_` first: tests and screens branch on it, never on the message. */
  readonly code?: string
  /** HTTP status the server answers with when nobody catches it. */
  readonly status: number
  /** Name of the form field the message belongs beside; undefined for an error of the whole form. */
  field: string | undefined
  /** What to do, in the words of the screen. */
  message: string
}

/** Options of both base classes. */
export interface ErrorShapeOptions {
  field?: string
  cause?: unknown
}

/**
 * Subclasses set `static code` and, where 422 does not fit, `static status`:
 *
 * ```ts
 * class WeightTextError extends TypedError {
 *   static override code = 'E_WEIGHT_TEXT'
 * }
 * ```
 */
export class TypedError extends Error implements ErrorShape {
  static code = 'E_UNEXPECTED'
  static status = 422

  readonly code: string
  readonly status: number
  field: string | undefined

  /**
   * @param message says what to do
   * @param options `field` puts the message beside a form field, `cause` keeps the error behind it
   */
  constructor(message: string, options: ErrorShapeOptions = {}) {
    super(message, 'cause' in options ? { cause: options.cause } : undefined)
    this.name = new.target.name
    this.code = new.target.code
    this.status = new.target.status
    this.field = options.field
  }
}

/** Whether a caught value is an error of the product, of either base class. */
export function hasErrorShape(value: unknown): value is Error & ErrorShape {
  return (
    value instanceof Error && 'field' in value && 'status' in value && typeof value.status === 'number'
  )
}

/**
 * Runs `work` and puts any error of the product that it throws beside `field`, unless the error already names
 * a field: `beside('deposit', () => parseMoney(text))`.
 *
 * @throws whatever `work` throws
 */
export function beside<Result>(field: string, work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    if (hasErrorShape(error)) error.field ??= field
    throw error
  }
}
