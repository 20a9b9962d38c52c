import { column, tenantModel } from '@benchpin/kernel'

/** One reminder of a schedule. */
export interface ScheduleStep {
  /** Days after the due date; below zero before it. A schedule has each number once. */
  days: number
  /** Id of a message template. */
  template: string
  /** Way by which it goes out: `mail`. */
  channel: string
}

/** When customers of one store, or of all, are reminded of one kind of what they owe. */
export class Schedule extends tenantModel({
  table: 'reminders_schedules',
  noun: 'reminder schedule',
  columns: {
    /** What is reminded of: `reminders.open_items`. */
    source: column.text(),
    storeId: column.nullable(column.reference()),
    /** `all`, or `store-12`. */
    place: column.text(),
    active: column.boolean(),
    /** Steps that fell on an earlier day are let go, so that turning reminders on does not write to everybody of years past. */
    startsOn: column.date(),
    /** Customers who owe less than this in a reminder are left alone. */
    minimum: column.money(),
    steps: column.json<ScheduleStep[]>(),
  },
  labels: { startsOn: 'Begins on', minimum: 'Least amount' },
  title: ({ place }) => (place === 'all' ? 'All stores' : `Store ${place.slice(6)}`),
  restorable: true,
}) {}
