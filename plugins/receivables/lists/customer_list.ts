import { askedOf, currentStoreId, isBusinessDate, sumMoney, tenantState, type BusinessDate, type ListPayload, type ListRow } from '@benchpin/kernel'
import { findContacts } from '@benchpin/plugins/contacts'
import { customerStandings, type CustomerStanding } from '../services/customer_standings.ts'
import { lastActivity } from '../services/last_activity.ts'
import { PAST_DUE_BUCKETS } from '../services/past_due.ts'
import { todayIn } from '../services/today.ts'
import { AMOUNT_KEYS, amountOf, customerColumns, customerFilters, type AmountKey } from './customer_columns.ts'

const ID = 'receivables.customers'
const PER_PAGE = [25, 50, 100, 200]

/** What the screen of receivables receives. */
export interface CustomerListProps {
  list: ListPayload
  /** The day whose end is shown. */
  asOf: BusinessDate
  isToday: boolean
}

const textOf = (value: unknown) => (typeof value === 'string' ? value.trim() : '')

function inBuckets(standing: CustomerStanding, wanted: string[]): boolean {
  if (wanted.length === 0) return true
  return PAST_DUE_BUCKETS.some((bucket) => wanted.includes(bucket) && standing.buckets[bucket] !== 0) || (wanted.includes('credit') && standing.credit !== 0)
}

function sorted(standings: CustomerStanding[], sort: string, names: ReadonlyMap<number, string>): CustomerStanding[] {
  const key = sort.replace(/^-/, '')
  const turn = sort.startsWith('-') ? -1 : 1
  const nameOf = ({ contactId }: CustomerStanding) => names.get(contactId) ?? ''
  const compare = (a: CustomerStanding, b: CustomerStanding) =>
    key === 'pastDue' ? (a.pastDue ?? -1) - (b.pastDue ?? -1) : key === 'customer' ? nameOf(a).localeCompare(nameOf(b)) : amountOf(a, key as AmountKey) - amountOf(b, key as AmountKey)
  return [...standings].sort((a, b) => turn * compare(a, b) || a.contactId - b.contactId)
}

async function namesOf(standings: readonly CustomerStanding[]): Promise<Map<number, string>> {
  const contacts = await findContacts(standings.map(({ contactId }) => contactId))
  return new Map([...contacts].map(([id, { displayName }]) => [id, displayName]))
}

async function rowsOf(standings: readonly CustomerStanding[]): Promise<ListRow[]> {
  const names = await namesOf(standings)
  const activity = await lastActivity(standings.map(({ contactId }) => contactId))
  return standings.map((standing) => ({
    id: standing.contactId,
    peek: 'contacts.contact',
    href: `/receivables/customers/${standing.contactId}`,
    values: {
      customer: names.get(standing.contactId) ?? null,
      ...Object.fromEntries(AMOUNT_KEYS.map((key) => [key, amountOf(standing, key)])),
      pastDue: standing.pastDue,
      activity: activity.get(standing.contactId) ?? null,
    },
  }))
}

/**
 * Customers with something open, by age. The balances are added up here and not by the database, because they are those
 * of any day; there are as many as customers who owe, not as many as customers.
 */
export async function customerList(given: Record<string, unknown>): Promise<CustomerListProps> {
  const { input, columns: chosen, views, view, defaultView } = await askedOf({ id: ID, filters: [{ key: 'store' }, { key: 'bucket' }, { key: 'asOf' }] }, given)
  const { stores } = await tenantState()
  const today = await todayIn(currentStoreId())
  const asOf = isBusinessDate(input.asOf) ? input.asOf : today
  const filterValues: Record<string, string> = Object.fromEntries(['store', 'bucket'].map((key) => [key, textOf(input[key])]).filter(([, value]) => value))
  const storeIds = (filterValues.store ?? '').split(',').filter(Boolean).map(Number)
  const buckets = (filterValues.bucket ?? '').split(',').filter(Boolean)
  const search = textOf(input.search)
  const columns = customerColumns(chosen)
  const sort = columns.some(({ key, sortable }) => sortable && key === textOf(input.sort).replace(/^-/, '')) ? textOf(input.sort) : '-balance'

  const standings = (await customerStandings(asOf, storeIds)).filter((standing) => inBuckets(standing, buckets))
  const byName = search !== '' || sort.endsWith('customer')
  const names = byName ? await namesOf(standings) : new Map<number, string>()
  const found = sorted(standings.filter(({ contactId }) => !search || names.get(contactId)?.toLowerCase().includes(search.toLowerCase())), sort, names)

  const perPage = PER_PAGE.includes(Number(input.perPage)) ? Number(input.perPage) : 50
  const pages = Math.max(1, Math.ceil(found.length / perPage))
  const page = Math.min(Math.max(1, Math.trunc(Number(input.page)) || 1), pages)
  const list: ListPayload = {
    ...{ id: ID, title: 'Receivables', columns, filters: customerFilters(stores), filterValues, search, sort, page, perPage, views, view, defaultView },
    rows: await rowsOf(found.slice((page - 1) * perPage, page * perPage)),
    total: found.length,
    totals: Object.fromEntries(AMOUNT_KEYS.map((key) => [key, sumMoney(found.map((standing) => amountOf(standing, key)))])),
    empty: {
      text: 'Nobody owes anything, and no credit is open. Customers appear here once an invoice is finalized and not paid in full.',
      action: { label: 'See payments', href: '/payments' },
      help: 'receivables/receivables',
    },
  }
  return { list, asOf, isToday: asOf === today }
}
