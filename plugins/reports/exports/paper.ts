import { readFileSync } from 'node:fs'
import { Edge } from 'edge.js'
import { nowInstant, tenantState } from '@benchpin/kernel'
import { documentStyles, renderDocumentPdf, type DocumentFormat } from '@benchpin/plugins/documents'
import type { ReportColumn, ReportRow } from '../declaration.ts'
import type { PreparedReport } from '../engine/prepare.ts'
import { footerOf } from '../engine/totals.ts'
import { ReportTooLongError } from '../errors.ts'
import { cellInWords, isFigureType, type Manner } from './cell_text.ts'
import { filtersInWords } from './filters_in_words.ts'
import { letterheadOf } from './letterhead.ts'

/** Rows that paper holds: some hundred pages. */
export const MOST_PRINTED_ROWS = 5000

const templates = new URL('../templates/', import.meta.url)
const edge = Edge.create({ cache: true })
edge.mount(templates)
let styles: string | null = null

const alignOf = ({ align, type }: ReportColumn) => align ?? (isFigureType(type) ? 'right' : 'left')

/** What is read as one word, and not broken over two lines. */
const WHOLE = new Set<ReportColumn['type']>(['date', 'code', 'state'])

interface PaperCell {
  text: string
  /** Classes: the side it stands on, and whether it stays on one line. */
  align: string
}

function lineOf(columns: ReportColumn[], row: ReportRow, manner: Manner, symbol = false): PaperCell[] {
  return columns.map((column) => ({ text: cellInWords(row[column.key], column.type, manner, { symbol }), align: `${alignOf(column)}${WHOLE.has(column.type) ? ' whole' : ''}` }))
}

/**
 * A report as one HTML page with letterhead, filters in words, rows and totals, for the printer and for PDF.
 *
 * @param pdfHref - address of the PDF for the page's controls; null for the PDF itself
 * @throws ReportTooLongError
 */
export async function paperHtml(prepared: PreparedReport, pdfHref: string | null): Promise<string> {
  const { report, columns, source, sort } = prepared
  const { currency, locale, timeZone } = await tenantState()
  const manner = { currency, locale }
  const { count, totals } = await footerOf(prepared)
  if (count > MOST_PRINTED_ROWS) throw new ReportTooLongError(count, MOST_PRINTED_ROWS)
  const lines: { cells: PaperCell[]; emphasis: string }[] = []
  for await (const batch of source.rows({ sort, take: MOST_PRINTED_ROWS })) {
    lines.push(...batch.map((row) => ({ cells: lineOf(columns, row, manner), emphasis: report.emphasis?.(row) ?? '' })))
  }
  const footer = Object.keys(totals).length > 0 ? lineOf(columns, totals, manner, true) : null
  if (footer?.[0] && !footer[0].text) footer[0].text = 'Total'
  styles ??= `${documentStyles()}\n${readFileSync(new URL('report.css', templates), 'utf8')}`
  const run = new Date(nowInstant()).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone })
  return edge.renderSync('report', {
    styles,
    title: report.title,
    letterhead: await letterheadOf(prepared),
    filters: filtersInWords(prepared),
    run: `As of ${run}`,
    columns: columns.map((column) => ({ label: column.label, align: alignOf(column) })),
    lines,
    totals: footer,
    empty: report.empty ?? 'Nothing matches these filters.',
    count: count === 1 ? '1 row' : `${count.toLocaleString(locale)} rows`,
    dense: columns.length > 9,
    controls: pdfHref !== null,
    pdfHref,
  })
}

const MARGIN = { top: '12mm', bottom: '14mm', left: '12mm', right: '12mm' }

/** A report as a PDF, with the number of each page. @throws ReportTooLongError */
export async function paperPdf(prepared: PreparedReport, format: DocumentFormat = 'letter'): Promise<Buffer> {
  return renderDocumentPdf(await paperHtml(prepared, null), format, { landscape: prepared.columns.length > 6, margin: MARGIN })
}
