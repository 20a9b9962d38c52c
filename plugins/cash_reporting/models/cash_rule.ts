import { column, tenantModel } from '@benchpin/kernel'

/** What of cash is to be reported, from a day on. A change is a new row, so that old payments keep theirs. */
export class CashRule extends tenantModel({
  table: 'cash_reporting_rules',
  noun: 'rule of cash reporting',
  columns: {
    /** More than this is reported. */
    threshold: column.money(),
    /** Cashier's checks and the like count as cash up to this. */
    instrumentCap: column.money(),
    windowMonths: column.integer(),
    dueDays: column.integer(),
    /** `MM-DD` of the following year. */
    statementBy: column.text(),
    watchDays: column.integer(),
    startsOn: column.date(),
    endsOn: column.nullable(column.date()),
    source: column.text(),
  },
  title: ({ startsOn }) => `from ${startsOn}`,
  restorable: 'Rules are dated, and payments were counted by them. Add a rule with a new first day.',
}) {}
