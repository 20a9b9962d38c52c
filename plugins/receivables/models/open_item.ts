import { column, tenantModel } from '@benchpin/kernel'

/**
 * An amount that a customer owes for a document, or a credit that the store owes where it is below zero. `balance`
 * lies between zero and `amount`; what was applied, written off among it, and when, stands in the applications.
 */
export class OpenItem extends tenantModel({
  table: 'receivables_open_items',
  noun: 'open item',
  columns: {
    contactId: column.reference(),
    storeId: column.reference(),
    date: column.date(),
    dueDate: column.date(),
    amount: column.money(),
    balance: column.money(),
    /** Part of a charge that is written off as bad debt now: neither paid nor open. */
    writtenOff: column.money(),
    /** Part of a credit that is kept for documents that have not posted; of the balance's sign, zero on a charge. */
    held: column.money(),
    /** Whether `balance` is other than zero: indexed, so that lists of what is owed never read what is settled. */
    isOpen: column.boolean(),
    sourceType: column.text(),
    sourceId: column.integer(),
    sourceNumber: column.text(),
    memo: column.text(),
    /** 1 while it stands, null once it is reversed. */
    standing: column.nullable(column.integer()),
    reversedOn: column.nullable(column.date()),
    reversalReason: column.nullable(column.text()),
  },
  title: (item) => item.sourceNumber,
  restorable: 'The books stand on this balance. Correct it with a payment, a credit or a write-off.',
}) {}
