import { database, type ListQuery } from '@benchpin/kernel'
import type { ReportRow } from '../declaration.ts'
import type { ReportSource, ReportTotals, RowWindow } from '../source.ts'

/** Rows read by one statement of an export. */
const BATCH = 2000

/** What `tableSource` makes a source of. SQL expressions are constants of the report: never put what a user typed into one. */
export interface TableSourceInput {
  /** The filtered rows, scoped to the ambient tenant, joined as needed: no select, no order. Made anew for each statement. */
  query(): ListQuery
  /** What is read of each row: `table.column`, `table.column as name`. */
  select: string[]
  /** Column that tells rows apart and settles ties: `sales_invoices.id`. */
  key: string
  /** Order where none is asked for: a key of `sort`, with a leading minus for descending. */
  order: string
  /** SQL expression for each column key that can be sorted by; an index that begins with tenant_id should serve the first. */
  sort: Record<string, string>
  /** SQL expression that is summed for each column key with a total. */
  totals?: Record<string, string>
  /** Totals that are no sums (ratios), from the sums. */
  figures?(sums: Record<string, number>): ReportTotals
  /** Turns records into rows; may ask for more of a whole batch at once, never once for each row. */
  rows(records: Record<string, unknown>[]): ReportRow[] | Promise<ReportRow[]>
}

interface Order {
  expression: string
  direction: 'asc' | 'desc'
}

interface Place {
  value: unknown
  key: unknown
}

function orderOf(input: TableSourceInput, asked: string | null): Order {
  const text = asked && input.sort[asked.replace(/^-/, '')] ? asked : input.order
  return { expression: input.sort[text.replace(/^-/, '')] ?? input.key, direction: text.startsWith('-') ? 'desc' : 'asc' }
}

/** Only what comes after a place. Both engines put rows without a value first, and last in descending order. */
function after(query: ListQuery, key: string, { expression, direction }: Order, place: Place): void {
  const beyond = direction === 'asc' ? '>' : '<'
  query.where((either) => {
    if (place.value === null) {
      either.whereRaw(`((${expression}) is null and ${key} ${beyond} ?)`, [place.key as number])
      if (direction === 'asc') either.orWhereRaw(`(${expression}) is not null`)
      return
    }
    either.whereRaw(`(${expression}) ${beyond} ?`, [place.value as string])
    either.orWhereRaw(`((${expression}) = ? and ${key} ${beyond} ?)`, [place.value as string, place.key as number])
    if (direction === 'desc') either.orWhereRaw(`(${expression}) is null`)
  })
}

async function* batchesOf(input: TableSourceInput, { sort, skip = 0, take = Infinity }: RowWindow): AsyncIterable<ReportRow[]> {
  const order = orderOf(input, sort)
  let place: Place | null = null
  for (let left = take; left > 0; ) {
    const size = Math.min(left, BATCH)
    const query = input.query().select(input.select).select(database().raw(`(${order.expression}) as place_value`), database().raw(`${input.key} as place_key`))
    if (place) after(query, input.key, order, place)
    else if (skip > 0) query.offset(skip)
    const records = (await query.orderByRaw(`(${order.expression}) ${order.direction}`).orderByRaw(`${input.key} ${order.direction}`).limit(size)) as Record<string, unknown>[]
    if (records.length > 0) yield await input.rows(records)
    if (records.length < size) return
    const last = records.at(-1)!
    place = { value: last.place_value ?? null, key: last.place_key }
    left -= size
  }
}

async function totalsOf({ query, totals = {}, figures }: TableSourceInput): Promise<ReportTotals> {
  const keys = Object.keys(totals)
  if (keys.length === 0) return figures?.({}) ?? {}
  const [row = {}] = (await query().select(keys.map((key) => database().raw(`sum(${totals[key]}) as sum_${key}`)))) as Record<string, unknown>[]
  const sums = Object.fromEntries(keys.map((key) => [key, Number(row[`sum_${key}`] ?? 0)]))
  return { ...sums, ...figures?.(sums) }
}

/**
 * A source of one query's rows, for reports of any length. Batches follow each other by the value they are sorted by and
 * the key (keyset), so that the last costs what the first did; totals and count are statements of their own.
 */
export function tableSource(input: TableSourceInput): ReportSource {
  return {
    sortable: Object.keys(input.sort),
    order: input.order,
    rows: (window) => batchesOf(input, window),
    totals: () => totalsOf(input),
    async count() {
      const [row] = (await input.query().count('* as row_count')) as { row_count: number | string }[]
      return Number(row?.row_count ?? 0)
    },
  }
}
