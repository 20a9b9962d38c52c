import type { Money } from '@benchpin/kernel'
import { Refusal, type ModelBooks, type ModelPayment } from './books.ts'

/** A gift card: whoever has its number may use it. */
export interface ModelGiftCard {
  number: string
  state: 'pending' | 'active' | 'voided'
  face: Money
  initial: Money
  redeemed: Money
}

/** The tender's id. */
export const GIFT_CARD = 'gift_card'

/** What is on a card. */
export function balanceOf({ initial, redeemed }: ModelGiftCard): Money {
  return initial - redeemed
}

/** A card that an invoice will sell: its number is taken, nothing is on it. */
export function pendingCard(books: ModelBooks, face: Money): ModelGiftCard {
  const card: ModelGiftCard = { number: `HV${10_000_000 + books.giftCards.length}`, state: 'pending', face, initial: 0, redeemed: 0 }
  books.giftCards.push(card)
  return card
}

/** The invoice of a card is finalized. */
export function activate(card: ModelGiftCard): void {
  Object.assign(card, { state: 'active', initial: card.face } satisfies Partial<ModelGiftCard>)
}

/** The invoice of a card is reopened or voided. @throws Refusal where it was used */
export function takeBackCard(card: ModelGiftCard, how: 'reopened' | 'voided'): void {
  if (card.state !== 'active' || card.redeemed !== 0 || card.initial !== card.face) throw new Refusal('E_GIFT_CARD_STATE')
  Object.assign(card, { state: how === 'reopened' ? 'pending' : 'voided', initial: 0 } satisfies Partial<ModelGiftCard>)
}

/** What the tender itself keeps of a new payment: takes from the card, or puts what is paid back on a new one. */
export function keepCardTender(books: ModelBooks, payment: ModelPayment, card: ModelGiftCard | null): void {
  const { amount } = payment
  if (amount > 0) {
    card!.redeemed += amount
    payment.onVoided = () => void (card!.redeemed -= amount)
    return
  }
  const filled = pendingCard(books, -amount)
  filled.number = ''
  activate(filled)
  payment.voidFault = () => (balanceOf(filled) < -amount ? 'E_GIFT_CARD_STATE' : null)
  payment.onVoided = () => void Object.assign(filled, { state: 'voided', initial: 0 } satisfies Partial<ModelGiftCard>)
}
