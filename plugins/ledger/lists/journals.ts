import { currentTenantId, database, defineList, rangeOf, tenantState, type ListDefinition, type ListRow } from '@benchpin/kernel'
import { Account } from '../models/account.ts'
import { sourceNames } from '../services/journal_sources.ts'

interface JournalListRow {
  id: number
  number: string | null
  date: string
  store_id: number
  source_type: string
  source_number: string
  memo: string
  amount: number
  posted_by: string
}

async function accountOptions() {
  const accounts = await Account.query().orderBy('number')
  return accounts.map(({ id, number, name }) => ({ value: String(id), label: `${number} ${name}` }))
}

async function sourceOptions() {
  const names = await sourceNames()
  const rows = (await database().from('ledger_journals').where('tenant_id', currentTenantId()).distinct('source_type')) as { source_type: string }[]
  return rows.map(({ source_type: type }) => ({ value: type, label: names.label(type) })).sort((a, b) => a.label.localeCompare(b.label))
}

async function storeOptions() {
  return (await tenantState()).stores.map(({ id, name }) => ({ value: String(id), label: name }))
}

async function rows(records: Record<string, unknown>[]): Promise<ListRow[]> {
  const names = await sourceNames()
  const stores = new Map((await tenantState()).stores.map(({ id, name }) => [id, name]))
  return (records as unknown as JournalListRow[]).map((journal) => ({
    id: Number(journal.id),
    peek: 'ledger.journal',
    href: `/ledger/journals/${journal.id}`,
    values: {
      number: journal.number,
      date: journal.date,
      source: [names.label(journal.source_type), journal.source_number].filter(Boolean).join(' '),
      memo: journal.memo,
      store: stores.get(Number(journal.store_id)) ?? null,
      postedBy: journal.posted_by,
      amount: Number(journal.amount),
    },
  }))
}

/** Journals, the newest first. */
export const journalList: ListDefinition = defineList({
  id: 'ledger.journals',
  title: 'Journals',
  columns: [
    { key: 'number', label: 'Number', type: 'code', sort: 'ledger_journals.id' },
    { key: 'date', label: 'Date', type: 'date', sort: 'ledger_journals.date' },
    { key: 'source', label: 'Source', type: 'text', sort: 'ledger_journals.source_type' },
    { key: 'memo', label: 'Memo', type: 'text' },
    { key: 'store', label: 'Store', type: 'text' },
    { key: 'postedBy', label: 'Posted by', type: 'text', hidden: true },
    { key: 'amount', label: 'Amount', type: 'money', sort: 'ledger_journals.amount', total: 'ledger_journals.amount' },
  ],
  filters: [
    {
      key: 'date',
      label: 'Date',
      type: 'date_range',
      apply(query, value) {
        const [from, to] = rangeOf(value)
        if (from) query.where('ledger_journals.date', '>=', from)
        if (to) query.where('ledger_journals.date', '<=', to)
      },
    },
    {
      key: 'account',
      label: 'Account',
      type: 'options',
      options: accountOptions,
      apply(query, value) {
        query.whereExists((line) =>
          line
            .from('ledger_lines')
            .where('ledger_lines.tenant_id', currentTenantId())
            .whereColumn('ledger_lines.journal_id', 'ledger_journals.id')
            .whereIn('ledger_lines.account_id', value.split(',').map(Number))
        )
      },
    },
    { key: 'store', label: 'Store', type: 'options', options: storeOptions, apply: (query, value) => void query.whereIn('ledger_journals.store_id', value.split(',').map(Number)) },
    { key: 'source', label: 'Source', type: 'options', options: sourceOptions, apply: (query, value) => void query.whereIn('ledger_journals.source_type', value.split(',')) },
  ],
  defaultSort: '-date',
  tieBreaker: 'ledger_journals.id',
  query: () =>
    database()
      .from('ledger_journals')
      .leftJoin('ledger_journal_numbers', (join) =>
        join.on('ledger_journal_numbers.tenant_id', 'ledger_journals.tenant_id').andOn('ledger_journal_numbers.journal_id', 'ledger_journals.id')
      )
      .where('ledger_journals.tenant_id', currentTenantId()),
  select: ['ledger_journals.*', 'ledger_journal_numbers.number'],
  search(query, text) {
    // Numbers are written in capitals; MySQL tells them from small letters.
    const beginning = `${text.replaceAll(/[\\%_]/g, '').toUpperCase()}%`
    query.where((either) => either.where('ledger_journals.source_number', 'like', beginning).orWhere('ledger_journal_numbers.number', 'like', beginning))
  },
  rows,
  empty: { text: 'Journals appear here when something is sold, paid, received or adjusted.', help: 'ledger/journals' },
})
