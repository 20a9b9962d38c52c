import { authorize, findRecord, recordAudit, useCase } from '@benchpin/kernel'
import { GiftCardStateError } from '../errors.ts'
import { GiftCard } from '../models/gift_card.ts'
import { REVEAL } from './names.ts'
import { spaced } from './numbers.ts'

/**
 * The whole number of a card, to print it or read it out. Who saw it is in the audit log.
 *
 * @throws PermissionDeniedError without `gift_cards.reveal`; GiftCardStateError where the card is void
 */
export async function revealNumber(cardId: number): Promise<string> {
  await authorize(REVEAL)
  // Not a use case with an idempotency key: its answer would be kept, and the number with it.
  const card = await findRecord(GiftCard, cardId)
  if (card.number === null) throw new GiftCardStateError(`${card.serial} is void and has no number any more.`)
  await noteRevealed(card)
  return spaced(card.number)
}

function noteRevealed({ id, serial }: GiftCard): Promise<object> {
  return useCase('gift_cards.reveal', async () => {
    recordAudit({ operation: 'event', entity: 'gift_card', recordId: id, title: `Whole number of ${serial} shown`, before: null, after: { serial } })
    return {}
  })
}
