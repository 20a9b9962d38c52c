import { column, tenantModel } from '@benchpin/kernel'

/** The points of a customer. They may be below zero: an invoice was voided whose points were spent. */
export class PointsAccount extends tenantModel({
  table: 'loyalty_accounts',
  noun: 'points account',
  columns: {
    contactId: column.reference(),
    points: column.integer(),
    /** What the points are worth, as it stands in the ledger: each was valued when it was earned. */
    worth: column.money(),
    /** Last day on which points were earned or spent. */
    lastActivity: column.date(),
  },
  title: ({ points }) => `${points} points`,
}) {}
