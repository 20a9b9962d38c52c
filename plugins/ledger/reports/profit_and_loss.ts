import { addDays, daysBetween, tenantState, type BusinessDate } from '@benchpin/kernel'
import { defineReport, reportHref, rowsSource, type DateRange, type ReportRow, type RowEmphasis } from '@benchpin/plugins/reports'
import type { StatementScope } from '../services/statements/movements.ts'
import { profitAndLoss, type IncomeRow } from '../services/statements/profit_and_loss.ts'
import { GENERAL_LEDGER } from './general_ledger.ts'
import { changeRate, partOf } from './ratios.ts'

/** What the profit and loss statement is narrowed by. */
export interface ProfitFilters {
  date: DateRange
  store: number[]
  compare: string[]
  against: DateRange
}

/** The same day a year before; the 29th of February is compared with the 28th. */
function yearBefore(day: BusinessDate): BusinessDate {
  return `${Number(day.slice(0, 4)) - 1}${day.slice(4) === '-02-29' ? '-02-28' : day.slice(4)}`
}

/** The days that the statement is compared with. */
export function comparedDays({ date: { from, to }, compare, against }: Pick<ProfitFilters, 'date' | 'compare' | 'against'>): DateRange {
  if (compare[0] === 'custom') return against
  if (compare[0] === 'last_year') return { from: from && yearBefore(from), to: to && yearBefore(to) }
  if (!from || !to) return { from: null, to: from ? addDays(from, -1) : '1900-01-01' }
  return { from: addDays(from, -(daysBetween(from, to) + 1)), to: addDays(from, -1) }
}

const scopeOf = ({ from, to }: DateRange, stores: number[]): StatementScope => ({ from, to, stores })

async function rows(filters: ProfitFilters, byStore: boolean): Promise<ReportRow[]> {
  const found = await profitAndLoss(scopeOf(filters.date, filters.store), scopeOf(comparedDays(filters), filters.store), { byStore })
  const stores = new Map((await tenantState()).stores.map(({ id, name }) => [id, name]))
  const revenue = found.find(({ kind, label }) => kind === 'subtotal' && label === 'Total revenue')?.amount ?? null
  return found.map(({ kind, label, accountId, storeId, amount, before }: IncomeRow) => ({
    ...{ kind, account: label, accountId, storeId, store: storeId === 0 ? null : (stores.get(storeId) ?? null), amount, share: partOf(amount, revenue) },
    ...{ before, change: amount === null || before === null ? null : amount - before, changeRate: changeRate(amount, before) },
  }))
}

/** The lines behind an account's amount. */
function linesBehind(row: ReportRow, date: DateRange, store: number[]): string | null {
  if (typeof row.accountId !== 'number') return null
  return reportHref(GENERAL_LEDGER, { filters: { date, store: row.storeId ? [Number(row.storeId)] : store, account: [String(row.accountId)], withoutClosing: true } })
}

/** What was earned and spent between two days, by account or by account and store. */
export const profitAndLossReport = defineReport<ProfitFilters>({
  id: 'ledger.profit_and_loss',
  title: 'Profit and loss',
  description: 'What was earned and spent between two days, beside the days before, the same days last year, or any others. Click an amount for the lines behind it.',
  group: 'Money',
  permission: 'ledger.view',
  filters: [
    { key: 'date', label: 'Date', type: 'date_range', default: 'year_to_date' },
    { key: 'store', label: 'Store', type: 'store' },
    {
      ...{ key: 'compare', label: 'Compare with', type: 'choice', single: true, default: ['last_year'] },
      options: [
        { value: 'last_year', label: 'The same days last year' },
        { value: 'previous', label: 'As many days before' },
        { value: 'custom', label: 'Other days' },
      ],
    },
    { key: 'against', label: 'Other days', type: 'date_range', default: 'last_year' },
  ],
  levels: ['summary', 'detail'],
  columns: [
    { key: 'account', label: 'Account', type: 'text' },
    { key: 'store', label: 'Store', type: 'text', detailOnly: true },
    { key: 'amount', label: 'Amount', type: 'money', drillDown: (row, filters) => linesBehind(row, filters.date as DateRange, filters.store as number[]) },
    { key: 'share', label: 'Of revenue', type: 'percent' },
    { key: 'before', label: 'Compared', type: 'money', drillDown: (row, filters) => linesBehind(row, comparedDays(filters as unknown as ProfitFilters), filters.store as number[]) },
    { key: 'change', label: 'Change', type: 'money' },
    { key: 'changeRate', label: 'Change %', type: 'percent' },
  ],
  emphasis: ({ kind }) => (kind === 'account' ? null : (kind as RowEmphasis)),
  query: (filters, level) => rowsSource({ rows: () => rows(filters, level === 'detail'), totals: async () => ({}) }),
  empty: 'Nothing was earned or spent on these days.',
})
