import { transaction } from '@benchpin/kernel'
import { accountIds } from './accounts.ts'
import { checkJournal } from './check_journal.ts'
import type { JournalDraft } from './journal_types.ts'
import { assertPeriodOpen } from './period.ts'
import { writeJournals } from './write_journals.ts'

/**
 * Posts many journals at once, with the checks of `postJournal`: for loading and importing.
 *
 * @returns a journal id for each draft, 0 where it had nothing to post
 * @throws JournalError, PeriodClosedError; then none of them is posted
 */
export async function postJournals(drafts: readonly JournalDraft[]): Promise<number[]> {
  return transaction(async () => {
    const accounts = await accountIds()
    const checked = drafts.map((draft) => checkJournal(draft, accounts))
    const journals = checked.filter((journal) => journal !== null)
    for (const date of new Set(journals.map((journal) => journal.date))) await assertPeriodOpen(date)
    const ids = await writeJournals(journals)
    return checked.map((journal) => (journal ? ids.shift()! : 0))
  })
}

/**
 * Posts a journal. It can never be changed after; `reverseJournals` takes it back.
 *
 * @returns the journal's id, or 0 where every line is zero and nothing was posted
 * @throws JournalError where it does not balance, PeriodClosedError beside `date` where the books are closed
 */
export async function postJournal(draft: JournalDraft): Promise<number> {
  const [id] = await postJournals([draft])
  return id!
}
