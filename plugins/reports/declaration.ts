import { definePoint, type FilterOption, type StateTone, type StateValue } from '@benchpin/kernel'
import type { ReportSource } from './source.ts'

/** Where a report stands in the catalog. */
export type ReportGroup = 'Sales' | 'Money' | 'Stock' | 'Customers' | 'Service' | 'Tax'

/** Summary: a row for each customer, category and the like; detail: the documents behind them. */
export type ReportLevel = 'summary' | 'detail'

/**
 * How a column is read, drawn and exported. `money`: minor units; `weight`: thousandths of a carat; `gram`: thousandths of a
 * gram; `integer`: a whole number; `count`: how many; `percent`: a rate, '0.25' is 25%; `date`: a business date; `code`:
 * numbers of documents and StockIDs; `state`: a StateValue.
 */
export type ReportColumnType = 'text' | 'code' | 'date' | 'instant' | 'money' | 'integer' | 'count' | 'weight' | 'gram' | 'percent' | 'state'

/** What stands in a cell. */
export type ReportCell = string | number | boolean | null | StateValue

/** A row: a value per column key, and whatever else peeks and drill-downs need (ids). Only columns leave the server. */
export type ReportRow = Record<string, ReportCell>

/** How a row stands out: what begins a part of a statement, what sums it up, and what sums up several. */
export type RowEmphasis = 'heading' | 'subtotal' | 'total'

/** A column of a report. */
export interface ReportColumn {
  key: string
  label: string
  type: ReportColumnType
  /** Figures stand right, all else left, unless said otherwise. */
  align?: 'left' | 'right' | 'center'
  /**
   * `sum`: its total over all filtered rows, from the source's `totals()`, equals the sum of its rows (the contract checks
   * compare them); `count`: the number of rows; `figure`: the source's `totals()` gives a figure that is no sum (a ratio).
   */
  total?: 'sum' | 'count' | 'figure' | 'none'
  /** A click opens this Quick Peek; `idKey` names the row's value with the record's id. */
  peek?: { type: string; idKey: string }
  /** Reveals cost: without the report's `costPermission` it is on no screen, in no export and no total. */
  cost?: boolean
  /** Only in the detail, or only in the summary. */
  detailOnly?: boolean
  summaryOnly?: boolean
  /** Address of what explains this cell, or null; `reportHref` makes addresses of reports. */
  drillDown?(row: ReportRow, filters: Record<string, unknown>): string | null
  /** Draws attention to a cell; the figure itself must say the same. */
  tone?(row: ReportRow): StateTone | null
}

/** Ranges of business days with a name; each is computed anew on the day the report is run. */
export type DatePreset =
  | 'today'
  | 'yesterday'
  | 'last_7_days'
  | 'last_30_days'
  | 'last_90_days'
  | 'month_to_date'
  | 'last_month'
  | 'quarter_to_date'
  | 'last_quarter'
  | 'year_to_date'
  | 'last_year'
  | 'all'

/** Value of a `date_range` filter: business dates, both included; null where that end is open. */
export interface DateRange {
  from: string | null
  to: string | null
}

interface FilterBasics<Key extends string> {
  key: Key
  label: string
  /** Only asked at this level. */
  level?: ReportLevel
}

/**
 * A filter, and what `query` receives under its key:
 *
 * | type | value |
 * |---|---|
 * | `date_range` | `DateRange` |
 * | `date` | a business date |
 * | `store` | `number[]`: ids of the chosen stores; of all that the user may see where he chose none. Never empty of meaning: always `whereIn` it |
 * | `choice` | `string[]`: chosen values, empty for all; with `single`, one value in it |
 * | `contact` | id of a contact, or null |
 * | `record` | id of a record of a search source, or null |
 * | `text` | trimmed text, empty where none |
 * | `flag` | boolean |
 */
export type ReportFilter<Key extends string = string> = FilterBasics<Key> &
  (
    | { type: 'date_range'; presets?: DatePreset[]; default?: DatePreset }
    | { type: 'date'; default?: 'today' | 'yesterday' | 'last_month_end' }
    | { type: 'store' }
    | { type: 'choice'; options: FilterOption[] | (() => Promise<FilterOption[]>); default?: string[]; single?: boolean }
    | { type: 'contact' }
    | { type: 'record'; source: string }
    | { type: 'text' }
    | { type: 'flag'; default?: boolean }
  )

/** A point of a report's chart. Its value has the type of the declared column. */
export interface ReportPoint {
  label: string
  value: number
}

/** A picture above the rows, where one says more. */
export interface ReportChart<Filters> {
  kind: 'bar' | 'line'
  title: string
  /** Column keys: what stands along the axis, and the figure. */
  x: string
  y: string
  /** Points, at most some thirty; where absent, the first rows of the summary. */
  points?(filters: Filters): Promise<ReportPoint[]>
}

/**
 * A report, declared once: screen, totals, address, print, PDF, Excel, CSV, mail, schedule and JSON all come from it.
 * `plugins/reports/tests/fixtures/bench_sales` is an example of everything.
 */
export interface ReportDeclaration<Filters> {
  /** Permanent id, begins with the plugin's: `sales.register`. */
  id: string
  /** Its code in the catalog of features: `R04`. */
  code?: string
  title: string
  /** A sentence or two: what it answers, in plain words. */
  description: string
  group: ReportGroup
  /** Who lacks it in a store sees no rows of that store; who lacks it everywhere sees no report. */
  permission: string
  /** Needed for columns with `cost`. */
  costPermission?: string
  filters: ReportFilter<Extract<keyof Filters, string>>[]
  columns: ReportColumn[]
  /** The first is shown unless another is asked for. Absent: detail alone. */
  levels?: ReportLevel[]
  /** Address of what explains a row, or null: the row's first cell leads there. */
  drillDown?(row: ReportRow, filters: Filters, level: ReportLevel): string | null
  /** Rows that stand out on screen, on paper and in Excel: the headings and sums of a statement. */
  emphasis?(row: ReportRow): RowEmphasis | null
  /** The rows. Runs inside the ambient tenant; nothing is read until the source is asked. */
  query(filters: Filters, level: ReportLevel): ReportSource
  chart?: ReportChart<Filters>
  /** One sentence for where there are no rows. */
  empty?: string
}

/** Reports. Contribute each with the feature that it belongs to, if any. */
export const reports = definePoint<ReportDeclaration<never>>('reports.reports')

/**
 * Declares a report.
 *
 * @typeParam Filters - the value of each filter by its key; see ReportFilter
 * @example
 * defineReport<{ date: DateRange; store: number[] }>({
 *   id: 'sales.register', title: 'Sales register', group: 'Sales', permission: 'sales.invoices.view',
 *   description: 'Every invoice of the period with what was charged, paid and is still open.',
 *   filters: [
 *     { key: 'date', label: 'Date', type: 'date_range', default: 'month_to_date' },
 *     { key: 'store', label: 'Store', type: 'store' },
 *   ],
 *   columns: [
 *     { key: 'number', label: 'Number', type: 'code', peek: { type: 'sales.invoice', idKey: 'id' } },
 *     { key: 'total', label: 'Total', type: 'money', total: 'sum' },
 *   ],
 *   query: ({ date, store }) =>
 *     tableSource({
 *       query: () => withinDates(invoices().whereIn('sales_invoices.store_id', store), 'sales_invoices.date', date),
 *       key: 'sales_invoices.id',
 *       select: ['sales_invoices.id', 'sales_invoices.number', 'sales_invoices.total'],
 *       order: '-number',
 *       sort: { number: 'sales_invoices.number', total: 'sales_invoices.total' },
 *       totals: { total: 'sales_invoices.total' },
 *       rows: (records) => records.map(({ id, number, total }) => ({ id: Number(id), number: String(number), total: Number(total) })),
 *     }),
 * })
 */
export function defineReport<Filters>(report: ReportDeclaration<Filters>): ReportDeclaration<Filters> {
  return report
}
