import { minorDigits } from '@benchpin/kernel'
import type { CellValue } from 'hucre'
import type { ReportCell, ReportColumn, ReportColumnType } from '../declaration.ts'
import type { Manner } from './cell_text.ts'

const DAY = 86_400_000
/** Excel counts days from here. */
const EPOCH = Date.UTC(1899, 11, 30)

/** A cell as Excel keeps it: amounts in whole units, days as their number, everything else as it is. */
export function excelCell(cell: ReportCell | undefined, type: ReportColumnType, { currency }: Manner): CellValue {
  if (cell === null || cell === undefined || cell === '') return null
  if (typeof cell === 'object') return cell.label
  if (type === 'money') return Number(cell) / 10 ** minorDigits(currency)
  if (type === 'weight' || type === 'gram') return Number(cell) / 1000
  if (type === 'percent' || type === 'integer' || type === 'count') return Number(cell)
  if (type === 'date' && typeof cell === 'string') return (Date.parse(`${cell}T00:00:00Z`) - EPOCH) / DAY
  if (type === 'instant' && typeof cell === 'string') return (Date.parse(cell) - EPOCH) / DAY
  return typeof cell === 'boolean' ? (cell ? 'Yes' : 'No') : cell
}

/** Excel's number format of a column; text has none. */
export function excelFormat(type: ReportColumnType, { currency }: Manner): string | undefined {
  const digits = minorDigits(currency)
  const formats: Partial<Record<ReportColumnType, string>> = {
    money: `#,##0${digits > 0 ? `.${'0'.repeat(digits)}` : ''}`,
    integer: '#,##0',
    count: '#,##0',
    weight: '0.00#',
    gram: '0.00#',
    percent: '0.0%',
    date: 'mm/dd/yyyy',
    instant: 'mm/dd/yyyy hh:mm',
  }
  return formats[type]
}

const WIDTHS: Record<ReportColumnType, number> = { text: 28, code: 16, date: 12, instant: 18, money: 14, integer: 10, count: 10, weight: 10, gram: 10, percent: 10, state: 14 }

/** Width of a column in characters: what its type needs, or its heading. */
export function excelWidth({ label, type }: ReportColumn): number {
  return Math.max(WIDTHS[type], label.length + 2)
}
