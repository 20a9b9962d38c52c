import { Readable } from 'node:stream'
import type { PreparedReport } from '../engine/prepare.ts'
import { csvStream } from './csv.ts'
import { excelStream } from './excel.ts'
import type { ExportControl } from './export_rows.ts'
import type { ReportFormat } from './file_name.ts'
import { paperPdf } from './paper.ts'

/** A report as the content of a file. @throws ReportTooLongError for a PDF of too many rows */
export async function fileStream(prepared: PreparedReport, format: ReportFormat, control: ExportControl = {}): Promise<Readable> {
  if (format === 'pdf') return Readable.from([await paperPdf(prepared)])
  return format === 'csv' ? csvStream(prepared, control) : excelStream(prepared, control)
}
