import { contributionsOf, currentTenantId, database, quickPeeks, type BusinessDate, type Money } from '@benchpin/kernel'
import type { EntryKind } from './entries.ts'
import { CARD } from './names.ts'
import { ENTRY_WORDS } from './words.ts'

/** Something that happened to a card, with the way to its document. */
export interface CardEntry {
  id: number
  date: BusinessDate
  text: string
  amount: Money
  /** Number of the document, and its peek; null where it is the card itself. */
  document: { number: string; peek: { type: string; id: number } | null } | null
  by: string
}

interface Row {
  id: number | string
  date: string
  kind: EntryKind
  amount: number | string
  source_type: string
  source_id: number | string
  source_number: string
  by: string
}

/** All that happened to a card, in order. */
export async function historyOf(cardId: number): Promise<CardEntry[]> {
  const rows = (await database()
    .from('gift_cards_entries')
    .where('tenant_id', currentTenantId())
    .where('card_id', cardId)
    .orderBy('id')
    .select('id', 'date', 'kind', 'amount', 'source_type', 'source_id', 'source_number', 'by')) as Row[]
  const peekable = new Set((await contributionsOf(quickPeeks)).map(({ type }) => type))
  return rows.map(({ id, date, kind, amount, source_type: type, source_id, source_number: number, by }) => ({
    ...{ id: Number(id), date, text: ENTRY_WORDS[kind], amount: Number(amount), by },
    document: type === CARD && Number(source_id) === cardId ? null : { number, peek: peekable.has(type) ? { type, id: Number(source_id) } : null },
  }))
}
