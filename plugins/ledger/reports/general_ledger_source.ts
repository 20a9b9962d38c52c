import { currentTenantId, database, tenantState, type ListQuery, type Money } from '@benchpin/kernel'
import { findContacts } from '@benchpin/plugins/contacts'
import { withinDates, type ReportRow, type ReportSource } from '@benchpin/plugins/reports'
import { sourceNames } from '../services/journal_sources.ts'
import { YEAR_END } from '../services/year_end/year_end_source.ts'
import type { GeneralLedgerFilters } from './general_ledger.ts'

/** Rows read by one statement. */
const BATCH = 2000

interface Row {
  id: number
  account_id: number
  number: string
  name: string
  normal_side: 'debit' | 'credit'
  journal_id: number
  journal_number: string | null
  source_type: string
  source_id: number
  source_number: string
  store_id: number
  date: string
  debit: number
  credit: number
  contact_id: number | null
  line_memo: string | null
  memo: string
}

/** The lines of all days as filtered. */
function linesOfAllDays({ store, account, contact, withoutClosing }: GeneralLedgerFilters): ListQuery {
  const query = database()
    .from('ledger_lines as l')
    .join('ledger_journals as j', (join) => join.on('j.tenant_id', 'l.tenant_id').andOn('j.id', 'l.journal_id'))
    .join('ledger_accounts as a', (join) => join.on('a.tenant_id', 'l.tenant_id').andOn('a.id', 'l.account_id'))
    .where('l.tenant_id', currentTenantId())
    .whereIn('l.store_id', store)
  if (account.length > 0) query.whereIn('l.account_id', account.map(Number))
  if (contact !== null) query.where('l.contact_id', contact)
  if (withoutClosing) query.whereNot('j.source_type', YEAR_END)
  return query as ListQuery
}

const lines = (filters: GeneralLedgerFilters) => withinDates(linesOfAllDays(filters), 'l.date', filters.date)

/** Only what comes after a line, in the order of account, day and line. */
function after(query: ListQuery, last: Row): ListQuery {
  return query.where((later) => {
    later.where('a.number', '>', last.number)
    later.orWhere((same) => same.where('a.number', last.number).where('l.date', '>', last.date))
    later.orWhere((same) => same.where('a.number', last.number).where('l.date', last.date).where('l.id', '>', last.id))
  }) as ListQuery
}

async function batch(filters: GeneralLedgerFilters, last: Row | null, skip: number, size: number): Promise<Row[]> {
  const query = lines(filters)
  if (last) after(query, last)
  else if (skip > 0) query.offset(skip)
  return (await query
    .leftJoin('ledger_journal_numbers as n', (join) => join.on('n.tenant_id', 'l.tenant_id').andOn('n.journal_id', 'l.journal_id'))
    .orderBy('a.number')
    .orderBy('l.date')
    .orderBy('l.id')
    .limit(size)
    .select('l.id', 'l.account_id', 'a.number', 'a.name', 'a.normal_side', 'l.journal_id', 'n.number as journal_number', 'j.source_type', 'j.source_id', 'j.source_number')
    .select('l.store_id', 'l.date', 'l.debit', 'l.credit', 'l.contact_id', 'l.memo as line_memo', 'j.memo')) as unknown as Row[]
}

async function net(query: ListQuery): Promise<Money> {
  const [row] = (await query.sum('l.debit as debit').sum('l.credit as credit')) as { debit: number | null; credit: number | null }[]
  return Number(row?.debit ?? 0) - Number(row?.credit ?? 0)
}

/** Debits minus credits of an account before a line, of all days and under the same filters. */
function balanceBefore(filters: GeneralLedgerFilters, row: Row): Promise<Money> {
  const before = linesOfAllDays({ ...filters, account: [String(row.account_id)] }).where((earlier) =>
    earlier.where('l.date', '<', row.date).orWhere((same) => same.where('l.date', row.date).where('l.id', '<', row.id))
  )
  return net(before as ListQuery)
}

/** Carries each account's balance from line to line. */
class Balances {
  readonly #filters: GeneralLedgerFilters
  #accountId = 0
  #balance = 0

  constructor(filters: GeneralLedgerFilters) {
    this.#filters = filters
  }

  async after(row: Row): Promise<Money> {
    if (Number(row.account_id) !== this.#accountId) {
      this.#accountId = Number(row.account_id)
      this.#balance = await balanceBefore(this.#filters, row)
    }
    this.#balance += Number(row.debit) - Number(row.credit)
    return (row.normal_side === 'debit' ? this.#balance : -this.#balance) || 0
  }
}

async function presented(rows: readonly Row[], balances: Balances): Promise<ReportRow[]> {
  const names = await sourceNames()
  const contacts = await findContacts(rows.flatMap(({ contact_id: id }) => (id === null ? [] : Number(id))))
  const stores = new Map((await tenantState()).stores.map(({ id, name }) => [id, name]))
  const made: ReportRow[] = []
  for (const row of rows) {
    const source = { type: row.source_type, id: Number(row.source_id) }
    made.push({
      ...{ accountId: Number(row.account_id), account: `${row.number} ${row.name}`, date: row.date, journalId: Number(row.journal_id), journal: row.journal_number ?? String(row.journal_id) },
      ...{ document: `${names.label(source.type)} ${row.source_number}`.trim(), href: names.href(source), memo: row.line_memo ?? row.memo },
      contact: row.contact_id === null ? null : (contacts.get(Number(row.contact_id))?.displayName ?? null),
      ...{ store: stores.get(Number(row.store_id)) ?? null, debit: Number(row.debit) || null, credit: Number(row.credit) || null, balance: await balances.after(row) },
    })
  }
  return made
}

/**
 * The lines in the order of their accounts, each with the balance after it: a source of its own, because the balance is
 * carried from batch to batch and holds in this one order alone.
 */
export function generalLedgerSource(filters: GeneralLedgerFilters): ReportSource {
  return {
    sortable: [],
    async *rows({ skip = 0, take = Infinity }) {
      const balances = new Balances(filters)
      let last: Row | null = null
      for (let left = take; left > 0; ) {
        const size = Math.min(left, BATCH)
        const rows: Row[] = await batch(filters, last, skip, size)
        if (rows.length > 0) yield await presented(rows, balances)
        if (rows.length < size) return
        last = rows.at(-1)!
        left -= size
      }
    },
    async count() {
      const [row] = (await lines(filters).count('* as count')) as { count: number }[]
      return Number(row?.count ?? 0)
    },
    async totals() {
      const [row] = (await lines(filters).sum('l.debit as debit').sum('l.credit as credit')) as { debit: number | null; credit: number | null }[]
      return { debit: Number(row?.debit ?? 0), credit: Number(row?.credit ?? 0) }
    },
  }
}
