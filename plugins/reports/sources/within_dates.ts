import type { ListQuery } from '@benchpin/kernel'
import type { DateRange } from '../declaration.ts'

/** Keeps the rows whose business date lies within a range, both ends included; an open end keeps all on that side. */
export function withinDates<Query extends Pick<ListQuery, 'where'>>(query: Query, column: string, { from, to }: DateRange): Query {
  if (from) query.where(column, '>=', from)
  if (to) query.where(column, '<=', to)
  return query
}
