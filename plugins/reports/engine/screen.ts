import { can, type ValueType } from '@benchpin/kernel'
import type { ReportCell, ReportColumn, ReportColumnType, ReportRow } from '../declaration.ts'
import { isFigureType, percentInWords } from '../exports/cell_text.ts'
import type { ReportProps, ScreenChart, ScreenColumn, ScreenFilter, ScreenRow } from '../screen_props.ts'
import { pinnedReports } from '../services/favorites.ts'
import { queryOf, type PreparedReport } from './prepare.ts'
import type { ReadFilter } from './read_filter.ts'
import { footerOf } from './totals.ts'

const PER_PAGE = [50, 100, 200, 500]
const MOST_POINTS = 31

const DRAWN: Partial<Record<ReportColumnType, ValueType>> = { integer: 'number', count: 'number', weight: 'carat', percent: 'text' }
const drawnAs = (type: ReportColumnType): ValueType => DRAWN[type] ?? (type as ValueType)

function columnFor({ key, label, type, align, total }: ReportColumn, sortable: readonly string[]): ScreenColumn {
  return { key, label, type: drawnAs(type), align: align ?? (isFigureType(type) ? 'right' : 'left'), sortable: sortable.includes(key), total: total !== undefined && total !== 'none' }
}

function filterFor({ filter, raw, fixed, words, options, problem }: ReadFilter): ScreenFilter {
  const { key, label, type } = filter
  const source = filter.type === 'contact' ? 'contacts.contact' : filter.type === 'record' ? filter.source : null
  return { key, label, type, raw, fixed, words, options, source, single: filter.type === 'choice' && Boolean(filter.single), problem }
}

/** A cell as the screen's kit draws it: ratios in words. */
const drawn = (cell: ReportCell | undefined, type: ReportColumnType): ReportCell => (cell === null || cell === undefined ? null : type === 'percent' ? percentInWords(cell) : cell)

function rowFor({ report, columns, values, level }: PreparedReport, row: ReportRow): ScreenRow {
  const made: ScreenRow = { values: {}, links: {}, peeks: {}, tones: {} }
  const whole = report.drillDown?.(row, values, level)
  columns.forEach((column, index) => {
    const { key, peek } = column
    made.values[key] = drawn(row[key], column.type)
    const link = column.drillDown ? column.drillDown(row, values) : index === 0 ? whole : null
    if (link) made.links[key] = link
    const id = peek ? Number(row[peek.idKey]) : 0
    if (peek && Number.isSafeInteger(id) && id > 0) made.peeks[key] = { type: peek.type, id }
    const tone = column.tone?.(row)
    if (tone) made.tones[key] = tone
  })
  const emphasis = report.emphasis?.(row)
  if (emphasis) made.emphasis = emphasis
  return made
}

async function firstRows({ source, sort }: PreparedReport, skip: number, take: number): Promise<ReportRow[]> {
  const rows: ReportRow[] = []
  for await (const batch of source.rows({ sort, skip, take })) rows.push(...batch)
  return rows
}

async function chartOf(prepared: PreparedReport): Promise<ScreenChart | null> {
  const { report, values, level, columns } = prepared
  const { chart } = report
  const figure = columns.find(({ key }) => key === chart?.y)
  if (!chart || !figure) return null
  const points = chart.points
    ? await chart.points(values)
    : level === 'summary'
      ? (await firstRows(prepared, 0, MOST_POINTS)).map((row) => ({ label: String(row[chart.x] ?? ''), value: Number(row[chart.y] ?? 0) }))
      : []
  return points.length > 1 ? { kind: chart.kind, title: chart.title, type: drawnAs(figure.type), points } : null
}

/** Everything that a report's screen draws: one page of rows, totals over all of them. `page` and `perPage` come with the address. */
export async function screenOf(prepared: PreparedReport, input: Record<string, unknown>): Promise<ReportProps> {
  const { report, columns, filters, source, problems, sort, level, levels } = prepared
  const isSound = Object.keys(problems).length === 0
  const { count, totals } = isSound ? await footerOf(prepared) : { count: 0, totals: {} }
  const perPage = PER_PAGE.includes(Number(input.perPage)) ? Number(input.perPage) : 100
  const page = Math.min(Math.max(1, Math.trunc(Number(input.page)) || 1), Math.max(1, Math.ceil(count / perPage)))
  const rows = count > 0 ? await firstRows(prepared, (page - 1) * perPage, perPage) : []
  return {
    id: report.id,
    code: report.code ?? null,
    title: report.title,
    description: report.description,
    level,
    levels,
    columns: columns.map((column) => columnFor(column, source.sortable)),
    filters: filters.map(filterFor),
    rows: rows.map((row) => rowFor(prepared, row)),
    page,
    perPage,
    count,
    totals: Object.fromEntries(columns.filter(({ key }) => key in totals).map(({ key, type }) => [key, drawn(totals[key], type)])),
    sort: sort ?? source.order ?? '',
    chart: count > 0 ? await chartOf(prepared) : null,
    empty: report.empty ?? 'Nothing matches these filters.',
    pinned: (await pinnedReports()).includes(report.id),
    query: new URLSearchParams(queryOf(prepared)).toString(),
    fixedQuery: new URLSearchParams(queryOf(prepared, { fixed: true })).toString(),
    problems,
    mayMail: await can('reports.schedule'),
  }
}
