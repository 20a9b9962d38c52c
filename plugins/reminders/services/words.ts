import { formatMoney, tenantState, type BusinessDate, type Money } from '@benchpin/kernel'
import type { StateValue } from '@benchpin/kernel'
import type { PromiseState } from '../models/promise.ts'
import type { HeldBack } from './plan.ts'

/** An amount in a sentence. */
export async function inWords(amount: Money): Promise<string> {
  const { currency, locale } = await tenantState()
  return formatMoney(amount, { currency, locale })
}

/** A day in a sentence. */
export async function dayInWords(date: BusinessDate): Promise<string> {
  const { locale } = await tenantState()
  return new Date(`${date}T00:00:00Z`).toLocaleDateString(locale, { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' })
}

/** `7 days after the due date`. */
export function stepWords(days: number | null): string {
  if (days === null) return 'Sent by hand'
  if (days === 0) return 'On the due date'
  const count = Math.abs(days) === 1 ? '1 day' : `${Math.abs(days)} days`
  return `${count} ${days < 0 ? 'before' : 'after'} the due date`
}

/** Why somebody is not written to. */
export const HELD_BACK: Record<HeldBack, string> = {
  opted_out: 'Does not want reminders',
  paused: 'Reminders are paused',
  promised: 'Has promised to pay',
  below_minimum: 'Owes less than the least amount',
  disputed: 'Is disputed',
}

/** A promise's state as people read it. */
export const PROMISE_STATES: Record<PromiseState, StateValue> = {
  open: { label: 'Open', tone: 'info' },
  kept: { label: 'Kept', tone: 'success' },
  broken: { label: 'Broken', tone: 'error' },
  withdrawn: { label: 'Withdrawn', tone: 'neutral' },
  moot: { label: 'Nothing owed', tone: 'neutral' },
}
