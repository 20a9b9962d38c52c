import { addDays, ambient, contributionsOf, daysBetween, switchFeature, type DemoContext, type DemoLoader } from '@benchpin/kernel'
import { findContacts } from '@benchpin/plugins/contacts'
import { raiseAlert } from '@benchpin/plugins/workspace'
import { reminderSources, type RemindableItem } from '../points.ts'
import { PROMISE_BROKEN } from '../services/alerts.ts'
import { PaymentPromise } from '../models/promise.ts'
import { Reminder } from '../models/reminder.ts'
import { Standing } from '../models/standing.ts'
import { noteDispute } from '../services/disputes.ts'
import { OPEN_ITEMS } from '../services/open_item_source.ts'
import { takePromise } from '../services/promises.ts'
import { keepSchedule } from '../services/schedules.ts'
import { transaction } from '@benchpin/kernel'

/** The schedule of the demo. */
const STEPS = [
  { days: -3, template: 'reminders.coming_due', channel: 'mail' },
  { days: 5, template: 'reminders.overdue', channel: 'mail' },
  { days: 15, template: 'reminders.overdue_again', channel: 'mail' },
  { days: 30, template: 'reminders.final', channel: 'mail' },
]

/** Writes down the steps that had come before the last days: today's screen shows those that come now. */
async function pastReminders({ today, at, storeIds }: DemoContext, items: readonly RemindableItem[]): Promise<void> {
  for (const item of items) {
    const since = daysBetween(item.dueDate, today)
    for (const { days, template } of STEPS.filter((step) => step.days <= since - (since > 30 ? 0 : 4))) {
      const date = addDays(item.dueDate, days)
      await at({ date, minute: 540, storeId: storeIds[0] ?? item.storeId, by: 'System' }, () =>
        Reminder.create({
          ...{ source: OPEN_ITEMS, itemId: item.id, days, contactId: item.contactId, storeId: item.storeId, messageId: null, itemNumber: item.number, template },
          ...{ date, dueDate: item.dueDate, balance: item.balance, outcome: 'sent', reason: null, sentBy: ambient().actor.name },
        })
      )
    }
  }
}

async function promises({ today, at, people, storeIds }: DemoContext, items: readonly RemindableItem[]): Promise<void> {
  const owing = items.filter(({ dueDate }) => dueDate < today)
  const by = people[0]?.name ?? 'System'
  const [first, second, third, fourth] = [...new Map(owing.map((item) => [item.contactId, item])).values()]
  const moment = (date: string) => ({ date, minute: 640, storeId: storeIds[0] ?? 0, by })
  if (first) await at(moment(addDays(today, -2)), () => takePromise(first.contactId, first.storeId, { amount: first.balance, date: addDays(today, 5), note: 'Called; waits for the insurance to pay' }))
  if (second) {
    const contact = (await findContacts([second.contactId])).get(second.contactId)
    await at(moment(addDays(today, -1)), async () => {
      const { id } = await PaymentPromise.create({
        ...{ contactId: second.contactId, storeId: second.storeId, amount: second.balance, date: addDays(today, -3), takenOn: addDays(today, -9), takenBy: by, note: null },
        ...{ afterPaymentId: 2 ** 40, state: 'broken', paid: 0, settledOn: addDays(today, -2), standing: null },
      })
      await raiseAlert({ kind: PROMISE_BROKEN.id, key: `reminders.promise:${id}:broken`, storeId: second.storeId, title: `${contact?.displayName ?? 'A customer'} has not paid as promised`, detail: `Promised to ${by} for ${addDays(today, -3)}.`, href: `/receivables/customers/${second.contactId}` })
    })
  }
  if (third) await at(moment(addDays(today, -4)), async () => void (await Standing.create({ contactId: third.contactId, optedOut: true, pausedUntil: null, note: 'Wants to be called instead' })))
  if (fourth) await at(moment(addDays(today, -6)), () => noteDispute(OPEN_ITEMS, fourth.id, 'Says that the clasp came back loose'))
}

/** Reminders switched on, with a schedule, what went out, promises, and who does not want any. */
export const remindersDemo: DemoLoader = {
  order: 85,
  title: 'Reminders',
  async load(demo) {
    if (demo.tenant !== 'harbor_and_vine') return
    const { today, progress } = demo
    await switchFeature('reminders.reminders', true)
    await transaction(() => keepSchedule(OPEN_ITEMS, null, { active: true, startsOn: addDays(today, -120), minimum: 2_500, steps: STEPS }))
    const source = (await contributionsOf(reminderSources)).find(({ id }) => id === OPEN_ITEMS)
    const items = (await source?.due({ upTo: addDays(today, 3) })) ?? []
    await pastReminders(demo, items)
    await promises(demo, items)
    progress(1, 1)
  },
}
