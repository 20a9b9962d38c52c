import { Store, type AnyTenantModel, type ModelContribution } from '@benchpin/kernel'
import { GiftCard } from './models/gift_card.ts'
import { moveCard } from './services/entries.ts'
import { makeCard } from './services/make_card.ts'
import { CARD } from './services/names.ts'

/** Makes an active card. */
export async function giftCardFactory(): Promise<GiftCard> {
  const { id: storeId } = await Store.query().orderBy('id').firstOrFail()
  const card = await makeCard({ amount: 5_000, date: '2026-01-05', storeId, givenAs: 'goodwill', state: 'active', reason: 'Raffle', field: 'number' })
  await moveCard(card, 'given', 5_000, '2026-01-05', { type: CARD, id: card.id, number: card.serial })
  return card
}

/** The models of gift cards with the factories that tests make records with. */
export const cardModels: ModelContribution[] = [{ model: GiftCard as unknown as AnyTenantModel, factory: giftCardFactory }]
