import { currentTenantId, database, type BusinessDate, type Money } from '@benchpin/kernel'
import type { AccountKey } from './chart.ts'
import type { Source } from './journal_types.ts'

/** A line as it was posted. */
export interface JournalLineRecord {
  accountId: number
  accountNumber: string
  accountName: string
  account: AccountKey | null
  debit: Money
  credit: Money
  contactId: number | null
  memo: string | null
}

/** A journal as it was posted. */
export interface JournalRecord {
  id: number
  /** Null until the transaction that posts it ends. */
  number: string | null
  date: BusinessDate
  storeId: number
  source: Source
  memo: string
  amount: Money
  /** The journal that this one reverses. */
  reversesId: number | null
  /** The journal by which this one was reversed. */
  reversedById: number | null
  postedBy: string
  postedAt: string
  lines: JournalLineRecord[]
}

interface JournalRow {
  id: number
  number: string | null
  date: string
  store_id: number
  source_type: string
  source_id: number
  source_number: string
  memo: string
  amount: number
  reverses_id: number | null
  reversed_by_id: number | null
  posted_by: string
  posted_at: string
}

interface LineRow {
  journal_id: number
  account_id: number
  number: string
  name: string
  system_key: AccountKey | null
  debit: number
  credit: number
  contact_id: number | null
  memo: string | null
}

const numberOrNull = (value: number | null) => (value === null ? null : Number(value))

function journalRows() {
  return database()
    .from('ledger_journals as j')
    .leftJoin('ledger_journal_numbers as n', (join) => join.on('n.tenant_id', 'j.tenant_id').andOn('n.journal_id', 'j.id'))
    .leftJoin('ledger_journals as r', (join) => join.on('r.tenant_id', 'j.tenant_id').andOn('r.reverses_id', 'j.id'))
    .where('j.tenant_id', currentTenantId())
    .orderBy('j.id')
    .select('j.*', 'n.number as number', 'r.id as reversed_by_id')
}

async function linesOf(journalIds: number[]): Promise<Map<number, JournalLineRecord[]>> {
  const rows = (await database()
    .from('ledger_lines as l')
    .join('ledger_accounts as a', (join) => join.on('a.tenant_id', 'l.tenant_id').andOn('a.id', 'l.account_id'))
    .where('l.tenant_id', currentTenantId())
    .whereIn('l.journal_id', journalIds)
    .orderBy('l.id')
    .select('l.journal_id', 'l.account_id', 'l.debit', 'l.credit', 'l.contact_id', 'l.memo', 'a.number', 'a.name', 'a.system_key')) as LineRow[]
  const lines = new Map<number, JournalLineRecord[]>()
  for (const row of rows) {
    const list = lines.get(Number(row.journal_id)) ?? []
    list.push({
      accountId: Number(row.account_id),
      accountNumber: row.number,
      accountName: row.name,
      account: row.system_key,
      debit: Number(row.debit),
      credit: Number(row.credit),
      contactId: numberOrNull(row.contact_id),
      memo: row.memo,
    })
    lines.set(Number(row.journal_id), list)
  }
  return lines
}

async function records(rows: JournalRow[]): Promise<JournalRecord[]> {
  const lines = rows.length > 0 ? await linesOf(rows.map(({ id }) => Number(id))) : new Map<number, JournalLineRecord[]>()
  return rows.map((row) => ({
    id: Number(row.id),
    number: row.number,
    date: row.date,
    storeId: Number(row.store_id),
    source: { type: row.source_type, id: Number(row.source_id), number: row.source_number },
    memo: row.memo,
    amount: Number(row.amount),
    reversesId: numberOrNull(row.reverses_id),
    reversedById: numberOrNull(row.reversed_by_id),
    postedBy: row.posted_by,
    postedAt: row.posted_at,
    lines: lines.get(Number(row.id)) ?? [],
  }))
}

/** Every journal of a document with its lines, reversals among them, in the order of posting. */
export async function journalsOf(source: Pick<Source, 'type' | 'id'>): Promise<JournalRecord[]> {
  return records((await journalRows().where('j.source_type', source.type).where('j.source_id', source.id)) as JournalRow[])
}

/** One journal with its lines, or null where there is none of that id. */
export async function journalById(id: number): Promise<JournalRecord | null> {
  const [record] = await records((await journalRows().where('j.id', id)) as JournalRow[])
  return record ?? null
}
