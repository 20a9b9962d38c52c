import { column, tenantModel } from '@benchpin/kernel'

/** The statement of a customer's account for a period: printed from the books at any time, mailed once. */
export class IssuedStatement extends tenantModel({
  table: 'receivables_statements',
  noun: 'statement',
  columns: {
    contactId: column.reference(),
    /** In whose name it goes out. */
    storeId: column.reference(),
    fromDate: column.date(),
    toDate: column.date(),
    /** Owed at the end of the period when it was last made. */
    balance: column.money(),
    mailedAt: column.nullable(column.instant()),
    mailedTo: column.nullable(column.text()),
  },
  restorable: 'A statement shows the books of its days. Make it again on the customer’s account.',
}) {}
