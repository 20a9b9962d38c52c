import { column, tenantModel } from '@benchpin/kernel'

/** What a customer said they would pay by a day. One counts at a time. */
export class PromiseToPay extends tenantModel({
  table: 'receivables_promises',
  noun: 'promise to pay',
  columns: {
    contactId: column.reference(),
    amount: column.money(),
    promisedFor: column.date(),
    notedOn: column.date(),
    notedBy: column.text(),
    note: column.nullable(column.text()),
    /** 1 while it counts, null once it is done with. */
    standing: column.nullable(column.integer()),
  },
  restorable: 'Note the promise again on the customer’s account.',
}) {}
