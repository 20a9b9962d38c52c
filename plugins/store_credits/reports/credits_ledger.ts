import { tenantState, type ListQuery } from '@benchpin/kernel'
import { defineReport, tableSource, withinDates, type DateRange, type ReportRow } from '@benchpin/plugins/reports'
import { c, credits, inStates, STATE_COLUMNS, stateOptions } from '../lists/credit_rows.ts'
import { CREDIT, VIEW } from '../services/names.ts'
import { stateOf } from '../services/words.ts'

/** What the ledger is narrowed by. */
export interface CreditsLedgerFilters {
  date: DateRange
  store: number[]
  status: string[]
  contact: number | null
}

interface Row {
  id: number | string
  number: string
  date: string
  expires_on: string | null
  contact_id: number | string
  store_id: number | string
  reason: string
  issued: number | string
  used: number | string
  refunded: number | string
  expired: number | string
  voided: number | string
  remaining: number | string
  customer: string | null
}

const AMOUNTS = ['issued', 'used', 'refunded', 'expired', 'voided', 'remaining'] as const

function narrowed({ date, store, status, contact }: CreditsLedgerFilters): ListQuery {
  const query = credits().whereIn(c('store_id'), store)
  inStates(query, status)
  if (contact !== null) query.where(c('contact_id'), contact)
  return withinDates(query, c('date'), date)
}

async function rowsOf(records: Record<string, unknown>[]): Promise<ReportRow[]> {
  const stores = new Map((await tenantState()).stores.map(({ id, name }) => [id, name]))
  return (records as unknown as Row[]).map((row) => {
    const amounts = Object.fromEntries(AMOUNTS.map((key) => [key, Number(row[key])])) as Record<(typeof AMOUNTS)[number], number>
    const { number, date, expires_on: expires, customer, reason } = row
    return {
      ...{ id: Number(row.id), contactId: Number(row.contact_id), number, date, expires, customer, reason, ...amounts },
      ...{ store: stores.get(Number(row.store_id)) ?? null, status: stateOf(amounts) },
    }
  })
}

/**
 * R29. One row for each credit: remaining = issued - used - refunded - expired - voided. Unfiltered, the sum of what remains
 * is what the ledger holds as owed in store credit.
 */
export const creditsLedger = defineReport<CreditsLedgerFilters>({
  id: 'store_credits.ledger',
  code: 'R29',
  title: 'Store credits ledger',
  description: 'Every store credit with what was given, used, paid out, expired and remains. The sum of what remains is what the store owes.',
  group: 'Money',
  permission: VIEW,
  filters: [
    { key: 'date', label: 'Credit date', type: 'date_range', default: 'all' },
    { key: 'store', label: 'Store', type: 'store' },
    { key: 'status', label: 'Status', type: 'choice', options: stateOptions },
    { key: 'contact', label: 'Customer', type: 'contact' },
  ],
  columns: [
    { key: 'number', label: 'Credit', type: 'code', peek: { type: CREDIT, idKey: 'id' } },
    { key: 'date', label: 'Date', type: 'date' },
    { key: 'expires', label: 'Expires', type: 'date' },
    { key: 'customer', label: 'Customer', type: 'text', peek: { type: 'contacts.contact', idKey: 'contactId' } },
    { key: 'store', label: 'Store', type: 'text' },
    { key: 'reason', label: 'Reason', type: 'text' },
    { key: 'issued', label: 'Issued', type: 'money', total: 'sum' },
    { key: 'used', label: 'Used', type: 'money', total: 'sum' },
    { key: 'refunded', label: 'Refunded', type: 'money', total: 'sum' },
    { key: 'expired', label: 'Expired', type: 'money', total: 'sum' },
    { key: 'voided', label: 'Voided', type: 'money', total: 'sum' },
    { key: 'remaining', label: 'Remaining', type: 'money', total: 'sum' },
    { key: 'status', label: 'Status', type: 'state' },
  ],
  drillDown: (row) => `/store-credits/${Number(row.id)}`,
  query: (filters) =>
    tableSource({
      query: () => narrowed(filters),
      key: c('id'),
      select: [...new Set(['id', 'number', 'date', 'expires_on', 'contact_id', 'store_id', 'reason', 'issued', ...STATE_COLUMNS])].map(c).concat('contacts_contacts.display_name as customer'),
      order: '-date',
      sort: {
        ...{ number: c('id'), date: c('date'), expires: c('expires_on'), customer: 'contacts_contacts.display_name', store: c('store_id') },
        ...Object.fromEntries(AMOUNTS.map((key) => [key, c(key)])),
      },
      totals: Object.fromEntries(AMOUNTS.map((key) => [key, c(key)])),
      rows: rowsOf,
    }),
  empty: 'No store credit was given in this period.',
})
