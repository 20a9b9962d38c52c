import { BenchpinError } from '../errors/kernel_error.ts'

/** No enabled plugin declares the feature. */
export class UnknownFeatureError extends BenchpinError {
  static override code = 'E_UNKNOWN_FEATURE'
  static override status = 404
  constructor(id: string) {
    super(`There is no feature "${id}" in your organization. Its plugin may have been disabled.`)
  }
}
