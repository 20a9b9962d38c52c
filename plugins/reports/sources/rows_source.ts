import type { ReportCell, ReportRow } from '../declaration.ts'
import type { ReportSource, ReportTotals } from '../source.ts'

/** What `rowsSource` makes a source of. */
export interface RowsSourceInput {
  /** All rows: groups of a summary, some thousand at most. Read once, when first needed. */
  rows(): Promise<ReportRow[]>
  /** Totals, from a statement of their own. */
  totals(): Promise<ReportTotals>
  /** Order where none is asked for: a column key, with a leading minus for descending. Absent: as `rows` gives them. */
  order?: string
  /** Column keys that can be sorted by. */
  sortable?: readonly string[]
}

const readable = (cell: ReportCell | undefined): string | number | null => {
  if (cell === null || cell === undefined || cell === '') return null
  if (typeof cell === 'object') return cell.label
  return typeof cell === 'boolean' ? Number(cell) : cell
}

function compare(left: ReportCell | undefined, right: ReportCell | undefined): number {
  const [a, b] = [readable(left), readable(right)]
  if (a === null || b === null) return a === b ? 0 : a === null ? -1 : 1
  const numeric = [Number(a), Number(b)] as const
  if (numeric.every(Number.isFinite)) return numeric[0] - numeric[1]
  return String(a).localeCompare(String(b), 'en', { sensitivity: 'base', numeric: true })
}

function sorted(rows: ReportRow[], sort: string | null): ReportRow[] {
  if (!sort) return rows
  const key = sort.replace(/^-/, '')
  const direction = sort.startsWith('-') ? -1 : 1
  return [...rows].sort((a, b) => direction * compare(a[key], b[key]))
}

/** A source of rows that fit into memory: the groups of a summary. They are sorted here, not by the database. */
export function rowsSource({ rows, totals, order, sortable }: RowsSourceInput): ReportSource {
  let read: Promise<ReportRow[]> | null = null
  const all = () => (read ??= rows())
  return {
    sortable: sortable ?? [],
    ...(order ? { order } : {}),
    totals,
    count: async () => (await all()).length,
    async *rows({ sort, skip = 0, take }) {
      const wanted = sorted(await all(), sort ?? order ?? null).slice(skip, take === undefined ? undefined : skip + take)
      if (wanted.length > 0) yield wanted
    },
  }
}
