import { formatMoney, tenantState, type Money } from '@benchpin/kernel'
import type { TenderPayment } from '@benchpin/plugins/receivables'
import { PointsError } from '../errors.ts'
import type { PointsAccount } from '../models/points_account.ts'
import { book, bookedFor, lockAccount } from './entries.ts'

/** The type by which entries name a payment with points; the id is the payment's. */
export const SPENT_SOURCE = 'loyalty.spent'

/** Points that an amount takes: its share of what all are worth, rounded up, all of them where all is spent. */
export function pointsTaken({ points, worth }: Pick<PointsAccount, 'points' | 'worth'>, amount: Money): number {
  if (amount === worth || worth <= 0) return points
  return Math.ceil((points * amount) / worth)
}

const sourceOf = ({ paymentId, number }: TenderPayment) => ({ type: SPENT_SOURCE, id: paymentId, number })

/**
 * Takes points for a payment, in its transaction. The payment itself posts: it takes from what is owed in points.
 *
 * @throws PointsError beside the amount where the points are worth less
 */
export async function spend(payment: TenderPayment, field: string): Promise<void> {
  const { contactId, date, amount } = payment
  if (amount < 0) throw new PointsError('Points are not paid out. Pay it back another way.', { field })
  const account = await lockAccount(contactId, date)
  if (amount > account.worth) {
    const { currency, locale } = await tenantState()
    throw new PointsError(`This customer's points are worth ${formatMoney(Math.max(0, account.worth), { currency, locale })}. Lower the amount.`, { field })
  }
  await book(account, { kind: 'spent', date, points: -pointsTaken(account, amount), worth: -amount, source: sourceOf(payment) })
}

/** Gives back what a payment took that is voided. */
export async function giveBack(payment: TenderPayment): Promise<void> {
  const source = sourceOf(payment)
  const booked = await bookedFor(source)
  if (booked.points === 0 && booked.worth === 0) return
  await book(await lockAccount(payment.contactId, payment.date), { kind: 'given_back', date: payment.date, points: -booked.points, worth: -booked.worth, source })
}
