import type { ListColumn, ListFilter, StoreState } from '@benchpin/kernel'
import type { CustomerStanding } from '../services/customer_standings.ts'
import { PAST_DUE_BUCKETS } from '../services/past_due.ts'

/** Keys of the columns that hold amounts. */
export const AMOUNT_KEYS = [...PAST_DUE_BUCKETS, 'credit', 'balance'] as const

/** One of them. */
export type AmountKey = (typeof AMOUNT_KEYS)[number]

/** An amount of a standing by its column. */
export function amountOf(standing: CustomerStanding, key: AmountKey): number {
  return key === 'credit' || key === 'balance' ? standing[key] : standing.buckets[key]
}

/** The columns, as the user has chosen them. */
export function customerColumns(chosen: string[] | null): ListColumn[] {
  const columns: Omit<ListColumn, 'visible'>[] = [
    { key: 'customer', label: 'Customer', type: 'text', sortable: true, total: false },
    ...PAST_DUE_BUCKETS.map((bucket) => ({ key: bucket, label: bucket === 'current' ? 'Current' : `${bucket} days`, type: 'money', sortable: true, total: true }) as const),
    { key: 'credit', label: 'Credit', type: 'money', sortable: true, total: true },
    { key: 'balance', label: 'Balance', type: 'money', sortable: true, total: true },
    { key: 'pastDue', label: 'Days past due', type: 'number', sortable: true, total: false },
    { key: 'activity', label: 'Last activity', type: 'date', sortable: false, total: false },
  ]
  return columns.map((column) => ({ ...column, visible: chosen?.includes(column.key) ?? true }))
}

/** The filters above the list. */
export function customerFilters(stores: readonly StoreState[]): ListFilter[] {
  return [
    { key: 'store', label: 'Store', type: 'options', options: stores.map(({ id, name }) => ({ value: String(id), label: name })) },
    {
      key: 'bucket',
      label: 'Days past due',
      type: 'options',
      options: [...PAST_DUE_BUCKETS.map((bucket) => ({ value: bucket, label: bucket === 'current' ? 'Current, not due yet' : `${bucket} days` })), { value: 'credit', label: 'Has credit' }],
    },
  ]
}
