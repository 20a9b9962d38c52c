import { findRecord, type StateValue } from '@benchpin/kernel'
import { findContacts } from '@benchpin/plugins/contacts'
import { tenderChoices, type TenderChoice } from '@benchpin/plugins/receivables'
import { Invoice } from '@benchpin/plugins/sales'
import { GiftCard } from '../models/gift_card.ts'
import { historyOf, type CardEntry } from '../services/history.ts'
import { masked } from '../services/numbers.ts'
import { GIVEN_WORDS, stateOf } from '../services/words.ts'

/** A gift card as screens show it: never with its number. */
export interface CardView {
  id: number
  serial: string
  /** `ending 4417`. */
  masked: string
  state: StateValue
  active: boolean
  date: string
  /** How it came about, in words. */
  how: string
  initial: number
  redeemed: number
  paidOut: number
  moved: number
  balance: number
  buyer: { id: number; name: string } | null
  purchaserEmail: string | null
  /** The card that has its balance since it was lost. */
  replacedBy: { id: number; serial: string } | null
  /** It is void, and has no number any more. */
  numberless: boolean
}

/** What the page of a card receives. */
export interface CardProps {
  card: CardView
  history: CardEntry[]
  /** How it can be paid out. */
  tenders: TenderChoice[]
}

async function viewOf(card: GiftCard): Promise<CardView> {
  const { id, serial, lastFour, state, date, reason, givenAs, face, initial, redeemed, paidOut, moved, balance, buyerId, purchaserEmail, replacedById } = card
  const buyer = buyerId === null ? undefined : (await findContacts([buyerId])).get(buyerId)
  const next = replacedById === null ? null : await GiftCard.find(replacedById)
  return {
    ...{ id, serial, masked: masked(lastFour), state: stateOf(card), active: state === 'active', date, how: reason ?? GIVEN_WORDS[givenAs] },
    ...{ initial: state === 'pending' ? face : initial, redeemed, paidOut, moved, balance, purchaserEmail },
    buyer: buyer ? { id: buyer.id, name: buyer.displayName } : null,
    replacedBy: next ? { id: next.id, serial: next.serial } : null,
    numberless: card.number === null,
  }
}

/** A card with every transaction. */
export async function cardProps(id: number): Promise<CardProps> {
  const card = await findRecord(GiftCard, id)
  const tenders = (await tenderChoices()).filter(({ refunds, hasFunds, referencePath }) => refunds && !hasFunds && referencePath === null)
  return { card: await viewOf(card), history: await historyOf(id), tenders }
}

/** The cards of an invoice, as the counter lists them. */
export interface InvoiceCard {
  id: number
  serial: string
  masked: string
  amount: number
  state: StateValue
  active: boolean
}

/** The cards that an invoice sells. @throws RecordNotFoundError where there is no such invoice */
export async function cardsOfInvoice(invoiceId: number): Promise<InvoiceCard[]> {
  await findRecord(Invoice, invoiceId)
  const cards = await GiftCard.query().where('invoice_id', invoiceId).whereNot('state', 'voided').orderBy('id')
  return cards.map((card) => ({ id: card.id, serial: card.serial, masked: masked(card.lastFour), amount: card.face, state: stateOf(card), active: card.state === 'active' }))
}
