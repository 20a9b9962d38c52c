import { definePoint, type MinorUnits } from '@benchpin/kernel'

/** Something that happened with a contact: a sale, a payment, a repair. */
export interface TimelineEntry {
  /** Business date or UTC instant. */
  at: string
  /** Plain words: `Bought 2 items on invoice HV-1042`. */
  text: string
  amount?: MinorUnits
  /** What opens beside the timeline. */
  peek?: { type: string; id: number }
  href?: string
}

/** A plugin's share in the history of contacts. */
export interface ContactEventSource {
  /** Permanent id, begins with the plugin's id: `sales.invoices`. */
  id: string
  /** Everything of one contact, with a number of queries that does not grow with it. */
  load(contactId: number): Promise<TimelineEntry[]>
}

/** History of contacts: who bought what, paid, brought in for repair. */
export const contactEvents = definePoint<ContactEventSource>('contacts.contact_events')
