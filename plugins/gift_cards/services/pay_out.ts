import { authorize, findRecord, useCase, type BusinessDate, type Money } from '@benchpin/kernel'
import { walkInContact } from '@benchpin/plugins/contacts'
import { refundCredit, takePayment, type TenderId } from '@benchpin/plugins/receivables'
import { GiftCardError, GiftCardStateError } from '../errors.ts'
import { GiftCard } from '../models/gift_card.ts'
import { TENDER } from './names.ts'
import { masked } from './numbers.ts'
import { whilePayingOut } from './tender_books.ts'
import { inWords } from './words.ts'

/** A card that is paid out. */
export interface PayOutInput {
  amount: Money
  storeId: number
  date: BusinessDate
  /** How it is paid: `cash`, `check`, `bank`. */
  tender: TenderId
  reference?: string | null
}

/**
 * Pays out what is on a card, to whoever holds it. Two payments tell it to the drawer: one takes from the card, the other
 * pays that money back. Each can be voided.
 *
 * @throws GiftCardError beside the field; PermissionDeniedError without `receivables.refund`
 */
export async function payOut(cardId: number, { amount, storeId, date, tender, reference }: PayOutInput): Promise<{ paymentIds: number[] }> {
  await authorize('receivables.refund')
  return useCase('gift_cards.pay_out', async () => {
    const card = await findRecord(GiftCard, cardId, { lock: true })
    if (card.state !== 'active') throw new GiftCardStateError(`${card.serial} is not active.`)
    if (tender === TENDER) throw new GiftCardError('Choose how the money is paid out.', { field: 'tender' })
    if (amount <= 0) throw new GiftCardError('Enter an amount above zero.', { field: 'amount' })
    if (amount > card.balance) throw new GiftCardError(`Only ${await inWords(card.balance)} is on ${card.serial}. Lower the amount.`, { field: 'amount' })
    const { id: contactId } = await walkInContact()
    const taken = await whilePayingOut(cardId, () =>
      takePayment({ contactId, storeId, date, tenders: [{ tender: TENDER, amount, reference: masked(card.lastFour) }], applyTo: { unapplied: true } })
    )
    const paid = await refundCredit({ contactId, storeId, date, tenders: [{ tender, amount: -amount, reference: reference ?? null }], source: { kind: 'payment', id: taken.paymentIds[0]! } })
    return { paymentIds: [...taken.paymentIds, ...paid.paymentIds] }
  })
}
