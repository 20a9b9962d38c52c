import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { addDays, asPlatform, currentTenantId, database, useCase } from '@benchpin/kernel'
import { switchFeature, testTenant, type TestTenant } from '@benchpin/kernel/testing'
import { createContact } from '@benchpin/plugins/contacts'
import { raiseOpenItem, takePayment, type TakenPayment } from '@benchpin/plugins/receivables'
import { Reminder } from '../models/reminder.ts'
import type { ScheduleStep } from '../models/schedule.ts'
import { OPEN_ITEMS } from '../services/open_item_source.ts'
import { remindStore, type StoreReminded } from '../services/remind.ts'
import { keepSchedule, type ScheduleInput } from '../services/schedules.ts'
import { todayIn } from '../services/today.ts'

let documents = 0

/** Steps of the tests: three days before, on the fifth and on the fifteenth day after. */
export const STEPS: ScheduleStep[] = [
  { days: -3, template: 'reminders.coming_due', channel: 'mail' },
  { days: 5, template: 'reminders.overdue', channel: 'mail' },
  { days: 15, template: 'reminders.overdue_again', channel: 'mail' },
]

/** A tenant with reminders on, and the words that their tests are written in. */
export class Shop {
  readonly tenant: TestTenant
  /** Today on the calendar of its stores. */
  readonly today: string

  constructor(tenant: TestTenant, today: string) {
    this.tenant = tenant
    this.today = today
  }

  /** Opens one; without a schedule where null is asked for. */
  static async open(schedule: Partial<ScheduleInput> | null = {}): Promise<Shop> {
    const tenant = await testTenant()
    const shop = new Shop(tenant, await tenant.inside(() => todayIn(tenant.storeId)))
    await tenant.inside(() => switchFeature('reminders.reminders', true))
    if (schedule) await shop.schedule(schedule)
    return shop
  }

  schedule(more: Partial<ScheduleInput> = {}, storeId: number | null = null): Promise<void> {
    return this.tenant.inside(() => useCase('test', () => keepSchedule(OPEN_ITEMS, storeId, { active: true, startsOn: '2000-01-01', minimum: 0, steps: STEPS, ...more })))
  }

  /** The day so many days from today. */
  day(days: number): string {
    return addDays(this.today, days)
  }

  /** A customer; without an address where null is asked for. */
  async customer(address: string | null = `${randomUUID().slice(0, 13)}@example.com`): Promise<{ id: number; address: string }> {
    const { id } = await this.tenant.inside(() => createContact({ firstName: 'Ana', lastName: 'Reyes', roles: ['customer'], ...(address ? { emails: [{ label: null, address }] } : {}) }))
    return { id, address: address ?? '' }
  }

  /** Raises an item that falls due so many days from today. */
  raise(contactId: number, dueIn: number, amount = 10_000, storeId = this.tenant.storeId): Promise<number> {
    const id = ++documents
    const [date, dueDate] = [addDays(this.today, Math.min(dueIn, 0) - 40), this.day(dueIn)]
    const source = { type: 'reminders.test', id, number: `T-${id}` }
    return this.tenant.inside(() => raiseOpenItem({ contactId, storeId, date, dueDate, amount, source, memo: 'Test', offsets: [{ account: 'sales_revenue', credit: amount }] }))
  }

  /** Takes a payment of a customer, of one item or the oldest first. */
  pay(contactId: number, amount: number, date = this.today, openItemId?: number): Promise<TakenPayment> {
    const applyTo = openItemId ? { items: [{ openItemId, amount }] } : ({ oldestFirst: true } as const)
    return this.tenant.inside(() => takePayment({ contactId, storeId: this.tenant.storeId, date, tenders: [{ tender: 'check', amount, reference: '1' }], applyTo }))
  }

  /** The morning of a day. */
  remind(day = this.today): Promise<StoreReminded> {
    return this.tenant.inside(() => remindStore(this.tenant.storeId, day))
  }

  /** What was reminded so far, as `item:days`. */
  reminded(): Promise<string[]> {
    return this.tenant.inside(async () => (await Reminder.query().orderBy('id')).map(({ itemId, days }) => `${itemId}:${days}`))
  }
}

/** An item of the ambient tenant as the books have it. */
export interface Item {
  id: number
  contactId: number
  balance: number
}

/** The items of the ambient tenant, or those that are open. */
export async function itemsOf(open = false): Promise<Item[]> {
  const query = database().from('receivables_open_items').where('tenant_id', currentTenantId()).where('amount', '>', 0).orderBy('id')
  const rows = (await (open ? query.where('is_open', 1) : query)) as { id: number; contact_id: number; balance: number | string }[]
  return rows.map(({ id, contact_id, balance }) => ({ id: Number(id), contactId: Number(contact_id), balance: Number(balance) }))
}

/** The messages of the ambient tenant: whether each is better lost than sent twice. */
export async function messagesOf(): Promise<{ id: number; once: boolean }[]> {
  const rows = (await database().from('messaging_messages').where('tenant_id', currentTenantId())) as { id: number; once: number | null }[]
  return rows.map(({ id, once }) => ({ id: Number(id), once: Number(once) === 1 }))
}

/** Words of the mails that went to an address, once there is one. */
export async function mailsTo({ tenant }: Shop, address: string): Promise<string[]> {
  for (const deadline = performance.now() + 15_000; ; await pause(20)) {
    const rows = (await asPlatform(async () => database().from('mailbox_messages').where('tenant_id', tenant.id).where('to', 'like', `%${address}%`).orderBy('id').select('text'))) as { text: string }[]
    if (rows.length > 0) return rows.map(({ text }) => text)
    if (performance.now() > deadline) throw new Error('No mail came within 15 s.')
  }
}
