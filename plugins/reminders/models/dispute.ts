import { column, tenantModel } from '@benchpin/kernel'

/** An item that the customer disputes: nobody is reminded of it until that is settled. */
export class Dispute extends tenantModel({
  table: 'reminders_disputes',
  noun: 'dispute',
  columns: {
    source: column.text(),
    itemId: column.integer(),
    contactId: column.reference(),
    itemNumber: column.text(),
    reason: column.text(),
    since: column.date(),
    notedBy: column.text(),
    standing: column.nullable(column.integer()),
    settledOn: column.nullable(column.date()),
  },
  title: (dispute) => dispute.itemNumber,
  restorable: 'Note the dispute again, or settle it.',
}) {}
