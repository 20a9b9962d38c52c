import { BenchpinError } from '../errors/kernel_error.ts'

/** No plugin declares the setting. */
export class UnknownSettingError extends BenchpinError {
  static override code = 'E_UNKNOWN_SETTING'
  static override status = 422
  constructor(key: string) {
    super(`There is no setting "${key}". Its plugin may have been removed.`, { field: key })
  }
}

/** Values that their settings do not take, each beside its field. */
export class SettingValuesError extends BenchpinError {
  static override code = 'E_SETTING_VALUE'
  static override status = 422
  /** As a form's validator words them. */
  readonly messages: { field: string; message: string; rule: string }[]
  constructor(faults: { field: string; message: string }[]) {
    super(faults[0]?.message ?? 'Some settings need another look.', { field: faults[0]?.field })
    this.messages = faults.map((fault) => ({ ...fault, rule: 'setting_value' }))
  }
}
