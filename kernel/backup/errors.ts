import { BenchpinError } from '../errors/kernel_error.ts'

/** A backup can't be made or restored; nothing was changed. */
export class BackupError extends BenchpinError {
  static override code = 'E_BACKUP'
  static override status = 409
}
