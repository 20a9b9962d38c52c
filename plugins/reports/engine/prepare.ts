import { can, tenantState } from '@benchpin/kernel'
import type { ReportColumn, ReportLevel } from '../declaration.ts'
import { ReportFiltersError } from '../errors.ts'
import type { FilterValues } from '../report_href.ts'
import type { ReportSource } from '../source.ts'
import { findReport, isByStore, storesWith, type AnyReport } from './catalog.ts'
import { reportToday } from './dates.ts'
import { readFilter, type ReadFilter } from './read_filter.ts'

/** A report as it was asked for: everything that any of its forms is made from. */
export interface PreparedReport {
  report: AnyReport
  level: ReportLevel
  levels: ReportLevel[]
  /** The columns of this level that the user may see. */
  columns: ReportColumn[]
  filters: ReadFilter[]
  values: FilterValues
  /** Column key, with a leading minus for descending; null for the report's own order. */
  sort: string | null
  source: ReportSource
  /** What is wrong with the filters, by key; where there is something, the source must not be asked. */
  problems: Record<string, string>
  /** Business date on which it is run. */
  today: string
}

async function seesCost(report: AnyReport, values: FilterValues): Promise<boolean> {
  if (!report.costPermission) return true
  const store = report.filters.find(({ type }) => type === 'store')
  if (!store || !isByStore(report)) return can(report.costPermission)
  const open = new Set((await storesWith(report.costPermission)).map(({ id }) => id))
  return (values[store.key] as number[]).every((id) => open.has(id))
}

function levelOf({ levels = ['detail'] }: AnyReport, asked: unknown, problems: Record<string, string>): ReportLevel {
  if (asked !== undefined && asked !== '' && !levels.includes(asked as ReportLevel)) problems.level = `Use ${levels.join(' or ')}.`
  return levels.find((level) => level === asked) ?? levels[0]!
}

function sortOf(source: ReportSource, columns: ReportColumn[], asked: unknown, problems: Record<string, string>): string | null {
  if (asked === undefined || asked === '') return null
  const key = typeof asked === 'string' ? asked.replace(/^-/, '') : ''
  // A column that is hidden must not give its order away either.
  if (source.sortable.includes(key) && columns.some((column) => column.key === key)) return asked as string
  problems.sort = 'Choose a column of the report to sort by.'
  return null
}

/**
 * Reads a request for a report: `level`, `sort` and the filters, as they stand in its address.
 *
 * @throws RecordNotFoundError, PermissionDeniedError
 */
export async function prepareReport(id: string, input: Record<string, unknown>): Promise<PreparedReport> {
  const report = await findReport(id)
  const problems: Record<string, string> = {}
  const level = levelOf(report, input.level, problems)
  const around = { today: await reportToday(), locale: (await tenantState()).locale, stores: isByStore(report) ? await storesWith(report.permission) : [] }
  const filters: ReadFilter[] = []
  const values: FilterValues = {}
  for (const filter of report.filters) {
    // A filter of the other level keeps everything here.
    const isHere = !filter.level || filter.level === level
    const read = await readFilter(filter, isHere ? input[filter.key] : undefined, around)
    values[filter.key] = read.value
    if (!isHere) continue
    filters.push(read)
    if (read.problem) problems[filter.key] = read.problem
  }
  const cost = await seesCost(report, values)
  const columns = report.columns.filter((column) => (cost || !column.cost) && !(column.detailOnly && level === 'summary') && !(column.summaryOnly && level === 'detail'))
  const source = report.query(values, level)
  const sort = sortOf(source, columns, input.sort, problems)
  return { report, level, levels: report.levels ?? ['detail'], columns, filters, values, sort, source, problems, today: around.today }
}

/**
 * The same for answers that have no place for problems beside a field.
 *
 * @throws ReportFiltersError where a filter can't be read
 */
export async function prepareSound(id: string, input: Record<string, unknown>): Promise<PreparedReport> {
  const prepared = await prepareReport(id, input)
  if (Object.keys(prepared.problems).length > 0) throw new ReportFiltersError(prepared.problems)
  return prepared
}

/** The part of an address that reproduces a prepared report. `fixed`: days instead of presets, for links that travel. */
export function queryOf({ level, levels, filters, sort }: PreparedReport, { fixed = false } = {}): Record<string, string> {
  const entries = filters.map(({ filter, raw, fixed: days }): [string, string] => [filter.key, fixed ? days : raw])
  return Object.fromEntries([...(level === levels[0] ? [] : [['level', level] as [string, string]]), ...entries, ['sort', sort ?? ''] as [string, string]].filter(([, value]) => value !== ''))
}
