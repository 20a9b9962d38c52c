import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { formatMoney } from '@benchpin/kernel'
import { Edge } from 'edge.js'
import type { DocumentColumn, DocumentLine, DocumentModel } from '../document_model.ts'
import type { DocumentFormat } from '../points.ts'

const LABELS: Record<DocumentColumn | 'description', string> = { code: 'Item', description: 'Description', quantity: 'Quantity', unitPrice: 'Price', amount: 'Amount' }

const templates = new URL('../templates/', import.meta.url)
const edge = Edge.create({ cache: true })
edge.mount(templates)

let styles: string | null = null

function fontFace(family: string, weight: string, file: string): string {
  const content = readFileSync(createRequire(import.meta.url).resolve(file)).toString('base64')
  return `@font-face{font-family:'${family}';font-weight:${weight};src:url(data:font/woff2;base64,${content}) format('woff2')}`
}

/** Styles of printed pages with the fonts inside, so that a PDF looks the same on a machine that has none. */
export function documentStyles(): string {
  styles ??= [
    fontFace('Inter Variable', '100 900', '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2'),
    fontFace('Source Serif 4', '600', '@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2'),
    readFileSync(new URL('document.css', templates), 'utf8'),
  ].join('\n')
  return styles
}

/** `2026-11-21` as the organization's locale writes it. */
function dateIn(locale: string, date: string): string {
  return new Date(`${date}T00:00:00Z`).toLocaleDateString(locale, { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' })
}

/** How a document is shown around its content. */
export interface RenderOptions {
  /** Words for the window's title. */
  title: string
  /** Print and PDF buttons above the page; not for the PDF itself. */
  controls: boolean
}

/** What the template of a document's page is filled in with. */
function pageOf(model: DocumentModel): object {
  const amount = (minor: number) => formatMoney(minor, { currency: model.currency, locale: model.locale })
  const keys = columnKeys(model)
  const cell = (line: DocumentLine, key: DocumentColumn | 'description') => {
    if (key === 'amount') return amount(line.amount)
    if (key === 'unitPrice') return line.unitPrice === null || line.unitPrice === undefined ? '' : amount(line.unitPrice)
    return line[key] ?? ''
  }
  return {
    model,
    date: dateIn(model.locale, model.date),
    columns: keys.map((key) => ({ key, label: model.labels?.[key] ?? LABELS[key] })),
    lines: model.lines.map((line) => ({
      cells: keys.map((key) => ({ key, text: cell(line, key), detail: key === 'description' ? (line.detail ?? null) : null })),
      adjustments: (line.adjustments ?? []).map((adjustment) => ({ label: adjustment.label, amount: amount(adjustment.amount) })),
    })),
    totals: model.totals.map((total) => ({ ...total, amount: amount(total.amount) })),
    payments: (model.payments ?? []).map((payment) => ({ label: payment.label, date: dateIn(model.locale, payment.date), amount: amount(payment.amount) })),
    paymentsTitle: model.paymentsTitle ?? 'Payments',
    ways: model.waysToPay?.ways ?? [],
    terms: model.terms ?? [],
  }
}

/** Several documents as one HTML page, each beginning on a sheet of its own, to be printed in one go. All text is escaped. */
export function renderDocumentsHtml(models: readonly DocumentModel[], format: DocumentFormat, options: RenderOptions): string {
  const number = models.length === 1 ? models[0]!.number : null
  return edge.renderSync('document', {
    format,
    styles: documentStyles(),
    controls: options.controls,
    pdfHref: `?format=${format}`,
    scriptHref: '/documents-print.js',
    documentTitle: [options.title, number].filter(Boolean).join(' '),
    pages: models.map(pageOf),
  })
}

/** The document as one HTML page that needs nothing from elsewhere. All text is escaped. */
export function renderDocumentHtml(model: DocumentModel, format: DocumentFormat, options: RenderOptions): string {
  return renderDocumentsHtml([model], format, options)
}

/** The columns in reading order; the amount always stands last. */
function columnKeys({ columns }: DocumentModel): (DocumentColumn | 'description')[] {
  const has = (column: DocumentColumn) => columns.includes(column)
  return [...(has('code') ? ['code' as const] : []), 'description', ...(has('quantity') ? ['quantity' as const] : []), ...(has('unitPrice') ? ['unitPrice' as const] : []), 'amount']
}
