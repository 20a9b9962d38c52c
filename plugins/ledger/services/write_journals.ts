import { ambient, batches, beforeCommit, currentTenantId, database, nextNumbers, nowInstant, type BusinessDate } from '@benchpin/kernel'
import type { CheckedJournal } from './journal_types.ts'
import { assertStillOpen, JOURNAL_NUMBERS } from './period.ts'
import { YEAR_END } from './year_end/year_end_source.ts'

/** Up to this many lines go out in one statement of their own: a handful of texts more, and one statement for a sale. */
const SMALL = 8

/** A journal that waits for its number. */
interface Unnumbered {
  id: number
  /** Null on the closing entry of a year: it closes the books through its own day. */
  date: BusinessDate | null
}

/** Journals of each open transaction that wait for their number. */
const unnumbered = new WeakMap<object, Unnumbered[]>()

async function insertJournal(journal: CheckedJournal, postedAt: string): Promise<number> {
  const { date, storeId, source, memo, amount, reversesId } = journal
  const row = {
    tenant_id: currentTenantId(),
    date,
    store_id: storeId,
    source_type: source.type,
    source_id: source.id,
    source_number: source.number,
    memo: memo.slice(0, 255),
    amount,
    reverses_id: reversesId,
    posted_by: ambient().actor.name.slice(0, 191),
    posted_at: postedAt,
  }
  const [inserted] = (await database().insertQuery().table('ledger_journals').returning('id').insert(row)) as ({ id: number } | number)[]
  return Number(typeof inserted === 'object' ? inserted.id : inserted)
}

async function numberJournals(journals: readonly Unnumbered[]): Promise<void> {
  const numbers = await nextNumbers(JOURNAL_NUMBERS, { prefix: 'J-', digits: 6 }, journals.length)
  await assertStillOpen(journals.flatMap(({ date }) => date ?? []))
  const rows = journals.map(({ id: journal_id }, index) => ({ tenant_id: currentTenantId(), journal_id, number: numbers[index]! }))
  for (const batch of batches(rows)) await database().insertQuery().table('ledger_journal_numbers').multiInsert(batch)
}

/** The sequence is locked until the transaction ends, so all its journals are numbered together as the last thing. */
async function numberLater(journals: readonly Unnumbered[]): Promise<void> {
  const { transaction } = ambient()
  if (!transaction) return numberJournals(journals)
  const waiting = unnumbered.get(transaction)
  if (waiting) {
    waiting.push(...journals)
    return
  }
  const queue = [...journals]
  unnumbered.set(transaction, queue)
  await beforeCommit(async () => {
    unnumbered.delete(transaction)
    await numberJournals(queue)
  })
}

/** Writes checked journals with their lines; the lines of all of them together. Returns the ids in their order. */
export async function writeJournals(journals: readonly CheckedJournal[]): Promise<number[]> {
  if (journals.length === 0) return []
  const postedAt = nowInstant()
  const ids: number[] = []
  for (const journal of journals) ids.push(await insertJournal(journal, postedAt))
  const rows = journals.flatMap(({ lines, date, storeId }, index) =>
    lines.map(({ accountId, debit, credit, contactId, memo }) => ({
      tenant_id: currentTenantId(),
      journal_id: ids[index]!,
      account_id: accountId,
      store_id: storeId,
      date,
      debit,
      credit,
      contact_id: contactId,
      memo: memo?.slice(0, 255) ?? null,
    }))
  )
  for (const batch of rows.length <= SMALL ? [rows] : batches(rows)) await database().insertQuery().table('ledger_lines').multiInsert(batch)
  await numberLater(journals.map(({ date, source }, index) => ({ id: ids[index]!, date: source.type === YEAR_END ? null : date })))
  return ids
}
