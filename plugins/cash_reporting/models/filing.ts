import { column, tenantModel } from '@benchpin/kernel'

/** How far a report of cash has come. */
export type FilingStatus = 'to_file' | 'filed' | 'not_required'

/** Cash of a customer that the law wants reported on Form 8300. It is never deleted. */
export class Filing extends tenantModel({
  table: 'cash_reporting_filings',
  noun: 'report of cash',
  columns: {
    contactId: column.reference(),
    /** Store that took the payment which made it more than the limit. */
    storeId: column.reference(),
    amount: column.money(),
    firstOn: column.date(),
    crossedOn: column.date(),
    dueOn: column.date(),
    statementDueOn: column.date(),
    status: column.text<FilingStatus>(),
    /** Several payments within few days, none of which is reported alone. */
    split: column.boolean(),
    /** What the till said before the payment was taken. */
    warning: column.text(),
    /** Who took the payment. */
    raisedBy: column.text(),
    raisedAt: column.instant(),
    filedOn: column.nullable(column.date()),
    /** Number of the confirmation. */
    filedNumber: column.nullable(column.text()),
    /** Why it is not required. */
    reason: column.nullable(column.text()),
    statementSentOn: column.nullable(column.date()),
  },
  title: ({ crossedOn }) => `of ${crossedOn}`,
  restorable: 'A report of cash follows its payments. Change its state on its own page.',
}) {}

/** A payment that a report counts; each payment is counted by one report. */
export class FilingPayment extends tenantModel({
  table: 'cash_reporting_filing_payments',
  noun: 'payment of a report of cash',
  columns: { filingId: column.reference('cash_reporting_filings'), paymentId: column.reference('receivables_payments') },
  title: ({ paymentId }) => String(paymentId),
  restorable: 'It stands with its report.',
}) {}
