import { BenchpinError } from '../errors/kernel_error.ts'

/** A plugin can't be packed, added, removed or made; the message names every reason and what to do. */
export class AuthoringError extends BenchpinError {
  static override code = 'E_AUTHORING'
  static override status = 422
}
