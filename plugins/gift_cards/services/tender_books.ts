import { ambient } from '@benchpin/kernel'
import type { TenderPayment } from '@benchpin/plugins/receivables'
import { GiftCardError, GiftCardStateError } from '../errors.ts'
import type { GiftCard } from '../models/gift_card.ts'
import { entriesOfPayment, lockCards, moveCard } from './entries.ts'
import { findByNumber } from './find_card.ts'
import { makeCard } from './make_card.ts'
import { CARD, PAYMENT } from './names.ts'
import { masked } from './numbers.ts'
import { inWords } from './words.ts'

/** Where a use case says which card is being paid out: then the payment takes from that one, without its number. */
const PAYING_OUT = 'gift_cards.paying_out'

/** Lets the payments of a piece of work take from one card, as money that is paid out. */
export async function whilePayingOut<T>(cardId: number, work: () => Promise<T>): Promise<T> {
  const { memo } = ambient()
  memo.set(PAYING_OUT, cardId)
  try {
    return await work()
  } finally {
    memo.delete(PAYING_OUT)
  }
}

const sourceOf = ({ paymentId, number }: TenderPayment) => ({ type: PAYMENT, id: paymentId, number })

async function usable(card: GiftCard, field: string): Promise<GiftCard> {
  if (card.state === 'replaced') throw new GiftCardError(`The card ${masked(card.lastFour)} was reported lost, and another holds its balance. Keep it and ask a manager.`, { field })
  return card
}

async function redeem(payment: TenderPayment, field: string, referenceField: string): Promise<void> {
  const paidOut = ambient().memo.get(PAYING_OUT) as number | undefined
  if (paidOut === undefined && !payment.reference) throw new GiftCardError('Scan or type the number of the card.', { field: referenceField })
  const card = paidOut === undefined ? await findByNumber(payment.reference!, referenceField, { lock: true }) : (await lockCards([paidOut])).get(paidOut)!
  await usable(card, referenceField)
  if (payment.amount > card.balance) {
    const left = card.balance > 0 ? `${await inWords(card.balance)} is on this card. Lower the amount and take the rest another way.` : 'Nothing is left on this card. Choose another way to pay.'
    throw new GiftCardError(left, { field })
  }
  await moveCard(card, paidOut === undefined ? 'redeemed' : 'paid_out', payment.amount, payment.date, sourceOf(payment))
}

/** Puts a refund on the card whose number is given, if there is one, else on a new card of that number, or of a drawn one. */
async function fill(payment: TenderPayment, referenceField: string): Promise<void> {
  const { reference, contactId, storeId, date, amount } = payment
  const present = reference ? await findByNumber(reference, referenceField, { lock: true }).catch((error: unknown) => (error instanceof GiftCardError ? null : Promise.reject(error))) : null
  if (present) return moveCard(await usable(present, referenceField), 'loaded', -amount, date, sourceOf(payment))
  const card = await makeCard({ number: reference, amount: -amount, date, storeId, givenAs: 'refund', state: 'active', buyerId: contactId, field: referenceField })
  await moveCard(card, 'given', -amount, date, sourceOf(payment))
}

/**
 * Takes a payment from the card whose number is its reference; one that is paid back fills a card. Runs in the payment's
 * transaction, which posts it against what is owed on cards.
 *
 * @throws GiftCardError beside the number or the amount; TooManyAttemptsError
 */
export async function takeCard(payment: TenderPayment, field: string, referenceField: string): Promise<void> {
  return payment.amount > 0 ? redeem(payment, field, referenceField) : fill(payment, referenceField)
}

/** Money that comes back to a lost card belongs on the one that replaced it. */
async function moveOn(card: GiftCard, amount: number, payment: TenderPayment): Promise<void> {
  for (let lost = card; lost.state === 'replaced' && lost.replacedById !== null; ) {
    const next = (await lockCards([lost.replacedById])).get(lost.replacedById)!
    const nameOf = ({ id, serial }: GiftCard) => ({ type: CARD, id, number: serial })
    await moveCard(lost, 'moved', amount, payment.date, nameOf(next))
    await moveCard(next, 'moved_in', amount, payment.date, nameOf(lost))
    lost = next
  }
}

/**
 * Takes back exactly what a payment did: gives back what it took of a card, and takes off what it put on one.
 *
 * @throws GiftCardStateError where that was spent meanwhile
 */
export async function takeCardBack(payment: TenderPayment): Promise<void> {
  const done = await entriesOfPayment(payment.paymentId)
  const cards = await lockCards(done.map(({ cardId }) => cardId))
  for (const { cardId, kind, amount } of done) {
    const card = cards.get(cardId)!
    if (kind === 'redeemed' || kind === 'paid_out') {
      await moveCard(card, kind === 'redeemed' ? 'given_back' : 'pay_out_back', -amount, payment.date, sourceOf(payment))
      await moveOn(card, -amount, payment)
    }
    if (kind !== 'given' && kind !== 'loaded') continue
    if (card.balance < amount) throw new GiftCardStateError(`The card ${masked(card.lastFour)}, which this refund filled, was used or replaced meanwhile. Void the payments that used it first.`)
    if (kind === 'given' && card.initial === amount) card.merge({ state: 'voided', number: null })
    await moveCard(card, 'taken_back', amount, payment.date, sourceOf(payment))
  }
}
