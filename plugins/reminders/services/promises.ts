import { addDays, ambient, currentTenantId, database, findRecord, useCase, type BusinessDate, type Money } from '@benchpin/kernel'
import { findContact } from '@benchpin/plugins/contacts'
import { customerBalance } from '@benchpin/plugins/receivables'
import { raiseAlert } from '@benchpin/plugins/workspace'
import { ReminderInputError, SettledError } from '../errors.ts'
import { PaymentPromise } from '../models/promise.ts'
import { PROMISE_BROKEN } from './alerts.ts'
import { todayIn } from './today.ts'
import { dayInWords, inWords } from './words.ts'

/** Days ahead that a promise may lie. */
const LONGEST = 365

/** What somebody promises. */
export interface PromiseInput {
  amount: Money
  date: BusinessDate
  note?: string | null
}

async function lastPaymentOf(contactId: number): Promise<number> {
  const row = (await database().from('receivables_payments').where('tenant_id', currentTenantId()).where('contact_id', contactId).max('id as last').first()) as { last: number | string | null } | null
  return Number(row?.last ?? 0)
}

/**
 * Notes that a customer promises to pay. It takes the place of an open promise, and no reminder goes out through its day.
 *
 * @throws ReminderInputError beside the field
 */
export async function takePromise(contactId: number, storeId: number, { amount, date, note = null }: PromiseInput): Promise<number> {
  return useCase('reminders.take_promise', async () => {
    const contact = await findContact(contactId)
    const today = await todayIn(storeId)
    const { owed } = await customerBalance(contact.id)
    if (amount <= 0) throw new ReminderInputError('Enter an amount above zero.', { field: 'amount' })
    if (amount > owed) throw new ReminderInputError(owed > 0 ? `${contact.displayName} owes ${await inWords(owed)}. Enter that or less.` : `${contact.displayName} owes nothing.`, { field: 'amount' })
    if (date < today) throw new ReminderInputError('Choose today or a later day.', { field: 'date' })
    if (date > addDays(today, LONGEST)) throw new ReminderInputError('Choose a day within the next year.', { field: 'date' })
    const open = await PaymentPromise.query().where('contactId', contactId).where('standing', 1).forUpdate().first()
    if (open) await open.merge({ state: 'withdrawn', standing: null, settledOn: today }).save()
    const promise = await PaymentPromise.create({
      ...{ contactId, storeId, amount, date, note: note?.trim() || null, takenOn: today, takenBy: ambient().actor.name },
      ...{ afterPaymentId: await lastPaymentOf(contactId), state: 'open', paid: 0, settledOn: null, standing: 1 },
    })
    return promise.id
  })
}

/** Takes a promise back: reminders go on. @throws SettledError where it is no longer open */
export async function withdrawPromise(id: number): Promise<void> {
  await useCase('reminders.withdraw_promise', async () => {
    const promise = await findRecord(PaymentPromise, id, { lock: true })
    if (promise.state !== 'open') throw new SettledError('This promise is settled already.')
    await promise.merge({ state: 'withdrawn', standing: null, settledOn: await todayIn(promise.storeId) }).save()
  })
}

/** What came in after a promise was made and not after its day, less what was paid back. */
async function paidOn({ contactId, afterPaymentId, date }: PaymentPromise): Promise<Money> {
  const row = (await database()
    .from('receivables_payments')
    .where('tenant_id', currentTenantId())
    .where('contact_id', contactId)
    .where('id', '>', afterPaymentId)
    .where('date', '<=', date)
    .where('state', 'posted')
    .sum('amount as paid')
    .first()) as { paid: number | string | null } | null
  return Math.max(0, Number(row?.paid ?? 0))
}

async function stateOf(promise: PaymentPromise, paid: Money, today: BusinessDate): Promise<PaymentPromise['state']> {
  if (paid >= promise.amount) return 'kept'
  if (promise.date >= today) return 'open'
  return (await customerBalance(promise.contactId)).owed > 0 ? 'broken' : 'moot'
}

async function alarm({ id, contactId, storeId, amount, paid, date, takenBy }: PaymentPromise): Promise<void> {
  const contact = await findContact(contactId)
  await raiseAlert({
    kind: PROMISE_BROKEN.id,
    key: `reminders.promise:${id}:broken`,
    storeId,
    title: `${contact.displayName} has not paid ${await inWords(amount)} as promised`,
    detail: `Promised to ${takenBy} for ${await dayInWords(date)}${paid > 0 ? `; ${await inWords(paid)} came` : ''}. Reminders go on.`,
    href: `/receivables/customers/${contactId}`,
  })
}

/** Settles a promise as it stands, or opens it again. Answers its state. */
async function judge(promise: PaymentPromise, today: BusinessDate): Promise<PaymentPromise['state']> {
  const paid = await paidOn(promise)
  const state = await stateOf(promise, paid, today)
  if (state === promise.state && paid === promise.paid) return state
  const isNew = state === 'broken' && promise.state !== 'broken'
  // While another promise is open, an old one that a voided payment has laid bare again is broken, not open.
  const taken = state === 'open' && promise.standing === null && (await PaymentPromise.query().where('contactId', promise.contactId).where('standing', 1).first())
  const next = taken ? 'withdrawn' : state
  await promise.merge({ state: next, paid, standing: next === 'open' ? 1 : null, settledOn: next === 'open' ? null : today }).save()
  if (isNew) await alarm(promise)
  return next
}

/** Days after its date in which a promise is looked at again: a payment may be voided, or noted late. */
const LOOKED_BACK = 90

/** Works out anew what became of a customer's promises: payments have come, or were voided. Joins the open transaction. */
export async function judgePromisesOf(contactId: number): Promise<void> {
  const promises = await PaymentPromise.query().where('contactId', contactId).whereNotIn('state', ['withdrawn', 'moot']).orderBy('id').forUpdate()
  for (const promise of promises) {
    const today = await todayIn(promise.storeId)
    if (promise.date >= addDays(today, -LOOKED_BACK)) await judge(promise, today)
  }
}

/** Settles the promises of a store whose day is over. Answers how many were broken. */
export async function judgePromisesDue(storeId: number, today: BusinessDate): Promise<number> {
  const due = await PaymentPromise.query().where('state', 'open').where('date', '<', today).where('storeId', storeId).orderBy('id')
  let broken = 0
  for (const { id } of due) {
    await useCase('reminders.judge_promise', async () => {
      const promise = await findRecord(PaymentPromise, id, { lock: true })
      if (promise.state !== 'open') return
      if ((await judge(promise, today)) === 'broken') broken++
    })
  }
  return broken
}
