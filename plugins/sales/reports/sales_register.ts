import { currentTenantId, database, tenantState, type ListQuery } from '@benchpin/kernel'
import { joinOpenItems } from '@benchpin/plugins/receivables'
import { defineReport, tableSource, withinDates, type DateRange, type ReportRow } from '@benchpin/plugins/reports'
import type { InvoiceStatus } from '../models/invoice.ts'
import { stateOf } from '../services/invoice_state.ts'
import { INVOICE } from '../services/posting.ts'
import { salespersonOptions } from '../services/salespeople.ts'

/** What the register is narrowed by. */
export interface SalesRegisterFilters {
  date: DateRange
  store: number[]
  status: string[]
  salesperson: string[]
}

interface Row {
  id: number | string
  number: string | null
  date: string
  status: InvoiceStatus
  store_id: number | string
  contact_id: number | string
  subtotal: number | string
  deferred: number | string
  tax: number | string
  freight: number | string
  card_fee: number | string
  total: number | string
  balance: number | string | null
  written_off: number | string | null
  customer: string | null
  salesperson: string | null
}

const i = (column: string) => `sales_invoices.${column}`
/** What is sold and earned; gift cards are not earned yet. */
const SALES = `${i('subtotal')} - ${i('deferred')}`
const BALANCE = 'coalesce(receivables_open_items.balance, 0)'
const WRITTEN_OFF = 'coalesce(receivables_open_items.written_off, 0)'
/** What was paid to this day, whatever the period: of a finalized invoice all that is neither open nor written off. */
const PAID = `case when ${i('status')} = 'finalized' then ${i('total')} - ${BALANCE} - ${WRITTEN_OFF} else 0 end`

function invoices({ date, store, status, salesperson }: SalesRegisterFilters): ListQuery {
  const query = database()
    .from('sales_invoices')
    .leftJoin('contacts_contacts', (join) => join.on('contacts_contacts.tenant_id', i('tenant_id')).andOn('contacts_contacts.id', i('contact_id')))
    .leftJoin('memberships', (join) => join.on('memberships.tenant_id', i('tenant_id')).andOn('memberships.id', i('salesperson_id')))
    .where(i('tenant_id'), currentTenantId())
    .whereIn(i('store_id'), store)
  if (status.length > 0) query.whereIn(i('status'), status)
  else query.whereNot(i('status'), 'voided')
  if (salesperson.length > 0) query.whereIn(i('salesperson_id'), salesperson.map(Number))
  return withinDates(joinOpenItems(query, INVOICE, 'sales_invoices'), i('date'), date)
}

async function rowsOf(records: Record<string, unknown>[]): Promise<ReportRow[]> {
  const stores = new Map((await tenantState()).stores.map(({ id, name }) => [id, name]))
  return (records as unknown as Row[]).map((row) => {
    const [total, balance, writtenOff] = [Number(row.total), Number(row.balance ?? 0), Number(row.written_off ?? 0)]
    return {
      ...{ id: Number(row.id), contactId: Number(row.contact_id), number: row.number ?? 'Draft', date: row.date },
      ...{ status: stateOf(row.status, balance, writtenOff), salesperson: row.salesperson, store: stores.get(Number(row.store_id)) ?? null, customer: row.customer },
      ...{ subtotal: Number(row.subtotal) - Number(row.deferred), deferred: Number(row.deferred), tax: Number(row.tax), freight: Number(row.freight), cardFee: Number(row.card_fee), total },
      ...{ paid: row.status === 'finalized' ? total - balance - writtenOff : 0, writtenOff, balance },
    }
  })
}

/**
 * R04. An open invoice is in no other sales figure, and here under its status; a voided one only where it is asked for.
 * Total = subtotal + gift cards + tax + freight + card fee, as on the invoice; finalized rows are what the ledger holds of these sales.
 */
export const salesRegister = defineReport<SalesRegisterFilters>({
  id: 'sales.register',
  code: 'R04',
  title: 'Sales register',
  description: 'Every invoice of the period with its tax, freight and total, what has been paid on it to this day, and what is still open.',
  group: 'Sales',
  permission: 'sales.invoices.view',
  filters: [
    { key: 'date', label: 'Invoice date', type: 'date_range', default: 'month_to_date' },
    { key: 'store', label: 'Store', type: 'store' },
    {
      key: 'status',
      label: 'Status',
      type: 'choice',
      options: [
        { value: 'open', label: 'Open' },
        { value: 'finalized', label: 'Finalized' },
        { value: 'voided', label: 'Voided' },
      ],
    },
    { key: 'salesperson', label: 'Salesperson', type: 'choice', options: () => salespersonOptions({ active: false }) },
  ],
  columns: [
    { key: 'number', label: 'Invoice', type: 'code', peek: { type: INVOICE, idKey: 'id' } },
    { key: 'date', label: 'Date', type: 'date' },
    { key: 'customer', label: 'Customer', type: 'text', peek: { type: 'contacts.contact', idKey: 'contactId' } },
    { key: 'subtotal', label: 'Subtotal', type: 'money', total: 'sum' },
    { key: 'deferred', label: 'Gift cards', type: 'money', total: 'sum' },
    { key: 'tax', label: 'Tax', type: 'money', total: 'sum' },
    { key: 'freight', label: 'Freight', type: 'money', total: 'sum' },
    { key: 'cardFee', label: 'Card fee', type: 'money', total: 'sum' },
    { key: 'total', label: 'Total', type: 'money', total: 'sum' },
    { key: 'paid', label: 'Paid', type: 'money', total: 'sum' },
    { key: 'writtenOff', label: 'Written off', type: 'money', total: 'sum' },
    { key: 'balance', label: 'Balance', type: 'money', total: 'sum' },
    { key: 'status', label: 'Status', type: 'state' },
    { key: 'salesperson', label: 'Salesperson', type: 'text' },
    { key: 'store', label: 'Store', type: 'text' },
  ],
  drillDown: (row) => `/sales/invoices/${Number(row.id)}`,
  query: (filters) =>
    tableSource({
      query: () => invoices(filters),
      key: i('id'),
      select: [
        ...['id', 'number', 'date', 'status', 'store_id', 'contact_id', 'subtotal', 'deferred', 'tax', 'freight', 'card_fee', 'total'].map(i),
        'receivables_open_items.balance as balance',
        'receivables_open_items.written_off as written_off',
        'contacts_contacts.display_name as customer',
        'memberships.name as salesperson',
      ],
      order: '-date',
      sort: {
        ...{ number: i('number'), date: i('date'), store: i('store_id'), customer: 'contacts_contacts.display_name', salesperson: 'memberships.name' },
        ...{ subtotal: SALES, deferred: i('deferred'), tax: i('tax'), total: i('total'), paid: PAID, writtenOff: WRITTEN_OFF, balance: BALANCE },
      },
      totals: { subtotal: SALES, deferred: i('deferred'), tax: i('tax'), freight: i('freight'), cardFee: i('card_fee'), total: i('total'), paid: PAID, writtenOff: WRITTEN_OFF, balance: BALANCE },
      rows: rowsOf,
    }),
  empty: 'No invoice in this period. Voided ones are shown where the status asks for them.',
})
