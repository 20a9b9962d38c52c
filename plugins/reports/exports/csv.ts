import { Readable } from 'node:stream'
import { stringify } from 'csv-stringify/sync'
import { tenantState } from '@benchpin/kernel'
import type { ReportColumn, ReportRow } from '../declaration.ts'
import type { PreparedReport } from '../engine/prepare.ts'
import { cellAsData, isFigureType, type Manner } from './cell_text.ts'
import { exportRows, type ExportControl } from './export_rows.ts'
import { inContext } from './in_context.ts'

/** Text that a spreadsheet would run as a formula is kept from it by an apostrophe. Figures of our own are none. */
const FORMULA = /^[=+\-@\t\r]/

function csvCell(row: ReportRow, { key, type }: ReportColumn, manner: Manner): string {
  const text = cellAsData(row[key], type, manner)
  return !isFigureType(type) && FORMULA.test(text) ? `'${text}` : text
}

async function* linesOf(prepared: PreparedReport, control: ExportControl): AsyncIterable<string> {
  const manner = await tenantState()
  const { columns } = prepared
  const written = (lines: string[][]) => stringify(lines, { record_delimiter: 'windows' })
  // The mark at the beginning tells spreadsheets that names with accents are UTF-8.
  yield `\u{FEFF}${written([columns.map(({ label }) => (FORMULA.test(label) ? `'${label}` : label))])}`
  for await (const batch of exportRows(prepared, control)) yield written(batch.map((row) => columns.map((column) => csvCell(row, column, manner))))
}

/** The rows as CSV (RFC 4180, UTF-8): one line of headings and nothing but rows below it. It reads as fast as it is read. */
export function csvStream(prepared: PreparedReport, control: ExportControl = {}): Readable {
  return Readable.from(inContext(linesOf(prepared, control)), { objectMode: false, highWaterMark: 1 })
}
