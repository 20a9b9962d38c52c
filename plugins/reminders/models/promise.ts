import { column, tenantModel } from '@benchpin/kernel'

/** What became of a promise. `moot`: nothing was owed any more, without a payment. */
export type PromiseState = 'open' | 'kept' | 'broken' | 'withdrawn' | 'moot'

/** What a customer said would be paid, and by when. Whether it was is worked out from the payments that came. */
export class PaymentPromise extends tenantModel({
  table: 'reminders_promises',
  noun: 'promise to pay',
  columns: {
    contactId: column.reference(),
    storeId: column.reference(),
    amount: column.money(),
    /** The last day on which it is kept. */
    date: column.date(),
    takenOn: column.date(),
    takenBy: column.text(),
    note: column.nullable(column.text()),
    afterPaymentId: column.integer(),
    state: column.text<PromiseState>(),
    /** Of the amount, paid in time so far. */
    paid: column.money(),
    settledOn: column.nullable(column.date()),
    standing: column.nullable(column.integer()),
  },
  title: (promise) => promise.date,
  restorable: 'A promise stands as it was given. Note a new one.',
}) {}
