import type { ReportRow } from './declaration.ts'

/** Which rows are wanted, and in which order. */
export interface RowWindow {
  /** Column key, with a leading minus for descending; null for the source's own order. One of `sortable`. */
  sort: string | null
  /** Rows to leave out at the beginning. */
  skip?: number
  /** Most rows to give; absent: all. */
  take?: number
}

/** Totals by column key; a ratio may be a decimal string. */
export type ReportTotals = Record<string, number | string | null>

/**
 * The rows of a report as filtered. `tableSource` makes one of a query, `rowsSource` of rows that fit into memory; write
 * your own for anything else.
 */
export interface ReportSource {
  /** Column keys by which `rows` can sort. */
  sortable: readonly string[]
  /** The order where none is asked for: a column key, with a leading minus for descending. */
  order?: string
  /** Rows in batches of some thousand at most, so that an export of any length needs the memory of one batch. */
  rows(window: RowWindow): AsyncIterable<ReportRow[]>
  /** How many rows there are. */
  count(): Promise<number>
  /** Totals over all of them, computed by the database apart from the rows. */
  totals(): Promise<ReportTotals>
}
