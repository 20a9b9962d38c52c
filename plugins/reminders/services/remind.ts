import { ambient, attemptWithin, isDuplicateKey, issueKey, transaction, type BusinessDate } from '@benchpin/kernel'
import { NoAddressError, sendMessage, type QueuedMessage } from '@benchpin/plugins/messaging'
import { NotRemindedError } from '../errors.ts'
import { Reminder } from '../models/reminder.ts'
import type { Schedule } from '../models/schedule.ts'
import type { ReminderSource } from '../points.ts'
import { factsOf } from './facts.ts'
import { planCustomer, type CustomerPlan, type DueItem } from './plan.ts'
import { OWED, OWED_MS, owedUrl, reminderData } from './reminder_data.ts'
import { horizonOf, schedulesFor } from './schedules.ts'

/** A customer whose turn it may be. */
export interface Candidate {
  schedule: Schedule
  source: ReminderSource
  contactId: number
  storeId: number
}

/** What became of a reminder. */
export interface Reminded {
  status: QueuedMessage['status'] | 'nothing' | 'no_address'
  items: number
}

const NOTHING: Reminded = { status: 'nothing', items: 0 }

/**
 * The plan of one customer as it stands at this moment, the items locked: a payment that comes at the same time is either in
 * it already or waits until the reminder is written down.
 */
async function lockedPlan({ schedule, source, contactId, storeId }: Candidate, today: BusinessDate): Promise<CustomerPlan | null> {
  const due = await source.due({ storeId, contactId, upTo: horizonOf(schedule, today) })
  const items = await source.lock(due.map(({ id }) => id))
  return planCustomer(items, schedule, (await factsOf(source.id, items))(contactId), today)
}

async function writeDown({ source, contactId, storeId }: Candidate, { due, step }: CustomerPlan, message: QueuedMessage, today: BusinessDate): Promise<void> {
  for (const { item, step: own } of due) {
    await Reminder.create({
      ...{ source: source.id, itemId: item.id, days: own.days, contactId, storeId, messageId: message.id, itemNumber: item.number, template: step.template },
      ...{ date: today, dueDate: item.dueDate, balance: item.balance, sentBy: ambient().actor.name },
      ...{ outcome: message.status === 'suppressed' ? ('suppressed' as const) : ('sent' as const), reason: message.reason },
    })
  }
}

/** One key for each reminder: that of its first item and step. The step of an item is in one message alone. */
const keyOf = ({ id }: ReminderSource, due: readonly DueItem[]) => {
  const first = due.reduce((least, one) => (one.item.id < least.item.id ? one : least))
  return `reminders:${id}:${first.item.id}:${first.step.days}`
}

async function write(candidate: Candidate, plan: CustomerPlan, today: BusinessDate): Promise<Reminded> {
  const { contactId, storeId, source } = candidate
  const { due, step } = plan
  const link = owedUrl(await issueKey(OWED, contactId, OWED_MS))
  const data = await reminderData(due.map(({ item }) => item), today, link)
  const message = await sendMessage({ template: step.template, channel: step.channel, contactId, storeId, data, key: keyOf(source, due), once: true })
  await writeDown(candidate, plan, message, today)
  return { status: message.status, items: due.length }
}

/**
 * Reminds one customer of what is due, where it is his turn. The message stands in the outbox, and what was reminded is
 * written down, in one transaction: all or nothing. Whoever comes second, or a second time, finds nothing to do.
 *
 * @param hold - false where a person decides: then paused reminders and promises do not hold it back; opting out does
 */
export async function remindCustomer(candidate: Candidate, today: BusinessDate, hold = true): Promise<Reminded> {
  const attempt = await attemptWithin(() =>
    transaction(async () => {
      const plan = await lockedPlan(candidate, today)
      if (!plan) return NOTHING
      if (plan.heldBack && (hold || plan.heldBack === 'opted_out' || plan.heldBack === 'disputed')) return NOTHING
      return write(candidate, plan, today)
    })
  )
  if (attempt.succeeded) return attempt.result
  if (attempt.error instanceof NoAddressError) return { status: 'no_address', items: 0 }
  // Another worker was faster by a moment.
  if (isDuplicateKey(attempt.error)) return NOTHING
  throw attempt.error
}

/** Customers of a store who have something due for which a step may have come. */
export async function candidatesIn(storeId: number, today: BusinessDate): Promise<Candidate[]> {
  const found: Candidate[] = []
  for (const { schedule, source } of await schedulesFor(storeId)) {
    const items = await source.due({ storeId, upTo: horizonOf(schedule, today) })
    const facts = await factsOf(source.id, items)
    for (const [contactId, own] of Map.groupBy(items, (item) => item.contactId)) {
      if (planCustomer(own, schedule, facts(contactId), today)) found.push({ schedule, source, contactId, storeId })
    }
  }
  return found
}

/** What a day's reminders of a store came to. */
export interface StoreReminded {
  sent: number
  suppressed: number
  withoutAddress: number
}

/** Reminds every customer of a store whose turn it is. Running it again, or twice at once, sends nothing twice. */
export async function remindStore(storeId: number, today: BusinessDate, signal?: AbortSignal): Promise<StoreReminded> {
  const done: StoreReminded = { sent: 0, suppressed: 0, withoutAddress: 0 }
  for (const candidate of await candidatesIn(storeId, today)) {
    if (signal?.aborted) return done
    const { status } = await remindCustomer(candidate, today)
    if (status === 'queued' || status === 'sent') done.sent++
    if (status === 'suppressed') done.suppressed++
    if (status === 'no_address') done.withoutAddress++
  }
  return done
}

/**
 * Sends today's reminder of a customer at once, because a person asks for it.
 *
 * @throws NotRemindedError with the reason where nothing may be sent
 */
export async function remindNow(contactId: number, storeId: number, today: BusinessDate): Promise<Reminded> {
  for (const candidate of await candidatesIn(storeId, today)) {
    if (candidate.contactId !== contactId) continue
    const reminded = await remindCustomer(candidate, today, false)
    if (reminded.status === 'no_address') throw new NotRemindedError('The customer has no e-mail address. Add one on the contact’s page.')
    if (reminded.status !== 'nothing') return reminded
  }
  throw new NotRemindedError('There is nothing to remind of: it was paid or reminded meanwhile, is disputed, or the customer does not want reminders.')
}
