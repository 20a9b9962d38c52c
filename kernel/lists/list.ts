import type { DatabaseQueryBuilderContract } from '@adonisjs/lucid/types/querybuilder'
import { can } from '../permissions/abilities.ts'
import { askedOf } from './asked.ts'
import type { FilterOption, ListColumn, ListFilter, ListPayload, ListRow, ValueType } from '../http/screen_types.ts'

/** A list's query: rows of one tenant, joined and scoped by who declares it. */
export type ListQuery = DatabaseQueryBuilderContract<Record<string, unknown>>

/** A column as a plugin declares it. */
export interface ListColumnDefinition {
  key: string
  label: string
  type: ValueType
  /** Database column by which it is sorted, `table.column`; absent: it can't be sorted. */
  sort?: string
  /** Hidden at first; the user can tick it on. */
  hidden?: boolean
  /** Database column whose sum over the filtered set is shown. */
  total?: string
  /** Column is there only for those who hold it. */
  permission?: string
}

/** A filter as a plugin declares it. Ranges arrive as `from..to`, either side may be empty. */
export interface ListFilterDefinition {
  key: string
  label: string
  type: ListFilter['type']
  options?: FilterOption[] | (() => Promise<FilterOption[]>)
  apply(query: ListQuery, value: string): void
}

/** A list, declared once: the frame does paging, sorting, filtering, columns and totals from it. */
export interface ListDefinition {
  id: string
  title: string
  columns: ListColumnDefinition[]
  filters: ListFilterDefinition[]
  /** Column key, with a leading minus for descending. */
  defaultSort: string
  /** Database column that settles ties, `table.id`. */
  tieBreaker: string
  /** The scoped rows before filters, sorting and paging: no select list yet. */
  query(): ListQuery
  /** What is read of each row. */
  select: string[]
  search?(query: ListQuery, text: string): void
  /** May ask for more of the whole page at once, so that a list never asks once for each row. */
  rows(records: Record<string, unknown>[]): Promise<ListRow[]> | ListRow[]
  empty: ListPayload['empty']
}

/** Declares a list; it only lets the compiler read it. */
export function defineList(definition: ListDefinition): ListDefinition {
  return definition
}

const PER_PAGE = [25, 50, 100, 200]

async function heldColumns(definition: ListDefinition): Promise<ListColumnDefinition[]> {
  const held: ListColumnDefinition[] = []
  for (const column of definition.columns) if (!column.permission || (await can(column.permission))) held.push(column)
  return held
}

function sortOf(definition: ListDefinition, columns: ListColumnDefinition[], asked: unknown): { key: string; column: string; direction: 'asc' | 'desc' } {
  const read = (text: string) => {
    const key = text.replace(/^-/, '')
    const column = columns.find((one) => one.key === key)?.sort
    return column ? ({ key: text, column, direction: text.startsWith('-') ? 'desc' : 'asc' } as const) : null
  }
  return read(typeof asked === 'string' ? asked : '') ?? read(definition.defaultSort) ?? { key: '', column: definition.tieBreaker, direction: 'desc' }
}

async function totalsOf(query: ListQuery, columns: ListColumnDefinition[]): Promise<{ total: number; totals: Record<string, number> }> {
  const summed = columns.filter(({ total }) => total)
  const counted = query.clone().count('* as row_count')
  for (const { key, total } of summed) counted.sum(`${total} as sum_${key}`)
  const [row = {}] = (await counted) as Record<string, unknown>[]
  return {
    total: Number(row.row_count ?? 0),
    totals: Object.fromEntries(summed.map(({ key }) => [key, Number(row[`sum_${key}`] ?? 0)])),
  }
}

async function filtersOf(definition: ListDefinition): Promise<ListFilter[]> {
  const resolve = async ({ key, label, type, options }: ListFilterDefinition): Promise<ListFilter> => {
    const choices = typeof options === 'function' ? await options() : options
    return { key, label, type, ...(choices ? { options: choices } : {}) }
  }
  return Promise.all(definition.filters.map(resolve))
}

function columnFor(definition: ListColumnDefinition, chosen: string[] | null): ListColumn {
  const { key, label, type, sort, total, hidden } = definition
  return { key, label, type, sortable: Boolean(sort), total: Boolean(total), visible: chosen ? chosen.includes(key) : !hidden }
}

/** Two sides of a range filter, `from..to`; null where a side is open. */
export function rangeOf(value: string): [string | null, string | null] {
  const [from = '', to = ''] = value.split('..')
  return [from || null, to || null]
}

/**
 * Answers a list request: `page`, `perPage`, `sort`, `search`, `columns`, `view` and the filters, as they stand in the URL.
 * Unknown or odd values fall back to the list's own.
 */
export async function runList(definition: ListDefinition, given: Record<string, unknown>): Promise<ListPayload> {
  const { input, columns: chosen, views, view, defaultView } = await askedOf(definition, given)
  const columns = await heldColumns(definition)
  const query = definition.query()
  const filterValues: Record<string, string> = {}
  for (const filter of definition.filters) {
    const value = input[filter.key]
    if (typeof value !== 'string' || value === '') continue
    filterValues[filter.key] = value
    filter.apply(query, value)
  }
  const searched = typeof input.search === 'string' ? input.search.trim() : ''
  if (searched && definition.search) definition.search(query, searched)
  const sort = sortOf(definition, columns, input.sort)
  const perPage = PER_PAGE.includes(Number(input.perPage)) ? Number(input.perPage) : 50
  const { total, totals } = await totalsOf(query, columns)
  const pages = Math.max(1, Math.ceil(total / perPage))
  const page = Math.min(Math.max(1, Math.trunc(Number(input.page)) || 1), pages)
  const records = (await query
    .clone()
    .select(definition.select)
    .orderBy(sort.column, sort.direction)
    .orderBy(definition.tieBreaker, sort.direction)
    .offset((page - 1) * perPage)
    .limit(perPage)) as Record<string, unknown>[]
  return {
    id: definition.id,
    title: definition.title,
    columns: columns.map((column) => columnFor(column, chosen)),
    filters: await filtersOf(definition),
    rows: await definition.rows(records),
    page,
    perPage,
    total,
    totals,
    sort: sort.key,
    filterValues,
    search: searched,
    empty: definition.empty,
    views,
    view,
    defaultView,
  }
}
