import { isBusinessDate, sumMoney, type Money } from '@benchpin/kernel'
import { JournalError } from '../errors.ts'
import type { AccountBook } from './account_book.ts'
import type { CheckedJournal, JournalDraft, JournalLine, PostedLine } from './journal_types.ts'

function amountOf(value: Money | undefined): Money {
  const amount = value ?? 0
  if (!Number.isSafeInteger(amount) || amount < 0) throw new JournalError(`Post amounts as whole minor units of zero or more, not ${String(value)}.`)
  return amount
}

function postedLine(line: JournalLine, { date, storeId }: JournalDraft, book: AccountBook): PostedLine | null {
  const debit = amountOf(line.debit)
  const credit = amountOf(line.credit)
  if (debit === 0 && credit === 0) return null
  if (debit > 0 && credit > 0) throw new JournalError(`Post a line of ${line.account} on one side, not on both.`)
  const accountId = book.idFor(line.account, { date, storeId, family: line.family })
  if (accountId === undefined) throw new JournalError(`There is no account ${line.account}.`)
  return { accountId, debit, credit, contactId: line.contactId ?? null }
}

/** Lines that were parted by the family of their items are one again where they post to the same account. */
function joined(draft: JournalDraft, lines: readonly PostedLine[]): readonly PostedLine[] {
  if (!draft.lines.some(({ family }) => family)) return lines
  const sums = new Map<string, PostedLine>()
  for (const line of lines) {
    const key = `${line.accountId}:${line.contactId}:${line.debit > 0}`
    const sum = sums.get(key)
    sums.set(key, sum ? { ...sum, debit: sumMoney([sum.debit, line.debit]), credit: sumMoney([sum.credit, line.credit]) } : line)
  }
  return [...sums.values()]
}

/**
 * Checks a journal and finds its accounts. Lines of zero are dropped.
 *
 * @returns null where nothing is left to post
 * @throws JournalError where the sides differ, an amount is negative or a fraction, or the date is none
 */
export function checkJournal(draft: JournalDraft, book: AccountBook): CheckedJournal | null {
  if (!isBusinessDate(draft.date)) throw new JournalError(`Post on a date like 2026-01-31, not ${String(draft.date)}.`)
  const lines = joined(draft, draft.lines.flatMap((line) => postedLine(line, draft, book) ?? []))
  if (lines.length === 0) return null
  const debits = sumMoney(lines.map(({ debit }) => debit))
  const credits = sumMoney(lines.map(({ credit }) => credit))
  if (debits !== credits) {
    throw new JournalError(`The journal of ${draft.source.type} ${draft.source.number} does not balance: ${debits} debit, ${credits} credit.`)
  }
  return { ...draft, amount: debits, reversesId: null, lines }
}
