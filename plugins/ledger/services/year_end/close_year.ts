import { currentTenantId, database, formatMoney, tenantState, useCase, type BusinessDate, type Money } from '@benchpin/kernel'
import { PeriodError } from '../../errors.ts'
import { accountBook } from '../account_book.ts'
import { assertClosable, assertReady, moveClosedThrough } from '../closing/close_period.ts'
import { recordPeriodEvent } from '../closing/period_events.ts'
import type { PostedLine } from '../journal_types.ts'
import { closedThrough, lockPosting } from '../period.ts'
import { postToAccounts, type AccountJournal } from '../post_journal.ts'
import { reverseJournals } from '../reverse_journals.ts'
import { closedYearEnds, openYears } from './years.ts'
import { YEAR_END } from './year_end_source.ts'

/** A year's closing entries go by its last day, so that each year has a source of its own. */
const sourceOf = (end: BusinessDate, label: string) => ({ type: YEAR_END, id: Number(end.replaceAll('-', '')), number: label })

interface IncomeBalance {
  account_id: number
  store_id: number
  debit: number
  credit: number
}

/** What stands on each account of revenue and expense in each store at the end of a day. */
async function incomeBalances(end: BusinessDate): Promise<IncomeBalance[]> {
  return (await database()
    .from('ledger_lines as l')
    .join('ledger_accounts as a', (join) => join.on('a.tenant_id', 'l.tenant_id').andOn('a.id', 'l.account_id'))
    .where('l.tenant_id', currentTenantId())
    .whereIn('a.type', ['revenue', 'expense'])
    .where('l.date', '<=', end)
    .groupBy('l.store_id', 'l.account_id')
    .orderBy(['l.store_id', 'l.account_id'])
    .select('l.store_id', 'l.account_id')
    .sum('l.debit as debit')
    .sum('l.credit as credit')) as IncomeBalance[]
}

/** An amount on the side that it has: above zero a debit. */
const lineOf = (accountId: number, amount: Money): PostedLine => ({ accountId, debit: Math.max(amount, 0), credit: Math.max(-amount, 0), contactId: null })

/** One entry for each store: its income accounts are emptied, and the difference goes to retained earnings. */
async function closingEntries(end: BusinessDate, label: string): Promise<AccountJournal[]> {
  const book = await accountBook()
  const byStore = new Map<number, PostedLine[]>()
  for (const row of await incomeBalances(end)) {
    const balance = Number(row.debit) - Number(row.credit)
    if (balance === 0) continue
    const storeId = Number(row.store_id)
    byStore.set(storeId, [...(byStore.get(storeId) ?? []), lineOf(Number(row.account_id), -balance)])
  }
  return [...byStore].map(([storeId, lines]) => {
    const net = lines.reduce((sum, { debit, credit }) => sum + debit - credit, 0)
    const rest = net === 0 ? [] : [lineOf(book.idFor('retained_earnings', { storeId, date: end })!, -net)]
    return { date: end, storeId, source: sourceOf(end, label), memo: `Closing of fiscal year ${label}`, lines: [...lines, ...rest] }
  })
}

/**
 * Closes a fiscal year: an entry on its last day empties the accounts of revenue and expense into retained earnings, and
 * the books are closed through that day.
 *
 * @param accepted - ids of the checks whose warnings the person has seen
 * @throws PeriodError beside `end`, NotReadyToCloseError
 */
export function closeYear(end: BusinessDate, accepted: readonly string[]): Promise<BusinessDate> {
  return useCase('ledger.close_year', async () => {
    await lockPosting()
    const year = (await openYears()).find((one) => one.end === end)
    if (!year) throw new PeriodError('Choose a fiscal year that is over and not closed.', { field: 'end' })
    const before = await closedThrough()
    if (before !== null && before >= end) throw new PeriodError(`The books are closed through ${before}. Reopen them to a day before ${end} first: the closing entry is dated on that day.`, { field: 'end' })
    await assertClosable(end)
    // The year itself is what is being closed: that it is open is no finding here.
    await assertReady(end, [...accepted, 'ledger.year_end'])
    const entries = await closingEntries(end, year.label)
    if (entries.length > 0) await postToAccounts(entries)
    await moveClosedThrough(end, 'closed')
    await recordPeriodEvent({ kind: 'year_closed', through: end, before, yearEnd: end, reason: null })
    return end
  })
}

/**
 * Takes the closing of a year back, while it is the last and its last day is open again.
 *
 * @throws PeriodError beside `end` and `reason`
 */
export function reopenYear(end: BusinessDate, reason: string): Promise<BusinessDate> {
  return useCase('ledger.reopen_year', async () => {
    if (reason.trim().length < 3) throw new PeriodError('Say why the year is reopened.', { field: 'reason' })
    await lockPosting()
    if ((await closedYearEnds()).at(-1) !== end) throw new PeriodError('Only the year that was closed last can be reopened.', { field: 'end' })
    const closed = await closedThrough()
    if (closed !== null && closed >= end) throw new PeriodError(`The books are closed through ${closed}. Reopen them to a day before ${end} first.`, { field: 'end' })
    await reverseJournals({ source: sourceOf(end, ''), date: end, memo: 'Fiscal year reopened' })
    await recordPeriodEvent({ kind: 'year_reopened', through: closed, before: closed, yearEnd: end, reason: reason.trim() })
    return end
  })
}

/** What a closed year earned, for its row on the screen: above zero a profit. */
export async function earnedIn(end: BusinessDate): Promise<string> {
  const book = await accountBook()
  const [row] = (await database()
    .from('ledger_lines as l')
    .join('ledger_journals as j', (join) => join.on('j.tenant_id', 'l.tenant_id').andOn('j.id', 'l.journal_id'))
    .where('l.tenant_id', currentTenantId())
    .where('j.source_type', YEAR_END)
    .where('j.source_id', Number(end.replaceAll('-', '')))
    .whereIn('l.account_id', book.idsOf('retained_earnings'))
    .sum('l.debit as debit')
    .sum('l.credit as credit')) as { debit: number | null; credit: number | null }[]
  return formatMoney(Number(row?.credit ?? 0) - Number(row?.debit ?? 0), await tenantState())
}
