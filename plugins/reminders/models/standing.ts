import { column, tenantModel } from '@benchpin/kernel'

/** How a customer wants to be reminded, where it is not as everybody. */
export class Standing extends tenantModel({
  table: 'reminders_standings',
  noun: 'reminder choice',
  columns: {
    contactId: column.reference(),
    optedOut: column.boolean(),
    /** No reminder through this day. */
    pausedUntil: column.nullable(column.date()),
    note: column.nullable(column.text()),
  },
  labels: { optedOut: 'Never reminded', pausedUntil: 'Paused through' },
  restorable: true,
}) {}
