import type { ContactEventSource, TimelineEntry } from '@benchpin/plugins/contacts'
import { PaymentPromise, type PromiseState } from '../models/promise.ts'
import { Reminder } from '../models/reminder.ts'

const SHOWN = 100

const BECAME: Partial<Record<PromiseState, string>> = { kept: 'Kept the promise to pay', broken: 'Did not pay as promised', withdrawn: 'Took back the promise to pay' }

function ofPromise({ takenOn, takenBy, amount, date, state, settledOn }: PaymentPromise): TimelineEntry[] {
  const given: TimelineEntry = { at: takenOn, text: `Promised ${takenBy} to pay by ${date}`, amount }
  return settledOn && BECAME[state] ? [given, { at: settledOn, text: BECAME[state], amount }] : [given]
}

/** Reminders and promises in the history of a contact. */
export const reminderEvents: ContactEventSource = {
  id: 'reminders.reminders',
  async load(contactId) {
    const reminders = await Reminder.query().where('contactId', contactId).where('outcome', 'sent').orderBy('id', 'desc').limit(SHOWN)
    const promises = await PaymentPromise.query().where('contactId', contactId).orderBy('id', 'desc').limit(SHOWN)
    const href = `/receivables/customers/${contactId}`
    return [...reminders.map(({ date: at, itemNumber, balance: amount }) => ({ at, text: `Was reminded of ${itemNumber}`, amount })), ...promises.flatMap(ofPromise)].map((entry) => ({ ...entry, href }))
  },
}
