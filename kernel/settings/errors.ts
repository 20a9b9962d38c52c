import { BenchpinError } from '../errors/kernel_error.ts'

/** No plugin declares the setting. */
export class UnknownSettingError extends BenchpinError {
  static override code = 'E_UNKNOWN_SETTING'
  static override status = 422
  constructor(key: string) {
    super(`There is no setting "${key}". Its plugin may have been removed.`, { field: key })
  }
}

/** A value that the setting does not take. */
export class SettingValueError extends BenchpinError {
  static override code = 'E_SETTING_VALUE'
  static override status = 422
}
