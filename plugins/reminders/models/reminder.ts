import { column, tenantModel } from '@benchpin/kernel'

/** A customer was reminded of one item: by a step of the schedule, once for each, or by hand. */
export class Reminder extends tenantModel({
  table: 'reminders_reminders',
  noun: 'reminder',
  columns: {
    source: column.text(),
    itemId: column.integer(),
    days: column.nullable(column.integer()),
    contactId: column.reference(),
    storeId: column.reference(),
    messageId: column.nullable(column.reference('messaging_messages')),
    itemNumber: column.text(),
    template: column.text(),
    date: column.date(),
    dueDate: column.date(),
    /** Open of the item then. */
    balance: column.money(),
    /** `suppressed`: the address is not written to; it counts as done, so that it is not tried every day. */
    outcome: column.text<'sent' | 'suppressed'>(),
    reason: column.nullable(column.text()),
    sentBy: column.text(),
  },
  title: (reminder) => reminder.itemNumber,
  restorable: 'A reminder tells what was sent. What is sent can’t be taken back.',
}) {}
