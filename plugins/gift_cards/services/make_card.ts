import { attemptWithin, indexNewForSearch, isDuplicateKey, nextNumber, type BusinessDate, type Money } from '@benchpin/kernel'
import { findContact } from '@benchpin/plugins/contacts'
import { GiftCardError } from '../errors.ts'
import { GiftCard, type CardState, type GivenAs } from '../models/gift_card.ts'
import { CARD } from './names.ts'
import { drawNumber, isCardNumber, isMistyped, normalNumber } from './numbers.ts'

/** A card to be made. */
export interface NewCard {
  /** As typed or scanned; drawn where empty. */
  number?: string | null | undefined
  amount: Money
  date: BusinessDate
  storeId: number
  givenAs: GivenAs
  state: CardState
  buyerId?: number | null
  purchaserEmail?: string | null
  reason?: string | null
  invoiceId?: number | null
  invoiceLineId?: number | null
  /** Form field of the number, for its errors. */
  field: string
}

/** The number that is meant. @throws GiftCardError beside the field */
export function checkedNumber(typed: string | null | undefined, field: string): string {
  if (!typed?.trim()) return drawNumber()
  const number = normalNumber(typed)
  if (!isCardNumber(number)) throw new GiftCardError('Use 8 to 32 letters and digits, as they stand on the card.', { field })
  if (isMistyped(number)) throw new GiftCardError('A digit of this number is mistyped. Compare it with the card.', { field })
  return number
}

/** The walk-in customer is nobody: a card sold to it has no buyer. */
async function buyerOf(buyerId: number | null | undefined): Promise<number | null> {
  if (!buyerId) return null
  const { id, special } = await findContact(buyerId)
  return special === 'walk_in' ? null : id
}

/**
 * Writes a new card with nothing on it; `moveCard` fills it.
 *
 * @throws GiftCardError beside the number where it can't be one, or is taken
 */
export async function makeCard(input: NewCard): Promise<GiftCard> {
  const { amount: face, date, storeId, givenAs, state, field } = input
  const number = checkedNumber(input.number, field)
  const taken = new GiftCardError('There is a card with this number already. Use another card.', { field })
  if (await GiftCard.query().where('number', number).first()) throw taken
  const buyerId = await buyerOf(input.buyerId)
  const serial = await nextNumber('gift_cards.card', { prefix: 'GC-', digits: 5 })
  const attempt = await attemptWithin(() =>
    GiftCard.create({
      ...{ serial, number, lastFour: number.slice(-4), state, date, storeId, buyerId, givenAs, face },
      ...{ purchaserEmail: input.purchaserEmail ?? null, reason: input.reason ?? null, invoiceId: input.invoiceId ?? null, invoiceLineId: input.invoiceLineId ?? null, replacedById: null },
      ...{ initial: 0, redeemed: 0, paidOut: 0, moved: 0, balance: 0, isOpen: false },
    })
  )
  if (!attempt.succeeded) throw isDuplicateKey(attempt.error) ? taken : attempt.error
  const card = attempt.result
  await indexNewForSearch(CARD, [{ recordId: card.id, texts: [serial, serial.slice(3), card.lastFour] }])
  return card
}
