import { currentTenantId, database, findRecord, type BusinessDate, type Money } from '@benchpin/kernel'
import { Account } from '../models/account.ts'
import { sourceNames } from './journal_sources.ts'

const PER_PAGE = 100

/** A line of an account with the balance after it, on the account's normal side. */
export interface ActivityLine {
  id: number
  date: BusinessDate
  journalId: number
  journal: string
  /** The document behind it, and its page where it has one. */
  source: string
  sourceHref: string | null
  memo: string
  debit: Money
  credit: Money
  balance: Money
}

/** What happened on an account between two days. */
export interface AccountActivity {
  account: { id: number; number: string; name: string; normalSide: 'debit' | 'credit'; active: boolean }
  from: BusinessDate
  to: BusinessDate
  /** Balance before the first day and after the last, on the normal side. */
  opening: Money
  closing: Money
  debit: Money
  credit: Money
  lines: ActivityLine[]
  page: number
  pages: number
}

interface Row {
  id: number
  journal_id: number
  date: string
  debit: number
  credit: number
  memo: string
  source_type: string
  source_id: number
  source_number: string
  number: string | null
}

const linesOf = (accountId: number) => database().from('ledger_lines as l').where('l.tenant_id', currentTenantId()).where('l.account_id', accountId)

async function totals(query: ReturnType<typeof linesOf>): Promise<{ debit: Money; credit: Money; count: number }> {
  const [row] = (await query.sum('l.debit as debit').sum('l.credit as credit').count('* as count')) as { debit: number | null; credit: number | null; count: number }[]
  return { debit: Number(row?.debit ?? 0), credit: Number(row?.credit ?? 0), count: Number(row?.count ?? 0) }
}

/** The lines of one page, oldest first. */
function pageOf(accountId: number, from: BusinessDate, to: BusinessDate, page: number) {
  return linesOf(accountId)
    .join('ledger_journals as j', (join) => join.on('j.tenant_id', 'l.tenant_id').andOn('j.id', 'l.journal_id'))
    .leftJoin('ledger_journal_numbers as n', (join) => join.on('n.tenant_id', 'l.tenant_id').andOn('n.journal_id', 'l.journal_id'))
    .whereBetween('l.date', [from, to])
    .orderBy('l.date')
    .orderBy('l.id')
    .offset((page - 1) * PER_PAGE)
    .limit(PER_PAGE)
    .select('l.id', 'l.journal_id', 'l.date', 'l.debit', 'l.credit', 'j.memo', 'j.source_type', 'j.source_id', 'j.source_number', 'n.number') as unknown as Promise<Row[]>
}

/** What was posted in the range before a line. */
async function netBefore(accountId: number, from: BusinessDate, first: Row | undefined): Promise<Money> {
  if (!first) return 0
  const before = linesOf(accountId).where('l.date', '>=', from).where((earlier) => earlier.where('l.date', '<', first.date).orWhere((same) => same.where('l.date', first.date).where('l.id', '<', first.id)))
  const { debit, credit } = await totals(before)
  return debit - credit
}

/**
 * The lines of an account from one day to another, each with the balance after it.
 *
 * @throws RecordNotFoundError
 */
export async function accountActivity(id: number, { from, to, page: asked = 1 }: { from: BusinessDate; to: BusinessDate; page?: number }): Promise<AccountActivity> {
  const { number, name, normalSide, active } = await findRecord(Account, id)
  const sign = normalSide === 'debit' ? 1 : -1
  const before = await totals(linesOf(id).where('l.date', '<', from))
  const within = await totals(linesOf(id).whereBetween('l.date', [from, to]))
  const pages = Math.max(1, Math.ceil(within.count / PER_PAGE))
  const page = Math.min(Math.max(1, asked), pages)
  const rows = await pageOf(id, from, to, page)
  const names = await sourceNames()
  const opening = before.debit - before.credit
  let balance = opening + (page > 1 ? await netBefore(id, from, rows[0]) : 0)
  const lines = rows.map((row): ActivityLine => {
    const [debit, credit] = [Number(row.debit), Number(row.credit)]
    balance += debit - credit
    const source = { type: row.source_type, id: Number(row.source_id) }
    return {
      ...{ id: Number(row.id), date: row.date, journalId: Number(row.journal_id), journal: row.number ?? String(row.journal_id), memo: row.memo, debit, credit },
      ...{ source: `${names.label(source.type)} ${row.source_number}`.trim(), sourceHref: names.href(source), balance: sign * balance || 0 },
    }
  })
  const closing = opening + within.debit - within.credit
  return {
    ...{ account: { id, number, name, normalSide, active }, from, to, opening: sign * opening || 0, closing: sign * closing || 0 },
    ...{ debit: within.debit, credit: within.credit, lines, page, pages },
  }
}
