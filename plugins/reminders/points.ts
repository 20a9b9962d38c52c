import { definePoint, type BusinessDate, type Money } from '@benchpin/kernel'

/** Something owed by a day, of which a customer can be reminded. */
export interface RemindableItem {
  /** Its id at its source. */
  id: number
  contactId: number
  storeId: number
  /** As the customer knows it: `HV-1042`. */
  number: string
  dueDate: BusinessDate
  amount: Money
  /** Still open; an item without is not reminded of. */
  balance: Money
}

/** A span of days in which payments of an item are looked for, both included. */
export interface PaidSpan {
  itemId: number
  from: BusinessDate
  to: BusinessDate
}

/** A kind of what customers owe: open items of their account, layaways. */
export interface ReminderSource {
  /** Permanent, begins with the plugin's id: `reminders.open_items`. */
  id: string
  /** In the settings: `Invoices on account`. */
  title: string
  /** What is open and falls due on or before a day, in a number of statements that does not grow with it. */
  due(asked: { storeId?: number; contactId?: number; upTo: BusinessDate }): Promise<RemindableItem[]>
  /**
   * The same items as they stand, locked to the end of the transaction in the order of their ids, so that no payment comes
   * between looking and writing; those that are gone are left out.
   */
  lock(ids: readonly number[]): Promise<RemindableItem[]>
  /** What was paid of items in spans, one amount for each span. For the report of what reminders brought in. */
  paid(spans: readonly PaidSpan[]): Promise<Money[]>
  /** Where the customer can pay an item without signing in; null where nowhere. */
  payLink?(itemId: number): Promise<string | null>
}

/** What customers can be reminded of. */
export const reminderSources = definePoint<ReminderSource>('reminders.sources')
