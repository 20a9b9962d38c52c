import { formatMoney, formatRate } from '@benchpin/kernel/money'
import { formatCarat, formatGram } from '@benchpin/kernel/units'
import type { StateValue, ValueType } from '../../../kernel/http/screen_types.ts'

/** Anything that a list, a peek or a document draws. */
export type CellValue = string | number | boolean | null | undefined | StateValue

/** How amounts and dates are written; the tenant's currency and locale unless said otherwise. */
export interface FormatOptions {
  currency?: string
  locale?: string
  /** Write the currency sign. On totals, not on every row. */
  symbol?: boolean
}

/** Types whose values stand right-aligned in columns. */
const figures: ReadonlySet<ValueType> = new Set(['money', 'carat', 'gram', 'number', 'percent'])

/** Whether values of this type stand right-aligned with tabular figures. */
export function isFigure(type: ValueType): boolean {
  return figures.has(type)
}

/** '43534.584' as '43,534.584'. */
function grouped(weight: string, locale: string): string {
  const [whole = '', places = ''] = weight.split('.')
  return `${new Intl.NumberFormat(locale).format(Number(whole))}.${places}`
}

/** The value as a person reads it; an em dash where there is none. States read as their label. */
export function formatValue(value: CellValue, type: ValueType, options: FormatOptions = {}): string {
  if (value === null || value === undefined || value === '') return '—'
  if (typeof value === 'object') return value.label
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  const { locale = 'en-US' } = options
  if (type === 'money') return formatAmount(Number(value), options)
  if (type === 'carat') return `${grouped(formatCarat(Number(value)), locale)} ct`
  if (type === 'gram') return `${grouped(formatGram(Number(value)), locale)} g`
  if (type === 'number') return new Intl.NumberFormat(locale).format(Number(value))
  if (type === 'percent') return formatRate(String(value))
  if (type === 'date') return formatDate(String(value), locale)
  if (type === 'instant') return formatInstant(String(value), locale)
  return String(value)
}

/** A business date `YYYY-MM-DD` as `01/31/2026`. No time zone is involved. */
export function formatDate(date: string, locale = 'en-US'): string {
  const instant = new Date(`${date.slice(0, 10)}T00:00:00Z`)
  if (Number.isNaN(instant.getTime())) return date
  return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', year: 'numeric', month: '2-digit', day: '2-digit' }).format(instant)
}

/** A UTC instant as date and time on this computer's clock. */
export function formatInstant(instant: string, locale = 'en-US'): string {
  const time = new Date(instant)
  if (Number.isNaN(time.getTime())) return instant
  return new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeStyle: 'short' }).format(time)
}

const steps: [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
]

/** "3 hours ago"; a date once it is a month back. Show the exact instant on hover beside it. */
export function formatRelative(instant: string, locale = 'en-US', now = Date.now()): string {
  const seconds = (new Date(instant).getTime() - now) / 1000
  if (Number.isNaN(seconds)) return instant
  if (Math.abs(seconds) >= 30 * 86_400) return formatInstant(instant, locale).split(',')[0] ?? instant
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  for (const [unit, size] of steps) {
    if (Math.abs(seconds) >= size) return format.format(Math.trunc(seconds / size), unit)
  }
  return 'just now'
}

function formatAmount(amount: number, { currency = 'USD', locale = 'en-US', symbol = false }: FormatOptions): string {
  const text = formatMoney(amount, { currency, locale })
  if (symbol) return text
  const sign = new Intl.NumberFormat(locale, { style: 'currency', currency })
    .formatToParts(0)
    .find((part) => part.type === 'currency')?.value
  return sign ? text.replace(sign, '').trim() : text
}
