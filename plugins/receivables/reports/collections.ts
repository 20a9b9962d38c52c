import { addDays, AGING_BUCKETS, currentTenantId, database, tenantState, type AgingBucket, type BusinessDate } from '@benchpin/kernel'
import { defineReport, reportHref, rowsSource, type DateRange, type ReportColumn, type ReportRow } from '@benchpin/plugins/reports'
import { collectionRate, collectionsByStore, collectionTotals, daysIn, daysOutstanding, type CollectionScope } from '../services/collections.ts'
import { todayIn } from '../services/today.ts'
import { agingTotals } from './aging_totals.ts'

/** What the report is narrowed by. */
export interface CollectionFilters {
  date: DateRange
  store: number[]
}

/** The first day on which anything was owed; it stands for a period without a beginning. */
async function firstDay(): Promise<BusinessDate | null> {
  const row = (await database().from('receivables_open_items').where('tenant_id', currentTenantId()).min('date as first').first()) as { first: string | null } | null
  return row?.first ?? null
}

async function scopeOf({ date, store }: CollectionFilters): Promise<CollectionScope> {
  const to = date.to ?? (await todayIn(null))
  return { from: date.from ?? (await firstDay()) ?? to, to, storeIds: store }
}

async function rowsFor(filters: CollectionFilters): Promise<ReportRow[]> {
  const scope = await scopeOf(filters)
  const { stores } = await tenantState()
  return [...(await collectionsByStore(scope))].map(([storeId, sums]) => ({
    ...{ storeId, asOf: scope.to, store: stores.find(({ id }) => id === storeId)?.name ?? '', days: daysIn(scope) },
    ...{ opening: sums.opening, creditSales: sums.creditSales, collected: sums.collected, ...sums.buckets, owed: sums.owed },
    ...{ dso: daysOutstanding(sums, daysIn(scope)), rate: collectionRate(sums) },
  }))
}

async function totalsFor(filters: CollectionFilters): Promise<Record<string, number | string | null>> {
  const scope = await scopeOf(filters)
  const whole = { store: filters.store, contact: null, bucket: [] }
  const [before, after] = [await agingTotals({ ...whole, asOf: addDays(scope.from, -1) }), await agingTotals({ ...whole, asOf: scope.to })]
  const sums = { ...(await collectionTotals(scope)), opening: before.balance, owed: after.balance }
  const { writtenOff: _writtenOff, balance: _balance, ...buckets } = after
  return { ...sums, ...buckets, dso: daysOutstanding(sums, daysIn(scope)), rate: collectionRate(sums) }
}

const agingOf = (row: ReportRow, bucket: AgingBucket[]) => reportHref('receivables.aging', { level: 'detail', filters: { asOf: String(row.asOf), store: [Number(row.storeId)], contact: null, bucket } })

const ageColumn = (bucket: AgingBucket): ReportColumn => ({
  ...{ key: bucket, label: `${bucket} days`, type: 'money', total: 'sum' },
  drillDown: (row) => (Number(row[bucket]) === 0 ? null : agingOf(row, [bucket])),
  tone: (row) => (bucket === '91+' && Number(row[bucket]) > 0 ? 'error' : null),
})

/**
 * R27. How well each store collects what it sells on account.
 *
 * DSO, days sales outstanding = accounts receivable at the end of the period / credit sales of the period x days of the period.
 * Credit sales = what was charged in the period, less what was paid of it on the day of its document.
 * Collection rate = paid in the period on documents of earlier days / (owed at its beginning + credit sales).
 * Ages count as the organization has set, at the end of the period, as in the aging (R15), whose total is the same.
 */
export const collectionsReport = defineReport<CollectionFilters>({
  id: 'receivables.collections',
  code: 'R27',
  title: 'Collections by store',
  description: 'How long each store waits for its money, what share of it came in during the period, and how old the rest is.',
  group: 'Money',
  permission: 'receivables.view',
  filters: [
    { key: 'date', label: 'Period', type: 'date_range', default: 'last_90_days' },
    { key: 'store', label: 'Store', type: 'store' },
  ],
  columns: [
    { key: 'store', label: 'Store', type: 'text' },
    { key: 'opening', label: 'Owed before', type: 'money', total: 'sum' },
    { key: 'creditSales', label: 'Sold on account', type: 'money', total: 'sum' },
    { key: 'collected', label: 'Collected', type: 'money', total: 'sum' },
    { key: 'rate', label: 'Collected of it', type: 'percent', total: 'figure' },
    { key: 'dso', label: 'Days to collect', type: 'integer', total: 'figure' },
    { key: 'owed', label: 'Owed', type: 'money', total: 'sum', drillDown: (row) => (Number(row.owed) === 0 ? null : agingOf(row, [])) },
    ...AGING_BUCKETS.map(ageColumn),
  ],
  drillDown: (row) => agingOf(row, []),
  query: (filters) => rowsSource({ rows: () => rowsFor(filters), totals: () => totalsFor(filters), order: '-owed', sortable: ['store', 'opening', 'creditSales', 'collected', 'rate', 'dso', ...AGING_BUCKETS, 'owed'] }),
  chart: { kind: 'bar', title: 'Days to collect', x: 'store', y: 'dso' },
  empty: 'No store is chosen.',
})
