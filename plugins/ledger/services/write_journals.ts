import { ambient, batches, beforeCommit, currentTenantId, database, nextNumbers, nowInstant } from '@benchpin/kernel'
import type { CheckedJournal } from './journal_types.ts'

/** Up to this many lines go out in one statement of their own: a handful of texts more, and one statement for a sale. */
const SMALL = 8

/** Journals of each open transaction that wait for their number. */
const unnumbered = new WeakMap<object, number[]>()

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

async function numberJournals(ids: readonly number[]): Promise<void> {
  const numbers = await nextNumbers('ledger.journal', { prefix: 'J-', digits: 6 }, ids.length)
  const rows = ids.map((journal_id, index) => ({ tenant_id: currentTenantId(), journal_id, number: numbers[index]! }))
  for (const batch of batches(rows)) await database().insertQuery().table('ledger_journal_numbers').multiInsert(batch)
}

/** The sequence is locked until the transaction ends, so all its journals are numbered together as the last thing. */
async function numberLater(ids: readonly number[]): Promise<void> {
  const { transaction } = ambient()
  if (!transaction) return numberJournals(ids)
  const waiting = unnumbered.get(transaction)
  if (waiting) {
    waiting.push(...ids)
    return
  }
  const queue = [...ids]
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
    lines.map(({ accountId, debit, credit, contactId }) => ({
      tenant_id: currentTenantId(),
      journal_id: ids[index]!,
      account_id: accountId,
      store_id: storeId,
      date,
      debit,
      credit,
      contact_id: contactId,
    }))
  )
  for (const batch of rows.length <= SMALL ? [rows] : batches(rows)) await database().insertQuery().table('ledger_lines').multiInsert(batch)
  await numberLater(ids)
  return ids
}
