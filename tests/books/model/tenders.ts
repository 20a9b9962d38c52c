import type { Money } from '@benchpin/kernel'
import type { AccountKey } from '@benchpin/plugins/ledger'
import { Refusal, type ModelBooks, type ModelPayment } from './books.ts'
import { balanceOf, GIFT_CARD, keepCardTender, type ModelGiftCard } from './gift_cards.ts'
import { availableTo, keepTender, remainingOf, STORE_CREDIT, type ModelStoreCredit } from './store_credits.ts'

/** Where the money of each tender lies. */
export const TENDER_ACCOUNTS: Record<string, AccountKey> = {
  ...{ cash: 'cash_on_hand', check: 'checks_on_hand', card: 'card_clearing', bank: 'bank' },
  ...{ store_credit: 'store_credits.owed', gift_card: 'gift_cards.owed' },
}

/** A part of a payment. */
export interface ModelTender {
  tender: string
  amount: Money
  /** The gift card whose number is given; null where the number is nobody's. */
  giftCard?: ModelGiftCard | null
}

/** Who pays, and the store credit that is being paid out, where it is. */
interface Payer {
  customer: number
  date: string
  paidOut?: ModelStoreCredit
}

/** @throws Refusal where a tender has less than is taken with it, the first of them */
export function refuseTenders(books: ModelBooks, tenders: readonly ModelTender[], { customer, date, paidOut }: Payer): void {
  let credit = paidOut ? remainingOf(paidOut) : availableTo(books, customer, date)
  const onCards = new Map<ModelGiftCard, Money>()
  for (const { tender, amount, giftCard } of tenders) {
    if (amount < 0) continue
    if (tender === STORE_CREDIT && (credit -= amount) < 0) throw new Refusal('E_STORE_CREDIT')
    if (tender !== GIFT_CARD) continue
    if (!giftCard || giftCard.state !== 'active' || giftCard.number === '') throw new Refusal('E_GIFT_CARD')
    const left = (onCards.get(giftCard) ?? balanceOf(giftCard)) - amount
    onCards.set(giftCard, left)
    if (left < 0) throw new Refusal('E_GIFT_CARD')
  }
}

/** Lets a tender keep its own books of a new payment. */
export function keepTenderBooks(books: ModelBooks, payment: ModelPayment, { giftCard }: ModelTender, paidOut: ModelStoreCredit | null): void {
  if (payment.tender === STORE_CREDIT) keepTender(books, payment, paidOut)
  if (payment.tender === GIFT_CARD) keepCardTender(books, payment, giftCard ?? null)
}
