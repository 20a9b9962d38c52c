import { column, tenantModel } from '@benchpin/kernel'

/** Whose statements are made, and what is done with them. */
export interface StatementChoice {
  /** `balance`: all with a balance; `overdue`: those past due for more than `days`; `ticked`: `contactIds`. */
  who: 'balance' | 'overdue' | 'ticked'
  days: number
  contactIds: number[]
  storeIds: number[]
  mail: boolean
  /** Which statements are printed into files: those that could not be mailed, all, or none. */
  print: 'rest' | 'all' | 'none'
}

/** A file of printed statements. */
export interface StatementFile {
  name: string
  storageKey: string
  count: number
}

/** Statements of many customers for a period, made in the background. Its files are kept for a week. */
export class StatementRun extends tenantModel({
  table: 'receivables_statement_runs',
  noun: 'run of statements',
  columns: {
    fromDate: column.date(),
    toDate: column.date(),
    choice: column.json<StatementChoice>(),
    storeId: column.reference(),
    madeBy: column.text(),
    chosen: column.integer(),
    mailed: column.integer(),
    printed: column.integer(),
    skipped: column.integer(),
    files: column.json<StatementFile[]>(),
    state: column.text<'begun' | 'done'>(),
    expiresAt: column.instant(),
  },
  title: (run) => `Statements of ${run.fromDate} to ${run.toDate}`,
  restorable: 'Its files are gone after a week, and mails that went out can’t be taken back. Make the statements again.',
}) {}
