import { AGING_BUCKETS, type AgingBucket, type BusinessDate } from '@benchpin/kernel'
import { defineReport, reportHref, rowsSource, type ReportColumn, type ReportRow } from '@benchpin/plugins/reports'
import { customersByAge, documentsByAge } from './aging_rows.ts'
import { agingTotals } from './aging_totals.ts'

/** What the aging is narrowed by. */
export interface AgingFilters {
  asOf: BusinessDate
  store: number[]
  contact: number | null
  bucket: string[]
}

const ID = 'receivables.aging'
const TONES: Partial<Record<AgingBucket, 'warning' | 'error'>> = { '61-90': 'warning', '91+': 'error' }

const detailOf = (row: ReportRow, filters: Partial<AgingFilters>, bucket: string[]) =>
  reportHref(ID, { level: 'detail', filters: { ...filters, contact: Number(row.contactId), bucket } })

/** The amounts of one age, of each customer; they lead to the documents behind them. */
function ageColumn(bucket: AgingBucket): ReportColumn {
  return {
    ...{ key: bucket, label: `${bucket} days`, type: 'money', total: 'sum', summaryOnly: true },
    drillDown: (row, filters) => (Number(row[bucket]) === 0 ? null : detailOf(row, filters, [bucket])),
    tone: (row) => (Number(row[bucket]) > 0 ? (TONES[bucket] ?? null) : null),
  }
}

/**
 * R15. What was owed at the end of a day: what was paid, voided or written off later does not change it. Days count from
 * the document's or its due date, as the organization has set. Credit memos are in it with their sign, so that the total is
 * the ledger's accounts receivable of that day. Bad debt stands in a column of its own, net of what was recovered or taken back by
 * then: it is no part of the balance, and a document that is written off whole stays visible by it; deposits and unapplied payments are a liability of their own.
 */
export const agingReport = defineReport<AgingFilters>({
  id: ID,
  code: 'R15',
  title: 'Receivables aging',
  description: 'Who owes how much and for how long, at the end of any day. Click an amount for the documents behind it.',
  group: 'Money',
  permission: 'receivables.view',
  filters: [
    { key: 'asOf', label: 'As of', type: 'date', default: 'today' },
    { key: 'store', label: 'Store', type: 'store' },
    { key: 'contact', label: 'Customer', type: 'contact' },
    { key: 'bucket', label: 'Age', type: 'choice', options: AGING_BUCKETS.map((value) => ({ value, label: `${value} days` })) },
  ],
  levels: ['summary', 'detail'],
  columns: [
    { key: 'customer', label: 'Customer', type: 'text', peek: { type: 'contacts.contact', idKey: 'contactId' } },
    { key: 'items', label: 'Documents', type: 'count', summaryOnly: true },
    ...AGING_BUCKETS.map(ageColumn),
    { key: 'number', label: 'Document', type: 'code', detailOnly: true, drillDown: (row) => (typeof row.href === 'string' ? row.href : null) },
    { key: 'date', label: 'Date', type: 'date', detailOnly: true },
    { key: 'dueDate', label: 'Due', type: 'date', detailOnly: true },
    { key: 'store', label: 'Store', type: 'text', detailOnly: true },
    { key: 'days', label: 'Days', type: 'integer', detailOnly: true },
    { key: 'age', label: 'Age', type: 'text', detailOnly: true, tone: (row) => TONES[row.age as AgingBucket] ?? null },
    { key: 'amount', label: 'Amount', type: 'money', detailOnly: true },
    { key: 'applied', label: 'Paid and credited', type: 'money', detailOnly: true },
    { key: 'writtenOff', label: 'Written off', type: 'money', total: 'sum', tone: (row) => (Number(row.writtenOff) > 0 ? 'neutral' : null) },
    { key: 'balance', label: 'Balance', type: 'money', total: 'sum', drillDown: (row, filters) => (typeof row.number === 'string' ? null : detailOf(row, filters, (filters.bucket ?? []) as string[])) },
  ],
  drillDown: (row, filters, level) => (level === 'summary' ? detailOf(row, filters, filters.bucket) : `/receivables/customers/${Number(row.contactId)}`),
  query: (filters, level) =>
    level === 'summary'
      ? rowsSource({ rows: () => customersByAge(filters), totals: () => agingTotals(filters), order: '-balance', sortable: ['customer', 'items', ...AGING_BUCKETS, 'writtenOff', 'balance'] })
      : rowsSource({ rows: () => documentsByAge(filters), totals: () => agingTotals(filters), order: 'date', sortable: ['customer', 'number', 'date', 'dueDate', 'store', 'days', 'amount', 'writtenOff', 'balance'] }),
  empty: 'Nobody owed anything on this day.',
})
