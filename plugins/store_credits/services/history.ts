import { contributionsOf, currentTenantId, database, quickPeeks, type BusinessDate, type Money } from '@benchpin/kernel'
import { ENTRY_WORDS } from './words.ts'
import { CREDIT } from './names.ts'
import type { EntryKind } from './entries.ts'

/** Something that happened to a credit, with the way to its document. */
export interface CreditEntry {
  id: number
  date: BusinessDate
  text: string
  amount: Money
  /** Number of the document, and its peek; null where it is the credit itself. */
  document: { number: string; peek: { type: string; id: number } | null } | null
  by: string
}

/** All that happened to a credit, in order. */
export async function historyOf(creditId: number): Promise<CreditEntry[]> {
  const rows = (await database()
    .from('store_credits_entries')
    .where('tenant_id', currentTenantId())
    .where('credit_id', creditId)
    .orderBy('id')
    .select('id', 'date', 'kind', 'amount', 'source_type', 'source_id', 'source_number', 'by')) as {
    id: number | string
    date: string
    kind: EntryKind
    amount: number | string
    source_type: string
    source_id: number | string
    source_number: string
    by: string
  }[]
  const peekable = new Set((await contributionsOf(quickPeeks)).map(({ type }) => type))
  return rows.map(({ id, date, kind, amount, source_type: type, source_id, source_number: number, by }) => ({
    ...{ id: Number(id), date, text: ENTRY_WORDS[kind], amount: Number(amount), by },
    document: type === CREDIT ? null : { number, peek: peekable.has(type) ? { type, id: Number(source_id) } : null },
  }))
}
