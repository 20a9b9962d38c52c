/** What other plugins may use of reports, as `@benchpin/plugins/reports`. Begin with `defineReport`. */
export {
  defineReport,
  reports,
  type DatePreset,
  type DateRange,
  type ReportCell,
  type ReportChart,
  type ReportColumn,
  type ReportColumnType,
  type ReportDeclaration,
  type ReportFilter,
  type ReportGroup,
  type ReportLevel,
  type ReportPoint,
  type ReportRow,
  type RowEmphasis,
} from './declaration.ts'
export { type ReportSource, type ReportTotals, type RowWindow } from './source.ts'
export { tableSource, type TableSourceInput } from './sources/table_source.ts'
export { rowsSource, type RowsSourceInput } from './sources/rows_source.ts'
export { withinDates } from './sources/within_dates.ts'
export { reportHref, type FilterValues } from './report_href.ts'
