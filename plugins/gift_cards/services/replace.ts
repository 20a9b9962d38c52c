import { authorize, findRecord, useCase, type BusinessDate } from '@benchpin/kernel'
import { GiftCardStateError } from '../errors.ts'
import { GiftCard } from '../models/gift_card.ts'
import { moveCard } from './entries.ts'
import { makeCard } from './make_card.ts'
import { CARD, MANAGE } from './names.ts'

/**
 * Deactivates a lost card and moves its balance to a new one.
 *
 * @param number - of the new card, as typed or scanned; drawn where empty
 * @returns the new card's id
 * @throws GiftCardStateError where nothing is on the card; GiftCardError beside the number
 */
export async function replaceCard(cardId: number, { number, storeId, date }: { number?: string | null; storeId: number; date: BusinessDate }): Promise<number> {
  await authorize(MANAGE)
  return useCase('gift_cards.replace', async () => {
    const lost = await findRecord(GiftCard, cardId, { lock: true })
    if (lost.state !== 'active' || lost.balance === 0) throw new GiftCardStateError(`Nothing is on ${lost.serial} that another card could hold.`)
    const { balance: amount, buyerId, purchaserEmail } = lost
    const card = await makeCard({ number, amount, date, storeId, givenAs: 'replacement', state: 'active', buyerId, purchaserEmail, reason: `Replaces ${lost.serial}`, field: 'number' })
    lost.merge({ state: 'replaced', replacedById: card.id })
    await moveCard(lost, 'moved', amount, date, { type: CARD, id: card.id, number: card.serial })
    await moveCard(card, 'moved_in', amount, date, { type: CARD, id: lost.id, number: lost.serial })
    return card.id
  })
}
