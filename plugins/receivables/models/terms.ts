import { column, tenantModel } from '@benchpin/kernel'

/** What the store has agreed with a customer about paying. */
export class Terms extends tenantModel({
  table: 'receivables_terms',
  noun: 'payment terms',
  columns: {
    contactId: column.reference(),
    /** Most that the customer may owe; null for no limit. */
    creditLimit: column.nullable(column.money()),
  },
  restorable: true,
}) {}
