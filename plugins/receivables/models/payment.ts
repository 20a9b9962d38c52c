import { column, tenantModel } from '@benchpin/kernel'

/** A payment stands until it is voided; it is never deleted. */
export type PaymentState = 'posted' | 'voided'

/**
 * Money of one tender, received from a customer, or paid back where the amount is below zero. `unapplied` is what no
 * open item has taken yet; `held` the part of it that is a deposit for documents that have not posted.
 */
export class Payment extends tenantModel({
  table: 'receivables_payments',
  noun: 'payment',
  columns: {
    number: column.text(),
    contactId: column.reference(),
    storeId: column.reference(),
    date: column.date(),
    tender: column.text(),
    /** Which of the tender's kinds it is; null for the usual one. */
    kind: column.nullable(column.text()),
    amount: column.money(),
    /** Check number, last four digits of the card and the like. */
    reference: column.nullable(column.text()),
    /** What was handed over where the tender gives change. */
    received: column.nullable(column.money()),
    unapplied: column.money(),
    held: column.money(),
    /** Whether `unapplied` is other than zero; indexed. */
    isOpen: column.boolean(),
    state: column.text<PaymentState>(),
    voidedOn: column.nullable(column.date()),
    voidReason: column.nullable(column.text()),
    voidNote: column.nullable(column.text()),
    /** Why the document could not post although it was paid for; null where nothing needs attention. */
    flag: column.nullable(column.text()),
  },
  title: (payment) => payment.number,
  restorable: 'A payment is posted to the books. Void it and take it again.',
}) {}
