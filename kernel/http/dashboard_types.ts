import type { StateValue, ValueType } from './screen_types.ts'

/** One figure of the dashboard. A click leads to the list that it counts. */
export interface CounterData {
  /** Minor units for money, thousandths for weights, else a plain number. */
  value: number | null
  type: ValueType
  href: string
  /** A few words below the figure: `12 customers`. */
  note?: string
}

/** One month of the chart. */
export interface MonthData {
  /** `YYYY-MM`. */
  month: string
  value: number
  /** The same month a year earlier; null where the books do not reach back. */
  previous: number | null
}

/** Twelve months, oldest first, against the twelve before them. */
export interface MonthlyBarsData {
  months: MonthData[]
  /** Money where absent. */
  type?: ValueType
  /** The same months counted another way, behind a switch: `Exclude trade-ins`. */
  alternative?: { label: string; months: MonthData[] }
  /** Report with the figures behind the chart. */
  href?: string
}

/** A row of a dashboard list. */
export interface DashboardRow {
  id: number
  title: string
  detail?: string
  value?: string | number | null
  type?: ValueType
  state?: StateValue
  /** Quick Peek type; absent, the row leads to `href`. */
  peek?: string
  href: string
}

/** A few rows that somebody should look at today. */
export interface DashboardListData {
  rows: DashboardRow[]
  /** One sentence for where there are none: `No jobs are due today.` */
  empty: string
  /** The whole list. */
  href?: string
}
