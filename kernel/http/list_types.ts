import type { ValueType, StateValue } from './value_types.ts'

/** A column of a list. Money is minor units, carat thousandths of a carat, gram thousandths of a gram. */
export interface ListColumn {
  key: string
  label: string
  type: ValueType
  sortable: boolean
  /** Shown unless the user ticks it off in the Columns menu. */
  visible: boolean
  /** The list carries the total of the filtered set under this key in `totals`. */
  total: boolean
}

/** One choice of a filter. */
export interface FilterOption {
  value: string
  label: string
}

/** A filter above a list. Its value lives in the URL under `key`. */
export interface ListFilter {
  key: string
  label: string
  type: 'options' | 'date_range' | 'money_range' | 'carat_range' | 'text'
  options?: FilterOption[]
}

/** A row: an id, what opens when it is clicked, and a value per column key. */
export interface ListRow {
  id: number
  /** Quick Peek type, for instance `sales.invoice`; absent where the row has none. */
  peek?: string
  /** The record's page; Enter opens it. */
  href?: string
  values: Record<string, string | number | boolean | null | StateValue>
}

/** A saved view of a list, as its Views menu shows it. */
export interface SavedViewEntry {
  id: number
  name: string
  /** Everybody who sees the list has it. */
  shared: boolean
  /** The signed-in user made it. */
  own: boolean
  /** What it puts into the address. */
  query: Record<string, string>
}

/** Everything that the list frame draws. Built by the kernel's `runList`. */
export interface ListPayload {
  /** Permanent id, for instance `sales.invoices`: the user's column choice is stored under it. */
  id: string
  title: string
  columns: ListColumn[]
  filters: ListFilter[]
  rows: ListRow[]
  page: number
  perPage: number
  total: number
  /** Totals of the whole filtered set, by column key. */
  totals: Record<string, number>
  /** Column key, with a leading minus for descending. */
  sort: string
  /** Filter values as they stand in the URL. */
  filterValues: Record<string, string>
  search: string
  /** The empty state: one sentence, and the button's words and target. */
  empty: { text: string; action?: { label: string; href: string }; help?: string }
  /** Saved views of the user and shared ones; without it there is no Views menu. */
  views?: SavedViewEntry[]
  /** The view that is shown. */
  view?: number | null
  /** The view that this user begins with. */
  defaultView?: number | null
}
