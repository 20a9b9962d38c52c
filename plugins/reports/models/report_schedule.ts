import { column, tenantModel } from '@benchpin/kernel'

/** How often a report is mailed. */
export type Frequency = 'daily' | 'weekly' | 'monthly'

/** What is mailed: the report as a file, or a link to it. */
export type MailedFormat = 'pdf' | 'xlsx' | 'csv' | 'link'

/** A report that is mailed by itself, with the rights that its maker has on the day. */
export class ReportSchedule extends tenantModel({
  table: 'reports_schedules',
  noun: 'report schedule',
  columns: {
    report: column.text(),
    /** Title when it was made: it is shown where the report is gone. */
    reportTitle: column.text(),
    /** Level, order and filters as they stand in an address; presets stay presets. */
    query: column.json<Record<string, string>>(),
    format: column.text<MailedFormat>(),
    recipients: column.json<string[]>(),
    frequency: column.text<Frequency>(),
    /** 1 is Monday, 7 Sunday; used where weekly. */
    weekday: column.integer(),
    /** 1 to 31, the last day of shorter months; used where monthly. */
    dayOfMonth: column.integer(),
    /** Hour of the day in the organization's time zone. */
    hour: column.integer(),
    /** Membership id of whoever made it. */
    makerId: column.reference(),
    /** The store in which he worked: his rights are those of that store. */
    storeId: column.nullable(column.reference()),
    status: column.text<'active' | 'paused'>(),
    /** Why it is paused, in words. */
    reason: column.nullable(column.text()),
    nextRunAt: column.instant(),
    lastRunAt: column.nullable(column.instant()),
  },
  title: (schedule) => `${schedule.reportTitle}, ${schedule.frequency}`,
}) {}
