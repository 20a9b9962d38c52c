import { column, tenantModel } from '@benchpin/kernel'

/** A part of a payment, or of a credit item, that is kept for one document until it posts; below zero of a refund. */
export class Hold extends tenantModel({
  table: 'receivables_holds',
  noun: 'deposit',
  columns: {
    paymentId: column.nullable(column.reference()),
    creditItemId: column.nullable(column.reference()),
    payableType: column.text(),
    payableId: column.integer(),
    amount: column.money(),
  },
  restorable: 'A deposit stands behind this in the books. Take or void the payment instead.',
}) {}
