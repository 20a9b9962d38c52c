import { Readable } from 'node:stream'
import type { ReadableStream as WebStream } from 'node:stream/web'
import { writeXlsxStream, type CellValue, type ColumnDef } from 'hucre'
import { tenantState } from '@benchpin/kernel'
import type { ReportColumn } from '../declaration.ts'
import type { PreparedReport } from '../engine/prepare.ts'
import { footerOf } from '../engine/totals.ts'
import { isFigureType, type Manner } from './cell_text.ts'
import { excelCell, excelFormat, excelWidth } from './excel_cells.ts'
import { exportRows, type ExportControl } from './export_rows.ts'
import { filtersInWords } from './filters_in_words.ts'
import { inContext } from './in_context.ts'

/** Lines above the headings: title, filters, an empty one. */
const LEAD = 3

/** Whether the line that is being written stands out: headings and totals do. */
interface Pen {
  bold: boolean
}

/**
 * The writer asks a column for its style at every cell, so that a line stands out by what its columns answer while it is
 * written; it has no styles for single lines.
 */
function columnOf(column: ReportColumn, manner: Manner, pen: Pen): ColumnDef {
  const numFmt = excelFormat(column.type, manner)
  const align = column.align ?? (isFigureType(column.type) ? 'right' : 'left')
  const plain = { ...(numFmt ? { numFmt } : {}), alignment: { horizontal: align } }
  const bold = { ...plain, font: { bold: true } }
  return {
    width: excelWidth(column),
    get style() {
      return pen.bold ? bold : plain
    },
  }
}

async function* linesOf(prepared: PreparedReport, pen: Pen, control: ExportControl, manner: Manner): AsyncIterable<CellValue[]> {
  const { columns, report } = prepared
  pen.bold = true
  yield [report.title]
  pen.bold = false
  yield [filtersInWords(prepared)]
  yield [null]
  pen.bold = true
  yield columns.map(({ label }) => label)
  pen.bold = false
  for await (const batch of exportRows(prepared, control)) {
    for (const row of batch) {
      pen.bold = Boolean(report.emphasis?.(row))
      yield columns.map(({ key, type }) => excelCell(row[key], type, manner))
    }
  }
  pen.bold = false
  if (!columns.some(({ total }) => total && total !== 'none')) return
  const { totals } = await footerOf(prepared)
  pen.bold = true
  const [first] = columns
  yield columns.map(({ key, type }) => (key === first?.key && totals[key] === undefined ? 'Total' : excelCell(totals[key], type, manner)))
}

/** A sheet's name: Excel allows 31 characters and not all of them. */
function sheetName(title: string): string {
  return title.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31).trim() || 'Report'
}

/**
 * The rows as an Excel workbook: title and filters on top, headings that stay in sight, formats of numbers, dates and money,
 * totals below. Lines are written as they are read, so that the memory it takes does not grow with them.
 */
export async function excelStream(prepared: PreparedReport, control: ExportControl = {}): Promise<Readable> {
  const manner = await tenantState()
  const pen: Pen = { bold: false }
  const columns = prepared.columns.map((column) => columnOf(column, manner, pen))
  const lines = inContext(linesOf(prepared, pen, control, manner))
  const stream = writeXlsxStream(lines, { name: sheetName(prepared.report.title), columns, freezePane: { rows: LEAD + 1 } })
  return Readable.fromWeb(stream as WebStream<Uint8Array>)
}
