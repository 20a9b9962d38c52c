import { ambient, currentTenantId, database, nowInstant, type BusinessDate, type Money } from '@benchpin/kernel'
import type { Source } from '@benchpin/plugins/ledger'
import { GiftCardError } from '../errors.ts'
import { GiftCard } from '../models/gift_card.ts'
import { PAYMENT } from './names.ts'
import { masked } from './numbers.ts'

/** Which sum of a card a kind of entry adds to or takes from, and what that does to the balance. */
const EFFECTS = {
  sold: ['initial', 1, 1],
  given: ['initial', 1, 1],
  loaded: ['initial', 1, 1],
  moved_in: ['initial', 1, 1],
  taken_back: ['initial', -1, -1],
  redeemed: ['redeemed', 1, -1],
  given_back: ['redeemed', -1, 1],
  paid_out: ['paidOut', 1, -1],
  pay_out_back: ['paidOut', -1, 1],
  moved: ['moved', 1, -1],
} as const

/** What happened to a card. */
export type EntryKind = keyof typeof EFFECTS

/**
 * Moves a locked card by an amount above zero, and writes its entry; what was merged into it before is saved too.
 *
 * @throws GiftCardError where less is on it
 */
export async function moveCard(card: GiftCard, kind: EntryKind, amount: Money, date: BusinessDate, source: Source): Promise<void> {
  const [sum, sign, effect] = EFFECTS[kind]
  const balance = card.balance + effect * amount
  if (amount <= 0 || balance < 0) throw new GiftCardError(`Less is on the card ${masked(card.lastFour)} than that. Reload the page and use what is left.`, { field: 'amount' })
  await card.merge({ [sum]: card[sum] + sign * amount, balance, isOpen: balance > 0 }).save()
  const row = { tenant_id: currentTenantId(), card_id: card.id, date, kind, amount: effect * amount, source_type: source.type, source_id: source.id, source_number: source.number }
  await database().insertQuery().table('gift_cards_entries').insert({ ...row, by: ambient().actor.name.slice(0, 191), at: nowInstant() })
}

/** Cards by their ids, locked in that order until the transaction ends. */
export async function lockCards(ids: readonly number[]): Promise<Map<number, GiftCard>> {
  if (ids.length === 0) return new Map()
  const records = await GiftCard.query().whereIn('id', [...new Set(ids)]).orderBy('id').forUpdate()
  return new Map(records.map((record) => [record.id, record]))
}

/** What a payment did to cards. */
export async function entriesOfPayment(paymentId: number): Promise<{ cardId: number; kind: EntryKind; amount: Money }[]> {
  const rows = (await database()
    .from('gift_cards_entries')
    .where('tenant_id', currentTenantId())
    .where('source_type', PAYMENT)
    .where('source_id', paymentId)
    .orderBy('id')
    .select('card_id', 'kind', 'amount')) as { card_id: number | string; kind: EntryKind; amount: number | string }[]
  return rows.map(({ card_id, kind, amount }) => ({ cardId: Number(card_id), kind, amount: Number(amount) }))
}
