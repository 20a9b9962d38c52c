import { database } from '@benchpin/kernel'
import { defineReport, rowsSource, type DateRange, type ReportRow } from '@benchpin/plugins/reports'
import { exemptReasonLabel } from '../data/exempt_reasons.ts'
import { entriesOf } from '../services/tax_figures.ts'

interface ExemptFilters {
  date: DateRange
  store: number[]
}

type Row = Record<string, string | number | null>

const exempt = ({ date, store }: ExemptFilters) => entriesOf({ date, store, place: [] }).whereNot('tax_entries.exempt_amount', 0)

async function byReason(filters: ExemptFilters): Promise<ReportRow[]> {
  const rows = (await exempt(filters)
    .groupBy('tax_entries.exempt_reason')
    .orderBy('tax_entries.exempt_reason')
    .select('tax_entries.exempt_reason as reason')
    .select(database().raw('count(distinct tax_entries.source_id) as documents'))
    .sum('tax_entries.exempt_amount as amount')) as Row[]
  return rows.map((row) => ({ reason: row.reason === null ? 'No reason noted' : exemptReasonLabel(String(row.reason)), documents: Number(row.documents), amount: Number(row.amount) }))
}

async function totals(filters: ExemptFilters) {
  const [row] = (await exempt(filters).sum('tax_entries.exempt_amount as amount')) as Row[]
  return { amount: Number(row?.amount ?? 0) }
}

/** What was sold without tax, by reason; with R26 the other half of a return. */
export const exemptSales = defineReport<ExemptFilters>({
  id: 'tax.exempt_sales',
  title: 'Exempt sales by reason',
  description: 'What was sold without sales tax in the period, reason by reason: what an auditor asks the proof of.',
  group: 'Tax',
  permission: 'tax.view',
  filters: [
    { key: 'date', label: 'Date', type: 'date_range', default: 'last_month' },
    { key: 'store', label: 'Store', type: 'store' },
  ],
  levels: ['summary'],
  columns: [
    { key: 'reason', label: 'Reason', type: 'text' },
    { key: 'documents', label: 'Documents', type: 'count' },
    { key: 'amount', label: 'Exempt', type: 'money', total: 'sum' },
  ],
  query: (filters) => rowsSource({ rows: () => byReason(filters), totals: () => totals(filters), order: '-amount', sortable: ['reason', 'documents', 'amount'] }),
  empty: 'Nothing was sold without tax in this period.',
})
