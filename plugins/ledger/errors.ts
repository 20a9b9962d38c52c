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

/** Something to put right beside a field: `lines.0.accountId`. */
export interface FieldFault {
  field: string
  message: string
}

/** A manual journal that can't be kept or posted as it is; every fault beside its field. */
export class ManualJournalError extends BenchpinError {
  static override code = 'E_MANUAL_JOURNAL'
  static override status = 422
  /** As a form's validator words them. */
  readonly messages: (FieldFault & { rule: string })[]
  constructor(faults: readonly FieldFault[]) {
    super(faults[0]?.message ?? 'This journal needs another look.', { field: faults[0]?.field })
    this.messages = faults.map((fault) => ({ ...fault, rule: 'manual_journal' }))
  }
}

/** A manual journal is in a state in which this can't be done. */
export class ManualJournalStateError extends BenchpinError {
  static override code = 'E_MANUAL_JOURNAL_STATE'
  static override status = 409
}

/** A posting rule that would part an account from what explains it, or that names what is not there. */
export class PostingRuleError extends BenchpinError {
  static override code = 'E_POSTING_RULE'
  static override status = 422
}

/** A period can't be closed or reopened like that. */
export class PeriodError extends BenchpinError {
  static override code = 'E_PERIOD'
  static override status = 422
}

/** Something must be put right before the books can be closed, or was found since the person looked. */
export class NotReadyToCloseError extends BenchpinError {
  static override code = 'E_NOT_READY_TO_CLOSE'
  static override status = 409
}

/** Opening balances can't be loaded as they are, or not any more. */
export class OpeningBalancesError extends BenchpinError {
  static override code = 'E_OPENING_BALANCES'
  static override status = 422
}
