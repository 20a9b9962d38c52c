import { Store, type AnyTenantModel, type ModelContribution } from '@benchpin/kernel'
import { createContact } from '@benchpin/plugins/contacts'
import { Dispute } from './models/dispute.ts'
import { PaymentPromise } from './models/promise.ts'
import { Reminder } from './models/reminder.ts'
import { Schedule } from './models/schedule.ts'
import { Standing } from './models/standing.ts'
import { OPEN_ITEMS } from './services/open_item_source.ts'

let count = 0
const next = () => ++count + Date.now() * 1000
const contact = async () => (await createContact({ firstName: 'Ana', lastName: `Reyes ${next()}`, roles: ['customer'] })).id
const storeId = async () => (await Store.query().orderBy('id').firstOrFail()).id
const of = (model: unknown, factory: () => Promise<{ id: number }>): ModelContribution => ({ model: model as AnyTenantModel, factory })

async function reminder(): Promise<Reminder> {
  return Reminder.create({
    ...{ source: OPEN_ITEMS, itemId: next(), days: 7, contactId: await contact(), storeId: await storeId(), messageId: null, itemNumber: `T-${next()}` },
    ...{ template: 'reminders.overdue', date: '2026-01-20', dueDate: '2026-01-13', balance: 10_000, outcome: 'sent', reason: null, sentBy: 'System' },
  })
}

async function promise(): Promise<PaymentPromise> {
  return PaymentPromise.create({
    ...{ contactId: await contact(), storeId: await storeId(), amount: 10_000, date: '2026-01-20', takenOn: '2026-01-13', takenBy: 'Ana' },
    ...{ note: `Called ${next()}`, afterPaymentId: 0, state: 'withdrawn', paid: 0, settledOn: '2026-01-14', standing: null },
  })
}

/** The models of reminders with the factories that tests make records with. */
export const reminderModels: ModelContribution[] = [
  of(Schedule, () => Schedule.create({ source: `reminders.test_${next()}`, storeId: null, place: 'all', active: false, startsOn: '2026-01-01', minimum: 0, steps: [] })),
  of(Reminder, reminder),
  of(Standing, async () => Standing.create({ contactId: await contact(), optedOut: false, pausedUntil: '2026-01-20', note: `Asked for it ${next()}` })),
  of(Dispute, async () => Dispute.create({ source: OPEN_ITEMS, itemId: next(), contactId: await contact(), itemNumber: `T-${next()}`, reason: 'The clasp broke', since: '2026-01-20', notedBy: 'Ana', standing: 1, settledOn: null })),
  of(PaymentPromise, promise),
]
