import { currentTenantId, database, defineList, rangeOf, tenantState, type FilterOption, type ListDefinition, type ListPayload, type ListRow } from '@benchpin/kernel'
import { joinOpenItems } from '@benchpin/plugins/receivables'
import type { InvoiceStatus } from '../models/invoice.ts'
import { stateOf } from '../services/invoice_state.ts'
import { INVOICE } from '../services/posting.ts'
import { salespersonOptions } from '../services/salespeople.ts'

type ListQuery = ReturnType<ListDefinition['query']>

interface Row {
  id: number
  number: string | null
  date: string
  status: InvoiceStatus
  store_id: number
  subtotal: number
  tax: number
  freight: number
  card_fee: number
  total: number
  balance: number | null
  written_off: number | null
  customer: string
  salesperson: string | null
}

const inList = (value: string) => value.split(',').filter(Boolean)
/** What is no id matches nothing. */
const idsIn = (value: string) => inList(value).map((text) => (/^\d{1,15}$/.test(text) ? Number(text) : 0))

async function storeOptions(): Promise<FilterOption[]> {
  const { stores } = await tenantState()
  return stores.map(({ id, name }) => ({ value: String(id), label: name }))
}

function applyDates(query: ListQuery, value: string): void {
  const [from, to] = rangeOf(value)
  if (from) query.where('sales_invoices.date', '>=', from)
  if (to) query.where('sales_invoices.date', '<=', to)
}

/** The customer is always there; an outer join keeps MariaDB from beginning with the customers and sorting all their invoices. */
function invoices(): ListQuery {
  const query = database()
    .from('sales_invoices')
    .leftJoin('contacts_contacts', (join) => join.on('contacts_contacts.tenant_id', 'sales_invoices.tenant_id').andOn('contacts_contacts.id', 'sales_invoices.contact_id'))
    .leftJoin('memberships', (join) => join.on('memberships.tenant_id', 'sales_invoices.tenant_id').andOn('memberships.id', 'sales_invoices.salesperson_id'))
    .where('sales_invoices.tenant_id', currentTenantId())
  return joinOpenItems(query, INVOICE, 'sales_invoices') as ListQuery
}

function searchIn(query: ListQuery, text: string): void {
  query.where((either) =>
    either
      .where('sales_invoices.number', 'like', `%${text}%`)
      .orWhere('contacts_contacts.display_name', 'like', `%${text}%`)
      .orWhereExists((sold) =>
        sold
          .from('sales_invoice_lines')
          .where('sales_invoice_lines.tenant_id', currentTenantId())
          .whereColumn('sales_invoice_lines.invoice_id', 'sales_invoices.id')
          .where('sales_invoice_lines.stock_id', text)
      )
  )
}

async function rowsOf(records: Record<string, unknown>[]): Promise<ListRow[]> {
  const stores = new Map((await tenantState()).stores.map(({ id, name }) => [id, name]))
  return (records as unknown as Row[]).map((row) => {
    const balance = Number(row.balance ?? 0)
    const writtenOff = Number(row.written_off ?? 0)
    const total = Number(row.total)
    return {
      id: Number(row.id),
      peek: INVOICE,
      href: `/sales/invoices/${row.id}`,
      values: {
        number: row.number ?? 'Draft',
        date: row.date,
        customer: row.customer,
        salesperson: row.salesperson,
        store: stores.get(Number(row.store_id)) ?? null,
        status: stateOf(row.status, balance, writtenOff),
        subtotal: Number(row.subtotal),
        tax: Number(row.tax),
        freight: Number(row.freight),
        cardFee: Number(row.card_fee),
        total,
        paid: row.status === 'finalized' ? total - balance - writtenOff : 0,
        writtenOff,
        balance,
      },
    }
  })
}

/** The sales register. Voided invoices are in it only where they are asked for. */
export const invoiceList = defineList({
  id: 'sales.invoices',
  title: 'Invoices',
  columns: [
    { key: 'number', label: 'Number', type: 'code', sort: 'sales_invoices.number' },
    { key: 'date', label: 'Date', type: 'date', sort: 'sales_invoices.date' },
    { key: 'customer', label: 'Customer', type: 'text', sort: 'contacts_contacts.display_name' },
    { key: 'salesperson', label: 'Salesperson', type: 'text', sort: 'memberships.name' },
    { key: 'store', label: 'Store', type: 'text', sort: 'sales_invoices.store_id' },
    { key: 'status', label: 'Status', type: 'state', sort: 'sales_invoices.status' },
    { key: 'subtotal', label: 'Subtotal', type: 'money', hidden: true, sort: 'sales_invoices.subtotal', total: 'sales_invoices.subtotal' },
    { key: 'tax', label: 'Tax', type: 'money', hidden: true, sort: 'sales_invoices.tax', total: 'sales_invoices.tax' },
    { key: 'freight', label: 'Freight', type: 'money', sort: 'sales_invoices.freight', total: 'sales_invoices.freight', hidden: true },
    { key: 'cardFee', label: 'Card fee', type: 'money', sort: 'sales_invoices.card_fee', total: 'sales_invoices.card_fee', hidden: true },
    { key: 'total', label: 'Total', type: 'money', sort: 'sales_invoices.total', total: 'sales_invoices.total' },
    { key: 'paid', label: 'Paid', type: 'money', total: 'receivables_open_items.amount' },
    { key: 'writtenOff', label: 'Written off', type: 'money', hidden: true, sort: 'receivables_open_items.written_off', total: 'receivables_open_items.written_off' },
    { key: 'balance', label: 'Balance', type: 'money', sort: 'receivables_open_items.balance', total: 'receivables_open_items.balance' },
  ],
  filters: [
    {
      key: 'status',
      label: 'Status',
      type: 'options',
      options: [
        { value: 'open', label: 'Open' },
        { value: 'finalized', label: 'Finalized' },
        { value: 'voided', label: 'Voided' },
      ],
      apply: (query, value) => void query.whereIn('sales_invoices.status', inList(value)),
    },
    { key: 'date', label: 'Date', type: 'date_range', apply: applyDates },
    { key: 'store', label: 'Store', type: 'options', options: storeOptions, apply: (query, value) => void query.whereIn('sales_invoices.store_id', idsIn(value)) },
    {
      key: 'salesperson',
      label: 'Salesperson',
      type: 'options',
      options: () => salespersonOptions({ active: false }),
      apply: (query, value) => void query.whereIn('sales_invoices.salesperson_id', idsIn(value)),
    },
  ],
  defaultSort: '-date',
  tieBreaker: 'sales_invoices.id',
  query: invoices,
  select: [
    ...['id', 'number', 'date', 'status', 'store_id', 'subtotal', 'tax', 'freight', 'card_fee', 'total'].map((name) => `sales_invoices.${name}`),
    'receivables_open_items.balance as balance',
    'receivables_open_items.written_off as written_off',
    'contacts_contacts.display_name as customer',
    'memberships.name as salesperson',
  ],
  search: searchIn,
  rows: rowsOf,
  empty: {
    text: 'Every sale stands here: open while it is made, finalized once it is in the books.',
    action: { label: 'Open the counter', href: '/sales/counter' },
    help: 'sales/invoices',
  },
})

/** The list without voided invoices, for a request that does not ask for them by status. */
export const standingInvoiceList: ListDefinition = {
  ...invoiceList,
  query: () => invoices().whereNot('sales_invoices.status', 'voided'),
}

/** What was paid is what was posted less what is still open or written off: the frame sums all three. */
export function withPaidTotal(payload: ListPayload): ListPayload {
  const { paid = 0, writtenOff = 0, balance = 0 } = payload.totals
  return { ...payload, totals: { ...payload.totals, paid: paid - writtenOff - balance } }
}
