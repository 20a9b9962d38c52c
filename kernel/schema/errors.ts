import { BenchpinError } from '../errors/kernel_error.ts'

/** A migration can't be read or would break the data. */
export class MigrationError extends BenchpinError {
  static override code = 'E_MIGRATION'
  static override status = 500
}
