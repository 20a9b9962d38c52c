import { sumMoney, transaction } from '@benchpin/kernel'
import { JournalError } from '../errors.ts'
import { accountBook } from './account_book.ts'
import { checkJournal } from './check_journal.ts'
import type { CheckedJournal, JournalDraft } from './journal_types.ts'
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
    const book = await accountBook()
    const checked = drafts.map((draft) => checkJournal(draft, book))
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

/** A journal whose lines name accounts of the chart by their id, which standing keys do not reach. */
export type AccountJournal = Omit<CheckedJournal, 'amount' | 'reversesId'>

/**
 * Posts journals to accounts by id: manual journals, opening balances, the closing entry of a year. Callers check that no
 * subledger explains the accounts, or keep it in step.
 *
 * @returns the journals' ids, in their order
 * @throws JournalError where one does not balance or has no lines, PeriodClosedError
 */
export async function postToAccounts(drafts: readonly AccountJournal[]): Promise<number[]> {
  return transaction(async () => {
    const journals = drafts.map((draft): CheckedJournal => {
      const [amount, credits] = [sumMoney(draft.lines.map(({ debit }) => debit)), sumMoney(draft.lines.map(({ credit }) => credit))]
      if (amount !== credits || amount === 0) throw new JournalError(`The journal of ${draft.source.type} ${draft.source.number} does not balance: ${amount} debit, ${credits} credit.`)
      return { ...draft, amount, reversesId: null }
    })
    for (const date of new Set(journals.map(({ date: day }) => day))) await assertPeriodOpen(date)
    return writeJournals(journals)
  })
}
