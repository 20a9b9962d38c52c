import { currentTenantId, database, type Money } from '@benchpin/kernel'
import { INVOICE, type SoldLine } from '@benchpin/plugins/sales'
import { GiftCardError, GiftCardStateError } from '../errors.ts'
import { GiftCard } from '../models/gift_card.ts'
import { moveCard } from './entries.ts'
import { makeCard } from './make_card.ts'
import { masked } from './numbers.ts'

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/
const LONGEST = 191

const textOf = (value: unknown) => (typeof value === 'string' ? value.trim() : '')

function emailOf(value: unknown): string | null {
  const email = textOf(value)
  if (email === '') return null
  if (!EMAIL.test(email) || email.length > LONGEST) throw new GiftCardError('Use an address like ana@example.com.', { field: 'details.email' })
  return email
}

function lockOfLine({ lineId }: SoldLine): Promise<GiftCard | null> {
  return GiftCard.query().where('invoice_line_id', lineId).forUpdate().first()
}

const sourceOf = ({ invoiceId, number }: SoldLine) => ({ type: INVOICE, id: invoiceId, number: number ?? '' })

/** A line that sells a card was added: the number is taken from now on, and nothing is on the card yet. */
export async function addedCard(line: SoldLine, details: Record<string, unknown>): Promise<{ description: string }> {
  const { invoiceId, lineId, storeId, contactId, date, amount } = line
  const card = await makeCard({
    ...{ number: textOf(details.number), amount, date, storeId, givenAs: 'sold', state: 'pending', buyerId: contactId },
    ...{ purchaserEmail: emailOf(details.email), invoiceId, invoiceLineId: lineId, field: 'details.number' },
  })
  return { description: `Gift card ${masked(card.lastFour)}` }
}

/** The line is taken off: there is no such card, and its number is free. */
export async function removedCard(line: SoldLine): Promise<void> {
  const card = await lockOfLine(line)
  if (!card) return
  // Sold and taken back once, it stays on record.
  if (card.state === 'pending' && (await hasEntries(card))) await card.merge({ state: 'voided', number: null, invoiceLineId: null }).save()
  else if (card.state === 'pending') await card.delete()
}

async function hasEntries({ id }: GiftCard): Promise<boolean> {
  return (await database().from('gift_cards_entries').where('tenant_id', currentTenantId()).where('card_id', id).first()) !== null
}

/** The invoice is finalized: the card is active. Its buyer and date are those of the invoice. */
export async function activateCard(line: SoldLine): Promise<void> {
  const card = await lockOfLine(line)
  if (!card || card.state !== 'pending') throw new GiftCardStateError('The gift card of this line is gone. Take the line off and add it again.')
  card.merge({ state: 'active', date: line.date })
  await moveCard(card, 'sold', line.amount, line.date, sourceOf(line))
}

function refuseUsed({ lastFour, balance, initial, state }: GiftCard, amount: Money): void {
  if (state === 'active' && balance === initial && initial === amount) return
  throw new GiftCardStateError(
    state === 'replaced'
      ? `The gift card ${masked(lastFour)} of this invoice was replaced meanwhile, so that it can’t be taken back.`
      : `The gift card ${masked(lastFour)} of this invoice was used meanwhile, so that it can’t be taken back. Void the payments that used it first.`
  )
}

/** The invoice is reopened or voided: nothing is on the card any more. @throws GiftCardStateError where it was used */
export async function takeSoldCardBack(line: SoldLine, how: 'reopened' | 'voided'): Promise<void> {
  const card = await lockOfLine(line)
  if (!card) return
  refuseUsed(card, line.amount)
  card.merge(how === 'reopened' ? { state: 'pending' } : { state: 'voided', number: null })
  await moveCard(card, 'taken_back', line.amount, line.date, sourceOf(line))
}
