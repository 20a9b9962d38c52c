import type { FilterOption, StateTone, ValueType } from '@benchpin/kernel'
import type { ReportCell, ReportFilter, ReportLevel, ReportPoint, RowEmphasis } from './declaration.ts'

/** A report as the hub lists it. */
export interface ReportEntry {
  id: string
  code: string | null
  title: string
  description: string
  group: string
  pinned: boolean
}

/** Props of `reports::Reports`. */
export interface ReportsProps {
  groups: { title: string; reports: ReportEntry[] }[]
  pinned: ReportEntry[]
  recent: ReportEntry[]
}

/** A column as the report's screen draws it. */
export interface ScreenColumn {
  key: string
  label: string
  type: ValueType
  align: 'left' | 'right' | 'center'
  sortable: boolean
  total: boolean
}

/** A filter above a report. */
export interface ScreenFilter {
  key: string
  label: string
  type: ReportFilter['type']
  /** As it stands in the address; empty where it is the report's default. */
  raw: string
  /** Days in place of presets. */
  fixed: string
  /** What it is set to, in words. */
  words: string
  options: FilterOption[]
  /** Search source of `contact` and `record`. */
  source: string | null
  single: boolean
  problem: string | null
}

/** A row of a report: values by column key; where a cell leads, by column key too. */
export interface ScreenRow {
  values: Record<string, ReportCell>
  links: Record<string, string>
  peeks: Record<string, { type: string; id: number }>
  tones: Record<string, StateTone>
  emphasis?: RowEmphasis
}

/** A report's picture. */
export interface ScreenChart {
  kind: 'bar' | 'line'
  title: string
  type: ValueType
  points: ReportPoint[]
}

/** Props of `reports::Report`, and the answer of `GET /reports/:report/data`. */
export interface ReportProps {
  id: string
  code: string | null
  title: string
  description: string
  level: ReportLevel
  levels: ReportLevel[]
  columns: ScreenColumn[]
  filters: ScreenFilter[]
  rows: ScreenRow[]
  page: number
  perPage: number
  /** Rows of the whole filtered set. */
  count: number
  totals: Record<string, ReportCell>
  /** Column key, with a leading minus for descending; empty where the report's own order is that of no column. */
  sort: string
  chart: ScreenChart | null
  empty: string
  pinned: boolean
  /** The part of the address that reproduces what is shown, and the same with days in place of presets. */
  query: string
  fixedQuery: string
  /** What is wrong with the filters, by key: then there are no rows. */
  problems: Record<string, string>
  mayMail: boolean
}

/** A schedule as its list shows it. */
export interface ScheduleEntry {
  id: number
  title: string
  /** The report as it will be mailed; null where it is gone. */
  href: string | null
  filters: string
  format: 'pdf' | 'xlsx' | 'csv' | 'link'
  rhythm: string
  recipients: string[]
  maker: string
  active: boolean
  /** Why it is paused. */
  reason: string | null
  next: string
  lastRunAt: string | null
}

/** Props of `reports::Schedules`. */
export interface SchedulesProps {
  schedules: ScheduleEntry[]
}
