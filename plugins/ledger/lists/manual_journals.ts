import { currentTenantId, database, defineList, rangeOf, tenantState, type ListDefinition, type ListRow } from '@benchpin/kernel'
import { manualState } from '../services/manual/manual_page.ts'

interface Row {
  id: number
  number: string | null
  date: string
  store_id: number
  memo: string
  state: 'draft' | 'posted' | 'reversed'
  amount: number
}

async function rows(records: Record<string, unknown>[]): Promise<ListRow[]> {
  const stores = new Map((await tenantState()).stores.map(({ id, name }) => [id, name]))
  return (records as unknown as Row[]).map(({ id, number, date, store_id: storeId, memo, state, amount }) => ({
    id: Number(id),
    href: `/ledger/manual-journals/${id}`,
    values: { number, date, memo, store: stores.get(Number(storeId)) ?? null, state: manualState(state), amount: Number(amount) },
  }))
}

/** Manual journals, the newest first. */
export const manualJournalList: ListDefinition = defineList({
  id: 'ledger.manual_journals',
  title: 'Manual journals',
  columns: [
    { key: 'number', label: 'Number', type: 'code', sort: 'ledger_manual_journals.number' },
    { key: 'date', label: 'Date', type: 'date', sort: 'ledger_manual_journals.date' },
    { key: 'memo', label: 'Memo', type: 'text' },
    { key: 'store', label: 'Store', type: 'text' },
    { key: 'state', label: 'State', type: 'state', sort: 'ledger_manual_journals.state' },
    { key: 'amount', label: 'Amount', type: 'money', sort: 'ledger_manual_journals.amount', total: 'ledger_manual_journals.amount' },
  ],
  filters: [
    {
      key: 'date',
      label: 'Date',
      type: 'date_range',
      apply(query, value) {
        const [from, to] = rangeOf(value)
        if (from) query.where('ledger_manual_journals.date', '>=', from)
        if (to) query.where('ledger_manual_journals.date', '<=', to)
      },
    },
    {
      key: 'state',
      label: 'State',
      type: 'options',
      options: async () => [
        { value: 'draft', label: 'Draft' },
        { value: 'posted', label: 'Posted' },
        { value: 'reversed', label: 'Reversed' },
      ],
      apply: (query, value) => void query.whereIn('ledger_manual_journals.state', value.split(',')),
    },
  ],
  defaultSort: '-date',
  tieBreaker: 'ledger_manual_journals.id',
  query: () => database().from('ledger_manual_journals').where('ledger_manual_journals.tenant_id', currentTenantId()),
  select: ['ledger_manual_journals.*'],
  search(query, text) {
    query.where('ledger_manual_journals.number', 'like', `${text.replaceAll(/[\\%_]/g, '').toUpperCase()}%`)
  },
  rows,
  empty: { text: 'What no document posts is written here by hand: rent, wages, depreciation, corrections.', action: { label: 'New journal', href: '/ledger/manual-journals/new' }, help: 'ledger/manual_journals' },
})
