import { addDays, monthStart, type BusinessDate } from '@benchpin/kernel'
import { defineReport, reportHref, rowsSource, type ReportRow, type RowEmphasis } from '@benchpin/plugins/reports'
import { balanceSheet } from '../services/statements/balance_sheet.ts'
import { GENERAL_LEDGER } from './general_ledger.ts'
import { changeRate } from './ratios.ts'

/** What the balance sheet is narrowed by. */
export interface BalanceSheetFilters {
  asOf: BusinessDate
  store: number[]
  compare: string[]
}

/** The day that the balance sheet is compared with. */
function comparedDay({ asOf, compare }: BalanceSheetFilters): BusinessDate {
  if (compare[0] === 'last_month') return addDays(monthStart(asOf), -1)
  const before = `${Number(asOf.slice(0, 4)) - 1}${asOf.slice(4)}`
  return before.endsWith('-02-29') ? before.replace('-29', '-28') : before
}

async function rows(filters: BalanceSheetFilters): Promise<ReportRow[]> {
  const found = await balanceSheet(filters.asOf, comparedDay(filters), filters.store)
  return found.map(({ kind, label, accountId, amount, before }) => ({
    ...{ kind, account: label, accountId, amount, before },
    ...{ change: amount === null || before === null ? null : amount - before, changeRate: changeRate(amount, before) },
  }))
}

const linesBehind = (row: ReportRow, to: BusinessDate, store: number[]) =>
  typeof row.accountId === 'number' ? reportHref(GENERAL_LEDGER, { filters: { date: { from: null, to }, store, account: [String(row.accountId)] } }) : null

/** What the store owns and owes at the end of a day, and what is the owner's. Both sides are equal on every day. */
export const balanceSheetReport = defineReport<BalanceSheetFilters>({
  id: 'ledger.balance_sheet',
  title: 'Balance sheet',
  description: 'What the store owns, what it owes, and what belongs to the owner at the end of any day. Click an amount for the lines behind it.',
  group: 'Money',
  permission: 'ledger.view',
  filters: [
    { key: 'asOf', label: 'As of', type: 'date', default: 'today' },
    { key: 'store', label: 'Store', type: 'store' },
    {
      ...{ key: 'compare', label: 'Compare with', type: 'choice', single: true, default: ['last_year'] },
      options: [
        { value: 'last_year', label: 'The same day last year' },
        { value: 'last_month', label: 'The end of the month before' },
      ],
    },
  ],
  columns: [
    { key: 'account', label: 'Account', type: 'text' },
    { key: 'amount', label: 'Amount', type: 'money', drillDown: (row, filters) => linesBehind(row, filters.asOf as string, filters.store as number[]) },
    { key: 'before', label: 'Compared', type: 'money', drillDown: (row, filters) => linesBehind(row, comparedDay(filters as unknown as BalanceSheetFilters), filters.store as number[]) },
    { key: 'change', label: 'Change', type: 'money' },
    { key: 'changeRate', label: 'Change %', type: 'percent' },
  ],
  emphasis: ({ kind }) => (kind === 'account' ? null : (kind as RowEmphasis)),
  query: (filters) => rowsSource({ rows: () => rows(filters), totals: async () => ({}) }),
  empty: 'Nothing was posted up to this day.',
})
