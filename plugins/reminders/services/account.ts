import { type BusinessDate, type Money, type StateValue } from '@benchpin/kernel'
import { contributionsOf } from '@benchpin/kernel'
import { messageTemplates } from '@benchpin/plugins/messaging'
import { customerBalance } from '@benchpin/plugins/receivables'
import { Dispute } from '../models/dispute.ts'
import { PaymentPromise, type PromiseState } from '../models/promise.ts'
import { Reminder } from '../models/reminder.ts'
import { sources } from './schedules.ts'
import { standingOf, type StandingInput } from './standings.ts'
import { todayIn } from './today.ts'
import { PROMISE_STATES, stepWords } from './words.ts'

/** A promise as the account shows it. */
export interface PromiseView {
  id: number
  amount: Money
  paid: Money
  date: BusinessDate
  takenOn: BusinessDate
  takenBy: string
  note: string | null
  state: StateValue
  isOpen: boolean
}

/** A reminder as the account shows it: one message, of several items maybe. */
export interface ReminderView {
  id: number
  date: BusinessDate
  step: string
  title: string
  numbers: string[]
  total: Money
  by: string
  /** Why it did not go out. */
  reason: string | null
}

/** Reminders and promises of a customer. */
export interface AccountReminders {
  today: BusinessDate
  owed: Money
  standing: StandingInput
  promises: PromiseView[]
  reminders: ReminderView[]
  disputes: { id: number; number: string; reason: string; since: BusinessDate; by: string }[]
  /** What can be disputed. */
  items: { source: string; id: number; number: string; balance: Money }[]
}

const SHOWN = 50

/** A promise for a screen. */
export function promiseView({ id, amount, paid, date, takenOn, takenBy, note, state }: PaymentPromise): PromiseView {
  return { id, amount, paid, date, takenOn, takenBy, note, state: PROMISE_STATES[state as PromiseState], isOpen: state === 'open' }
}

async function remindersOf(contactId: number): Promise<ReminderView[]> {
  const rows = await Reminder.query().where('contactId', contactId).orderBy('id', 'desc').limit(SHOWN * 4)
  const titles = new Map((await contributionsOf(messageTemplates)).map(({ id, title }) => [id, title]))
  const byMessage = Map.groupBy(rows, ({ id, messageId }) => messageId ?? -id)
  return [...byMessage.values()].slice(0, SHOWN).map((own) => {
    const [{ id, date, days, template, sentBy, outcome, reason }] = own as [Reminder]
    return {
      ...{ id, date, by: sentBy, step: stepWords(days), title: titles.get(template) ?? template },
      ...{ numbers: own.map(({ itemNumber }) => itemNumber).reverse(), total: own.reduce((sum, { balance }) => sum + balance, 0) },
      reason: outcome === 'suppressed' ? (reason ?? 'It did not go out.') : null,
    }
  })
}

/** Reminders, promises, disputes of a customer, for the account. */
export async function accountReminders(contactId: number): Promise<AccountReminders> {
  const disputes = await Dispute.query().where('contactId', contactId).where('standing', 1).orderBy('id')
  const promises = await PaymentPromise.query().where('contactId', contactId).orderBy('id', 'desc').limit(SHOWN)
  const items: AccountReminders['items'] = []
  for (const source of await sources()) {
    const open = await source.due({ contactId, upTo: '9999-12-31' })
    const disputed = new Set(disputes.filter((one) => one.source === source.id).map(({ itemId }) => itemId))
    items.push(...open.filter(({ id }) => !disputed.has(id)).map(({ id, number, balance }) => ({ source: source.id, id, number, balance })))
  }
  return {
    today: await todayIn(null),
    owed: (await customerBalance(contactId)).owed,
    standing: await standingOf(contactId),
    promises: promises.map(promiseView),
    reminders: await remindersOf(contactId),
    disputes: disputes.map(({ id, itemNumber: number, reason, since, notedBy: by }) => ({ id, number, reason, since, by })),
    items,
  }
}
