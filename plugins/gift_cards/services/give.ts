import { authorize, tenantState, useCase, type BusinessDate, type Money } from '@benchpin/kernel'
import { postJournal } from '@benchpin/plugins/ledger'
import { GiftCardError } from '../errors.ts'
import { moveCard } from './entries.ts'
import { makeCard } from './make_card.ts'
import { CARD, GOODWILL, MANAGE, OWED } from './names.ts'

/** A card that is given away. */
export interface GiveInput {
  /** As typed or scanned; drawn where empty. */
  number?: string | null
  amount: Money
  storeId: number
  date: BusinessDate
  reason: string
  /** To whom, where somebody knows. */
  contactId?: number | null
}

/**
 * Gives a card away: it costs the store from now on.
 *
 * @returns the card's id
 * @throws GiftCardError beside the field; PeriodClosedError; PermissionDeniedError without `gift_cards.manage`
 */
export async function giveCard({ number, amount, storeId, date, reason, contactId = null }: GiveInput): Promise<number> {
  await authorize(MANAGE)
  return useCase('gift_cards.give', async () => {
    if (!(await tenantState()).stores.some(({ id }) => id === storeId)) throw new GiftCardError('Choose one of your stores.', { field: 'storeId' })
    if (amount <= 0) throw new GiftCardError('Enter an amount above zero.', { field: 'amount' })
    if (!reason.trim()) throw new GiftCardError('Say why it is given away.', { field: 'reason' })
    const card = await makeCard({ number, amount, date, storeId, givenAs: 'goodwill', state: 'active', buyerId: contactId, reason: reason.trim(), field: 'number' })
    const source = { type: CARD, id: card.id, number: card.serial }
    await moveCard(card, 'given', amount, date, source)
    const lines = [
      { account: GOODWILL, debit: amount, contactId },
      { account: OWED, credit: amount, contactId },
    ] as const
    await postJournal({ date, storeId, source, memo: `Gift card ${card.serial}: ${reason.trim()}`, lines })
    return card.id
  })
}
