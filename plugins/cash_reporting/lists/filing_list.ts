import { currentTenantId, database, defineList, rangeOf, tenantState, type ListDefinition, type ListRow, type StateValue } from '@benchpin/kernel'
import type { FilingStatus } from '../models/filing.ts'

interface Row {
  id: number
  amount: number
  first_on: string
  crossed_on: string
  due_on: string
  store_id: number
  status: FilingStatus
  split: number
  filed_on: string | null
  filed_number: string | null
  statement_sent_on: string | null
  customer: string
}

/** How a report stands, in words. */
export const FILING_STATES: Record<FilingStatus, StateValue> = {
  to_file: { label: 'To file', tone: 'warning' },
  filed: { label: 'Filed', tone: 'success' },
  not_required: { label: 'Not required', tone: 'neutral' },
}

const f = (column: string) => `cash_reporting_filings.${column}`

async function rows(records: Record<string, unknown>[]): Promise<ListRow[]> {
  const stores = new Map((await tenantState()).stores.map(({ id, name }) => [id, name]))
  return (records as unknown as Row[]).map((row) => ({
    id: Number(row.id),
    href: `/cash-reports/${row.id}`,
    values: {
      ...{ customer: row.customer, amount: Number(row.amount), firstOn: row.first_on, crossedOn: row.crossed_on, dueOn: row.due_on, status: FILING_STATES[row.status] },
      ...{ store: stores.get(Number(row.store_id)) ?? null, filedOn: row.filed_on, filedNumber: row.filed_number, statement: row.statement_sent_on, split: Number(row.split) === 1 ? 'Several payments' : null },
    },
  }))
}

/** Reports of cash, those that are due first. */
export const filingList: ListDefinition = defineList({
  id: 'cash_reporting.filings',
  title: 'Cash reports',
  columns: [
    { key: 'customer', label: 'Customer', type: 'text', sort: 'c.display_name' },
    { key: 'status', label: 'State', type: 'state', sort: f('status') },
    { key: 'crossedOn', label: 'Over the limit', type: 'date', sort: f('crossed_on') },
    { key: 'dueOn', label: 'To file by', type: 'date', sort: f('due_on') },
    { key: 'split', label: 'Sign', type: 'text' },
    { key: 'filedOn', label: 'Filed', type: 'date', sort: f('filed_on') },
    { key: 'filedNumber', label: 'Confirmation', type: 'code', hidden: true },
    { key: 'statement', label: 'Statement sent', type: 'date', sort: f('statement_sent_on') },
    { key: 'firstOn', label: 'First payment', type: 'date', hidden: true },
    { key: 'store', label: 'Store', type: 'text', hidden: true },
    { key: 'amount', label: 'Cash', type: 'money', sort: f('amount'), total: f('amount') },
  ],
  filters: [
    {
      key: 'status',
      label: 'State',
      type: 'options',
      options: Object.entries(FILING_STATES).map(([value, { label }]) => ({ value, label })),
      apply: (query, value) => void query.whereIn(f('status'), value.split(',')),
    },
    {
      key: 'date',
      label: 'Over the limit',
      type: 'date_range',
      apply(query, value) {
        const [from, to] = rangeOf(value)
        if (from) query.where(f('crossed_on'), '>=', from)
        if (to) query.where(f('crossed_on'), '<=', to)
      },
    },
  ],
  defaultSort: '-crossedOn',
  tieBreaker: f('id'),
  query: () =>
    database()
      .from('cash_reporting_filings')
      .join('contacts_contacts as c', (join) => join.on('c.tenant_id', f('tenant_id')).andOn('c.id', f('contact_id')))
      .where(f('tenant_id'), currentTenantId()),
  select: ['cash_reporting_filings.*', 'c.display_name as customer'],
  search(query, text) {
    query.where('c.display_name', 'like', `%${text.replaceAll(/[\\%_]/g, '')}%`)
  },
  rows,
  empty: { text: 'Nothing is to be reported. A customer’s cash of more than the limit appears here.', help: 'cash_reporting/cash_reports' },
})
