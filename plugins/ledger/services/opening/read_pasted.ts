import { isBusinessDate, MoneyTextError, parseMoney, tenantState } from '@benchpin/kernel'
import type { OpeningColumn, OpeningValues } from './opening_points.ts'

/** A pasted line: its cells as they stood, what they mean, and what could not be read. */
export interface PastedRow {
  cells: string[]
  values: OpeningValues
  faults: { column: string; message: string }[]
}

/** Most rows of one load. */
export const MOST_ROWS = 5_000

/** The sign between cells: a tab as spreadsheets copy, else a semicolon or a comma. */
function separatorOf(text: string): string {
  const [first = ''] = text.split('\n')
  if (first.includes('\t')) return '\t'
  return first.split(';').length > first.split(',').length ? ';' : ','
}

/** Cells of CSV text, quotes and line breaks inside of them included. */
function cellsOf(text: string, separator: string): string[][] {
  const rows: string[][] = []
  let [row, cell, quoted]: [string[], string, boolean] = [[], '', false]
  const endCell = () => {
    row.push(cell.trim())
    cell = ''
  }
  for (let index = 0; index < text.length; index++) {
    const sign = text[index]!
    if (quoted) {
      if (sign !== '"') cell += sign
      else if (text[index + 1] === '"') cell += text[++index]!
      else quoted = false
    } else if (sign === '"' && cell.trim() === '') quoted = true
    else if (sign === separator) endCell()
    else if (sign === '\n') {
      endCell()
      rows.push(row)
      row = []
    } else if (sign !== '\r') cell += sign
  }
  endCell()
  rows.push(row)
  return rows.filter((cells) => cells.some((one) => one !== ''))
}

/** `3/31/2026` is read as Americans write it. */
function dateOf(text: string): string | null {
  const [, month = '', day = '', year = ''] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? []
  const date = year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text
  return isBusinessDate(date) ? date : null
}

function valueOf({ key, type, required }: OpeningColumn, text: string, currency: string, faults: PastedRow['faults']): string | number | null {
  const refuse = (message: string) => {
    faults.push({ column: key, message })
    return null
  }
  if (text === '') return required ? refuse('Fill this in.') : null
  if (type === 'date') return dateOf(text) ?? refuse('Use a date like 2026-01-31.')
  if (type === 'text') return text.slice(0, 200)
  try {
    return parseMoney(text.replace(/^[$€£]\s*/, ''), currency)
  } catch (error) {
    return refuse(error instanceof MoneyTextError ? error.message : 'Use an amount like 1,250.00.')
  }
}

/** Reads pasted rows. A first row that names the columns says in which order they stand. */
export async function readPasted(text: string, columns: readonly OpeningColumn[]): Promise<PastedRow[]> {
  const { currency } = await tenantState()
  const rows = cellsOf(text.trim(), separatorOf(text.trim()))
  const named = (cell: string) => columns.findIndex(({ key, label }) => [key, label].some((name) => name.toLowerCase() === cell.toLowerCase()))
  const heads = (rows[0] ?? []).map(named)
  const hasHead = heads.filter((index) => index >= 0).length >= 2
  const places = columns.map((_, index) => (hasHead ? heads.indexOf(index) : index))
  return (hasHead ? rows.slice(1) : rows).map((cells) => {
    const faults: PastedRow['faults'] = []
    const shown = places.map((place) => (place < 0 ? '' : (cells[place] ?? '')))
    const values = Object.fromEntries(columns.map((column, index) => [column.key, valueOf(column, shown[index]!, currency, faults)]))
    return { cells: shown, values, faults }
  })
}
