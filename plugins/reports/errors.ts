import { BenchpinError } from '@benchpin/kernel'

/** Filters that can't be read: `messages` stand beside their fields. */
export class ReportFiltersError extends BenchpinError {
  static override code = 'E_REPORT_FILTERS'
  static override status = 422
  readonly messages: { field: string; message: string; rule: string }[]
  constructor(problems: Record<string, string>) {
    super('Change the filters that are marked.')
    this.messages = Object.entries(problems).map(([field, message]) => ({ field, message, rule: 'report_filter' }))
  }
}

/** More rows than paper is for. */
export class ReportTooLongError extends BenchpinError {
  static override code = 'E_REPORT_TOO_LONG'
  static override status = 422
  constructor(rows: number, most: number) {
    super(`This report has ${rows.toLocaleString('en-US')} rows, and paper holds ${most.toLocaleString('en-US')}. Narrow it with the filters, or take Excel or CSV.`)
  }
}

/** A report's declaration or source breaks its contract. A mistake in code. */
export class ReportContractError extends BenchpinError {
  static override code = 'E_REPORT_CONTRACT'
  static override status = 500
}
