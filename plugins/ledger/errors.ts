import { BenchpinError } from '@benchpin/kernel'

/** The date lies in a period whose books are closed. */
export class PeriodClosedError extends BenchpinError {
  static override code = 'E_PERIOD_CLOSED'
  static override status = 409
  constructor(closedThrough: string, field = 'date') {
    super(`The books are closed through ${closedThrough}. Choose a later date.`, { field })
  }
}

/** A journal that can't be posted: it does not balance, or a line is no amount. A mistake in the code that posts it. */
export class JournalError extends BenchpinError {
  static override code = 'E_JOURNAL'
  static override status = 500
}

/** A journal of a document was reversed by somebody else at the same moment. */
export class AlreadyReversedError extends BenchpinError {
  static override code = 'E_ALREADY_REVERSED'
  static override status = 409
  constructor() {
    super('This was reversed a moment ago. Reload it to see how it stands.')
  }
}

/** A change of the chart of accounts that can't be made. */
export class ChartError extends BenchpinError {
  static override code = 'E_CHART'
  static override status = 422
}
