import type { DateRange } from '../declaration.ts'
import type { PreparedReport } from '../engine/prepare.ts'

/** Forms in which a report leaves as a file. */
export type ReportFormat = 'csv' | 'xlsx' | 'pdf'

/** Content types by format. */
export const CONTENT_TYPES: Record<ReportFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
}

/** The file's name says what it is and of which days: `Sales register 2026-11-01 to 2026-11-21.csv`. */
export function fileNameOf({ report, filters, today }: PreparedReport, format: ReportFormat): string {
  const range = filters.find(({ filter }) => filter.type === 'date_range')?.value as DateRange | undefined
  const day = filters.find(({ filter }) => filter.type === 'date')?.value as string | undefined
  const span = range?.from || range?.to ? [...new Set([range.from ?? 'begin', range.to ?? today])].join(' to ') : (day ?? today)
  return `${report.title} ${span}`.replace(/[^\w .-]+/g, ' ').replace(/ +/g, ' ') + `.${format}`
}
