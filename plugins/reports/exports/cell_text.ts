import { formatCarat, formatGram, formatMoney, formatRate, moneyToDecimal } from '@benchpin/kernel'
import type { ReportCell, ReportColumnType } from '../declaration.ts'

/** How the organization writes amounts and days. */
export interface Manner {
  currency: string
  locale: string
}

const isNothing = (cell: ReportCell | undefined): cell is null | undefined | '' => cell === null || cell === undefined || cell === ''

function plain(cell: ReportCell): string {
  if (typeof cell === 'object' && cell !== null) return cell.label
  return typeof cell === 'boolean' ? (cell ? 'Yes' : 'No') : String(cell)
}

/** An amount without the sign of its currency, which stands with the totals alone. */
function bareAmount(amount: number, { currency, locale }: Manner): string {
  const [whole = '', places] = moneyToDecimal(Math.abs(amount), currency).split('.')
  const grouped = BigInt(whole).toLocaleString(locale)
  return `${amount < 0 ? '-' : ''}${grouped}${places === undefined ? '' : `.${places}`}`
}

/** A business date as narrow columns need it: `11/21/2026`. */
function shortDate(date: string, locale: string): string {
  return new Date(`${date}T00:00:00Z`).toLocaleDateString(locale, { year: 'numeric', month: '2-digit', day: '2-digit', timeZone: 'UTC' })
}

/** A cell as a person reads it, for print and PDF. `symbol`: with the sign of the currency, for totals. */
export function cellInWords(cell: ReportCell | undefined, type: ReportColumnType, manner: Manner, { symbol = false } = {}): string {
  const { currency, locale } = manner
  if (isNothing(cell)) return ''
  if (type === 'money') return symbol ? formatMoney(Number(cell), { currency, locale }) : bareAmount(Number(cell), manner)
  if (type === 'weight') return `${weightInWords(formatCarat(Number(cell)), locale)} ct`
  if (type === 'gram') return `${weightInWords(formatGram(Number(cell)), locale)} g`
  if (type === 'integer' || type === 'count') return Number(cell).toLocaleString(locale)
  if (type === 'percent') return percentInWords(cell)
  if (type === 'date') return shortDate(String(cell as string), locale)
  return plain(cell)
}

/** Whole carats or grams by thousands; the places behind the point as they are. */
function weightInWords(text: string, locale: string): string {
  const [whole = '', places = ''] = text.split('.')
  return `${Number(whole).toLocaleString(locale)}.${places}`
}

/** A ratio as percent with one place, so that those of a column stand below each other. */
export function percentInWords(cell: ReportCell): string {
  const ratio = typeof cell === 'number' ? cell : Number(cell as string)
  return Number.isFinite(ratio) ? `${(ratio * 100).toFixed(1)}%` : ''
}

/** A ratio as the plain decimal text that rates are kept in: two places of a percent. */
export function ratioText(cell: ReportCell): string {
  const ratio = typeof cell === 'number' ? cell : Number(cell as string)
  return Number.isFinite(ratio) ? ratio.toFixed(4).replace(/\.?0+$/, '') : '0'
}

/** A cell as another program reads it: '1234.50', '2026-01-31', '1.01'; no signs and no grouping. */
export function cellAsData(cell: ReportCell | undefined, type: ReportColumnType, { currency }: Manner): string {
  if (isNothing(cell)) return ''
  if (type === 'money') return moneyToDecimal(Number(cell), currency)
  if (type === 'weight') return formatCarat(Number(cell))
  if (type === 'gram') return formatGram(Number(cell))
  if (type === 'percent') return formatRate(ratioText(cell))
  return plain(cell)
}

const FIGURES = new Set<ReportColumnType>(['money', 'integer', 'count', 'weight', 'gram', 'percent'])

/** Whether a column holds figures: they stand right, and no program takes them for a formula. */
export function isFigureType(type: ReportColumnType): boolean {
  return FIGURES.has(type)
}
