import { ambient, sumMoney, type Money } from '@benchpin/kernel'
import type { TenderPayment } from '@benchpin/plugins/receivables'
import { StoreCreditError, StoreCreditStateError } from '../errors.ts'
import type { StoreCredit } from '../models/store_credit.ts'
import { entriesOfPayment, lockCredits, moveCredit, type MoveKind } from './entries.ts'
import { makeCredit } from './make_credit.ts'
import { PAYMENT } from './names.ts'
import { lockUsable } from './open_credits.ts'
import { inWords } from './words.ts'

/** Where a use case says which credit is being paid out: then the payment takes from that one, as a refund. */
const PAYING_OUT = 'store_credits.paying_out'

/** Lets the payments of a piece of work take from one credit, as money that is paid out. */
export async function whilePayingOut<T>(creditId: number, work: () => Promise<T>): Promise<T> {
  const { memo } = ambient()
  memo.set(PAYING_OUT, creditId)
  try {
    return await work()
  } finally {
    memo.delete(PAYING_OUT)
  }
}

const sourceOf = ({ paymentId, number }: TenderPayment) => ({ type: PAYMENT, id: paymentId, number })

/** What can be used, locked, oldest first. */
async function lockedFor({ contactId, date }: TenderPayment): Promise<{ credits: StoreCredit[]; kind: MoveKind }> {
  const paidOut = ambient().memo.get(PAYING_OUT) as number | undefined
  if (paidOut !== undefined) return { credits: [...(await lockCredits([paidOut])).values()], kind: 'refunded' }
  return { credits: await lockUsable(contactId, date), kind: 'used' }
}

async function use(payment: TenderPayment, field: string): Promise<void> {
  const { credits, kind } = await lockedFor(payment)
  const available: Money = sumMoney(credits.map(({ remaining }) => remaining))
  if (payment.amount > available) {
    const has = available > 0 ? `This customer has ${await inWords(available)} of store credit. Lower the amount and take the rest another way.` : 'This customer has no store credit. Choose another way to pay.'
    throw new StoreCreditError(has, { field })
  }
  let missing = payment.amount
  for (const credit of credits) {
    const amount = Math.min(credit.remaining, missing)
    if (amount > 0) await moveCredit(credit, kind, amount, payment.date, sourceOf(payment))
    missing -= amount
  }
}

/**
 * Takes a payment from the customer's credits, oldest first; one that is paid back becomes a new credit. Runs in the
 * payment's transaction, which posts it against what is owed in store credit.
 *
 * @throws StoreCreditError beside the amount where there is less
 */
export async function takeCredit(payment: TenderPayment, field: string): Promise<void> {
  if (payment.amount > 0) return use(payment, field)
  const { contactId, storeId, date, amount } = payment
  await makeCredit({ contactId, storeId, date, amount: -amount, reason: 'Paid back as store credit', givenAs: 'payment', origin: sourceOf(payment), field })
}

/**
 * Takes back exactly what a payment did: gives back what it took, and takes away the credit that it gave.
 *
 * @throws StoreCreditStateError where that credit was used meanwhile
 */
export async function takeCreditBack(payment: TenderPayment): Promise<void> {
  const done = await entriesOfPayment(payment.paymentId)
  const credits = await lockCredits(done.map(({ creditId }) => creditId))
  for (const { creditId, kind, amount } of done) {
    const credit = credits.get(creditId)!
    if (kind === 'used') await moveCredit(credit, 'given_back', -amount, payment.date, sourceOf(payment))
    if (kind === 'refunded') await moveCredit(credit, 'refund_back', -amount, payment.date, sourceOf(payment))
    if (kind !== 'issued') continue
    if (credit.remaining !== credit.issued) throw new StoreCreditStateError(`Store credit ${credit.number}, which this refund gave, was used or has expired meanwhile. Void the payments that used it first.`)
    await moveCredit(credit, 'voided', amount, payment.date, sourceOf(payment))
  }
}
