import { ambient, authorize, currentTenantId, database, useCase, type BusinessDate, type Money } from '@benchpin/kernel'
import { findContact } from '@benchpin/plugins/contacts'
import { ReceivableError } from '../errors.ts'
import { PromiseToPay } from '../models/promise_to_pay.ts'
import { Terms } from '../models/terms.ts'
import { announceAccounts } from './account_topic.ts'
import { todayIn } from './today.ts'

/** Most that a customer may owe; null where no limit was set. */
export async function creditLimitOf(contactId: number): Promise<Money | null> {
  return (await Terms.query().where('contact_id', contactId).first())?.creditLimit ?? null
}

/** Sets or lifts a customer's credit limit. It warns, it never refuses. @throws ReceivableError below zero */
export async function setCreditLimit(contactId: number, creditLimit: Money | null): Promise<void> {
  await authorize('receivables.collect')
  if (creditLimit !== null && creditLimit < 0) throw new ReceivableError('Enter a limit of zero or more, or leave it empty for none.', { field: 'creditLimit' })
  await useCase('receivables.set_credit_limit', async () => {
    await findContact(contactId)
    const present = await Terms.query().where('contact_id', contactId).forUpdate().first()
    if (present) await present.merge({ creditLimit }).save()
    else await Terms.create({ contactId, creditLimit })
    await announceAccounts([contactId])
    return {}
  })
}

/** A promise to pay, and what became of it. */
export interface PromiseStanding {
  id: number
  amount: Money
  promisedFor: BusinessDate
  notedOn: BusinessDate
  notedBy: string
  note: string | null
  /** Paid since it was noted, up to the day that was promised and after. */
  paid: Money
  state: 'waiting' | 'kept' | 'broken'
}

async function paidSince(contactId: number, from: BusinessDate): Promise<Money> {
  const row = (await database()
    .from('receivables_payments')
    .where('tenant_id', currentTenantId())
    .where('contact_id', contactId)
    .where('state', 'posted')
    .where('date', '>=', from)
    .sum('amount as paid')
    .first()) as { paid: number | string | null } | null
  return Number(row?.paid ?? 0)
}

/** The customer's promise that counts, or null. Kept once that much was paid since; broken the day after it was due. */
export async function promiseOf(contactId: number, today: BusinessDate): Promise<PromiseStanding | null> {
  const promise = await PromiseToPay.query().where('contact_id', contactId).where('standing', 1).first()
  if (!promise) return null
  const { id, amount, promisedFor, notedOn, notedBy, note } = promise
  const paid = await paidSince(contactId, notedOn)
  return { id, amount, promisedFor, notedOn, notedBy, note, paid, state: paid >= amount ? 'kept' : promisedFor < today ? 'broken' : 'waiting' }
}

async function endStanding(contactId: number): Promise<void> {
  const present = await PromiseToPay.query().where('contact_id', contactId).where('standing', 1).forUpdate().first()
  await present?.merge({ standing: null }).save()
}

/** Notes what a customer said they would pay by a day, in place of an earlier promise. */
export async function notePromise(contactId: number, input: { amount: Money; promisedFor: BusinessDate; note?: string | null }): Promise<void> {
  await authorize('receivables.collect')
  const today = await todayIn(null)
  if (input.amount <= 0) throw new ReceivableError('Enter an amount above zero.', { field: 'amount' })
  if (input.promisedFor < today) throw new ReceivableError('Choose today or a later day.', { field: 'promisedFor' })
  await useCase('receivables.note_promise', async () => {
    await findContact(contactId)
    await endStanding(contactId)
    await PromiseToPay.create({ contactId, amount: input.amount, promisedFor: input.promisedFor, notedOn: today, notedBy: ambient().actor.name.slice(0, 191), note: input.note?.trim() || null, standing: 1 })
    await announceAccounts([contactId])
    return {}
  })
}

/** Strikes the customer's promise off: it was kept another way, or no longer counts. */
export async function strikePromise(contactId: number): Promise<void> {
  await authorize('receivables.collect')
  await useCase('receivables.strike_promise', async () => {
    await findContact(contactId)
    await endStanding(contactId)
    await announceAccounts([contactId])
    return {}
  })
}
