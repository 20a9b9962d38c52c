import { currentTenantId, database, tenantState, type ListQuery } from '@benchpin/kernel'
import { defineReport, tableSource, withinDates, type DateRange } from '@benchpin/plugins/reports'
import { CASH_INSTRUMENTS } from '../data/federal_rules.ts'
import { FILING_STATES } from '../lists/filing_list.ts'
import type { FilingStatus } from '../models/filing.ts'
import { CURRENCY } from '../services/counted_cash.ts'
import { cashKind } from '../services/filing_view.ts'

interface CashFilters {
  date: DateRange
  store: number[]
  contact: number | null
  reported: string[]
}

const p = (column: string) => `receivables_payments.${column}`

/** Payments of the kinds that can count as cash; a check above its limit of the day is among them, and its amount says so. */
function cash({ date, store, contact, reported }: CashFilters): ListQuery {
  const query = database()
    .from('receivables_payments')
    .join('contacts_contacts as c', (join) => join.on('c.tenant_id', p('tenant_id')).andOn('c.id', p('contact_id')))
    .leftJoin('cash_reporting_filing_payments as f', (join) => join.on('f.tenant_id', p('tenant_id')).andOn('f.payment_id', p('id')))
    .leftJoin('cash_reporting_filings as r', (join) => join.on('r.tenant_id', 'f.tenant_id').andOn('r.id', 'f.filing_id'))
    .where(p('tenant_id'), currentTenantId())
    .where(p('state'), 'posted')
    .where(p('amount'), '>', 0)
    .whereIn(p('store_id'), store)
    .where((either) => void either.where(p('tender'), CURRENCY).orWhereIn(p('kind'), Object.keys(CASH_INSTRUMENTS)))
  if (contact !== null) query.where(p('contact_id'), contact)
  if (reported[0] === 'yes') query.whereNotNull('f.id')
  if (reported[0] === 'no') query.whereNull('f.id')
  return withinDates(query as ListQuery, p('date'), date)
}

/** Cash and what counts as cash, payment by payment, with the report that counts it. */
export const cashReceived = defineReport<CashFilters>({
  id: 'cash_reporting.cash_received',
  title: 'Cash received by customer',
  description: 'Currency, cashier’s checks, money orders, bank drafts and traveler’s checks that customers paid with, and the report (Form 8300) that counts each.',
  group: 'Money',
  permission: 'cash_reporting.view',
  filters: [
    { key: 'date', label: 'Date', type: 'date_range', default: 'last_30_days' },
    { key: 'store', label: 'Store', type: 'store' },
    { key: 'contact', label: 'Customer', type: 'contact' },
    {
      key: 'reported',
      label: 'In a report',
      type: 'choice',
      single: true,
      default: ['all'],
      options: [
        { value: 'all', label: 'All' },
        { value: 'yes', label: 'In a report' },
        { value: 'no', label: 'In none' },
      ],
    },
  ],
  columns: [
    { key: 'date', label: 'Date', type: 'date' },
    { key: 'number', label: 'Payment', type: 'code', peek: { type: 'receivables.payment', idKey: 'id' } },
    { key: 'customer', label: 'Customer', type: 'text', peek: { type: 'contacts.contact', idKey: 'contactId' } },
    { key: 'kind', label: 'Kind', type: 'text' },
    { key: 'reference', label: 'Reference', type: 'text' },
    { key: 'store', label: 'Store', type: 'text' },
    { key: 'report', label: 'Report', type: 'state', drillDown: (row) => (row.filingId ? `/cash-reports/${Number(row.filingId)}` : null) },
    { key: 'amount', label: 'Amount', type: 'money', total: 'sum' },
  ],
  drillDown: (row) => `/payments/${Number(row.id)}`,
  query: (filters) =>
    tableSource({
      query: () => cash(filters),
      key: p('id'),
      order: '-date',
      select: [p('id'), p('date'), p('number'), p('contact_id'), p('kind'), p('reference'), p('store_id'), p('amount'), 'c.display_name as customer', 'f.filing_id', 'r.status as filing_status'],
      sort: { date: p('date'), number: p('number'), customer: 'c.display_name', amount: p('amount') },
      totals: { amount: p('amount') },
      async rows(records) {
        const stores = new Map((await tenantState()).stores.map(({ id, name }) => [id, name]))
        return records.map((row) => ({
          ...{ id: Number(row.id), contactId: Number(row.contact_id), filingId: row.filing_id === null ? null : Number(row.filing_id), date: String(row.date), number: String(row.number) },
          ...{ customer: String(row.customer), kind: cashKind(row.kind === null ? null : String(row.kind)), reference: row.reference === null ? '' : String(row.reference) },
          ...{ store: stores.get(Number(row.store_id)) ?? '', report: row.filing_status === null ? null : FILING_STATES[row.filing_status as FilingStatus], amount: Number(row.amount) },
        }))
      },
    }),
  empty: 'No cash was received in this period.',
})
