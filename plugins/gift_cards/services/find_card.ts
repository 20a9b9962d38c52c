import { ambient, countAttempt, currentTenantId } from '@benchpin/kernel'
import { GiftCardError } from '../errors.ts'
import { GiftCard } from '../models/gift_card.ts'
import { isCardNumber, isMistyped, normalNumber } from './numbers.ts'

/** Numbers that one person may try in ten minutes: enough for a counter, too few to guess. */
const TRIES = 60

/** Counts a try of a number. @throws TooManyAttemptsError (429) beside the field */
async function countTry(field: string): Promise<void> {
  const { actor } = ambient()
  await countAttempt([{ key: `gift_cards:number:${currentTenantId()}:${actor.kind}:${actor.id}`, requests: TRIES, duration: '10 minutes' }], field)
}

/**
 * The card with a number, as it was typed or scanned.
 *
 * @param field - form field of the number
 * @throws GiftCardError where there is none; TooManyAttemptsError after too many numbers
 */
export async function findByNumber(typed: string, field: string, { lock = false } = {}): Promise<GiftCard> {
  const number = normalNumber(typed)
  if (isMistyped(number)) throw new GiftCardError('A digit of this number is mistyped. Compare it with the card.', { field })
  // The system (the demo, an import) guesses nothing.
  if (ambient().actor.kind !== 'system') await countTry(field)
  const query = GiftCard.query().where('number', number).whereNot('state', 'pending')
  const found = isCardNumber(number) ? await (lock ? query.forUpdate() : query).first() : null
  if (!found) throw new GiftCardError('No card has this number. Compare it with the card.', { field })
  return found
}
