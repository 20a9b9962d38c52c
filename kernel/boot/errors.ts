import { BenchpinError } from '../errors/kernel_error.ts'

/** A setting of the environment is missing. */
export class MissingSettingError extends BenchpinError {
  static override code = 'E_MISSING_SETTING'
  static override status = 500
  constructor(name: string, advice: string) {
    super(`${name} is not set. ${advice}`)
  }
}
