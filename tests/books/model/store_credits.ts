import type { BusinessDate, Money } from '@benchpin/kernel'
import { Refusal, type ModelBooks, type ModelPayment } from './books.ts'

/** Credit that a customer can pay with. */
export interface ModelStoreCredit {
  customer: number
  date: BusinessDate
  expiresOn: BusinessDate | null
  /** The refund that gave it; null of goodwill. */
  given: ModelPayment | null
  issued: Money
  used: Money
  refunded: Money
  expired: Money
  voided: Money
}

/** The tender's id. */
export const STORE_CREDIT = 'store_credit'

const OWED = 'store_credits.owed'

/** What is left of a credit. */
export function remainingOf({ issued, used, refunded, expired, voided }: ModelStoreCredit): Money {
  return issued - used - refunded - expired - voided
}

/** Credits that can be used on a day, oldest first. */
export function usableCredits(books: ModelBooks, customer: number, date: BusinessDate): ModelStoreCredit[] {
  const usable = books.storeCredits.filter((credit) => credit.customer === customer && remainingOf(credit) > 0 && (credit.expiresOn === null || credit.expiresOn >= date))
  return usable.map((credit, index) => ({ credit, index })).sort((a, b) => (a.credit.date < b.credit.date ? -1 : a.credit.date > b.credit.date ? 1 : a.index - b.index)).map(({ credit }) => credit)
}

/** What a customer can use on a day. */
export function availableTo(books: ModelBooks, customer: number, date: BusinessDate): Money {
  return usableCredits(books, customer, date).reduce((sum, credit) => sum + remainingOf(credit), 0)
}

function make(books: ModelBooks, given: Pick<ModelStoreCredit, 'customer' | 'date' | 'expiresOn' | 'given' | 'issued'>): ModelStoreCredit {
  const credit: ModelStoreCredit = { ...given, used: 0, refunded: 0, expired: 0, voided: 0 }
  books.storeCredits.push(credit)
  return credit
}

/** Gives credit as goodwill. */
export function issue(books: ModelBooks, given: { customer: number; date: BusinessDate; amount: Money; expiresOn: BusinessDate | null }): void {
  const { customer, date, amount, expiresOn } = given
  if (expiresOn !== null && expiresOn < date) throw new Refusal('E_STORE_CREDIT')
  books.assertOpen(date)
  make(books, { customer, date, expiresOn, given: null, issued: amount })
  books.post(date, 'store_credits.goodwill', amount)
  books.post(date, OWED, -amount)
}

/**
 * What the tender itself keeps of a new payment: takes from the oldest credits, or from the one that is paid out; what is
 * paid back becomes a new credit.
 */
export function keepTender(books: ModelBooks, payment: ModelPayment, paidOut: ModelStoreCredit | null): void {
  const { customer, date, amount } = payment
  if (amount < 0) {
    const credit = make(books, { customer, date, expiresOn: null, given: payment, issued: -amount })
    payment.voidFault = () => (remainingOf(credit) === credit.issued ? null : 'E_STORE_CREDIT_STATE')
    payment.onVoided = () => void (credit.voided = credit.issued)
    return
  }
  const key = paidOut ? 'refunded' : 'used'
  let missing = amount
  const taken = (paidOut ? [paidOut] : usableCredits(books, customer, date)).map((credit) => {
    const part = Math.min(remainingOf(credit), missing)
    missing -= part
    credit[key] += part
    return { credit, part }
  })
  payment.onVoided = () => {
    for (const { credit, part } of taken) credit[key] -= part
  }
}

/** Expires what remains of credits whose last day is over. */
export function expire(books: ModelBooks): void {
  const { day } = books
  for (const credit of books.storeCredits) {
    const remaining = remainingOf(credit)
    if (remaining === 0 || credit.expiresOn === null || credit.expiresOn >= day) continue
    credit.expired += remaining
    books.post(day, OWED, remaining)
    books.post(day, 'store_credits.breakage', -remaining)
  }
}

/** Voids a goodwill credit that nobody has used. */
export function voidCredit(books: ModelBooks, credit: ModelStoreCredit, date: BusinessDate): void {
  if (credit.given !== null || remainingOf(credit) !== credit.issued) throw new Refusal('E_STORE_CREDIT_STATE')
  credit.voided = credit.issued
  books.post(date, OWED, credit.issued)
  books.post(date, 'store_credits.goodwill', -credit.issued)
}
