import { currentTenantId, database, tenantState, type FilterOption, type ListQuery } from '@benchpin/kernel'
import { defineReport, reportHref, rowsSource, tableSource, withinDates, type DateRange, type ReportRow, type ReportSource } from '@benchpin/plugins/reports'
import type { Payment } from '../models/payment.ts'
import { PAYMENT_SEARCH } from '../services/payment_records.ts'
import { stateOf } from '../services/payment_state.ts'
import { availableTenders } from '../services/tenders_taken.ts'

/** What the register is narrowed by. */
export interface PaymentRegisterFilters {
  date: DateRange
  store: number[]
  tender: string[]
  status: string[]
}

interface Row {
  id: number | string
  number: string
  date: string
  store_id: number | string
  contact_id: number | string
  tender: string
  reference: string | null
  amount: number | string
  unapplied: number | string
  held: number | string
  flag: string | null
  state: Payment['state']
  customer: string | null
}

const p = (column: string) => `receivables_payments.${column}`
/** A voided payment is no money: its amount stands in a column of its own, so that the sum ties to the till and the bank. */
const POSTED = `case when ${p('state')} = 'posted' then ${p('amount')} else 0 end`
const VOIDED = `case when ${p('state')} = 'voided' then ${p('amount')} else 0 end`

function payments({ date, store, tender, status }: PaymentRegisterFilters): ListQuery {
  const query = database()
    .from('receivables_payments')
    .leftJoin('contacts_contacts', (join) => join.on('contacts_contacts.tenant_id', p('tenant_id')).andOn('contacts_contacts.id', p('contact_id')))
    .where(p('tenant_id'), currentTenantId())
    .whereIn(p('store_id'), store)
  if (tender.length > 0) query.whereIn(p('tender'), tender)
  if (status[0] === 'posted' || status[0] === 'voided') query.where(p('state'), status[0])
  return withinDates(query, p('date'), date)
}

async function labels(): Promise<Map<string, string>> {
  return new Map((await availableTenders()).map(({ id, label }) => [id, label]))
}

async function tenderOptions(): Promise<FilterOption[]> {
  return [...(await labels())].map(([value, label]) => ({ value, label }))
}

async function rowsOf(records: Record<string, unknown>[]): Promise<ReportRow[]> {
  const [{ stores }, tenderLabels] = [await tenantState(), await labels()]
  return (records as unknown as Row[]).map((row) => {
    const amount = Number(row.amount)
    const [posted, voided] = row.state === 'posted' ? [amount, 0] : [0, amount]
    const { id, number, date, reference, customer, state, flag } = row
    return {
      ...{ id: Number(id), contactId: Number(row.contact_id), number, date, customer, reference },
      ...{ tender: tenderLabels.get(row.tender) ?? row.tender, store: stores.find((store) => store.id === Number(row.store_id))?.name ?? null },
      ...{ status: stateOf({ state, flag, unapplied: Number(row.unapplied), held: Number(row.held) }), amount: posted, voided },
    }
  })
}

function listed(filters: PaymentRegisterFilters): ReportSource {
  return tableSource({
    query: () => payments(filters),
    key: p('id'),
    select: [...['id', 'number', 'date', 'store_id', 'contact_id', 'tender', 'reference', 'amount', 'unapplied', 'held', 'flag', 'state'].map(p), 'contacts_contacts.display_name as customer'],
    order: '-date',
    sort: { number: p('id'), date: p('date'), customer: 'contacts_contacts.display_name', tender: p('tender'), store: p('store_id'), amount: POSTED, voided: VOIDED },
    totals: { amount: POSTED, voided: VOIDED },
    rows: rowsOf,
  })
}

async function byTender(filters: PaymentRegisterFilters): Promise<ReportRow[]> {
  const found = (await payments(filters)
    .groupBy(p('tender'))
    .select(p('tender'))
    .count('* as payments')
    .select(database().raw(`sum(${POSTED}) as posted`), database().raw(`sum(${VOIDED}) as voided`))) as { tender: string; payments: number | string; posted: number | string; voided: number | string }[]
  const tenderLabels = await labels()
  return found.map((row) => ({
    ...{ tenderId: row.tender, tender: tenderLabels.get(row.tender) ?? row.tender, payments: Number(row.payments) },
    ...{ amount: Number(row.posted), voided: Number(row.voided) },
  }))
}

async function sums(filters: PaymentRegisterFilters): Promise<Record<string, number>> {
  const [row] = (await payments(filters)
    .count('* as payments')
    .select(database().raw(`sum(${POSTED}) as posted`), database().raw(`sum(${VOIDED}) as voided`))) as { payments: number | string; posted: number | string | null; voided: number | string | null }[]
  return { payments: Number(row?.payments ?? 0), amount: Number(row?.posted ?? 0), voided: Number(row?.voided ?? 0) }
}

/**
 * R07. One row for each payment by the day it was taken, and the sum by tender. Money paid back is below zero. What is
 * posted here equals what the ledger received from payments of these days.
 */
export const paymentRegister = defineReport<PaymentRegisterFilters>({
  id: 'receivables.payment_register',
  code: 'R07',
  title: 'Payment register',
  description: 'Every payment taken or paid back in the period, and what came in by each tender: what the drawer and the deposit slips are checked against.',
  group: 'Money',
  permission: 'receivables.view',
  filters: [
    { key: 'date', label: 'Payment date', type: 'date_range', default: 'month_to_date' },
    { key: 'store', label: 'Store', type: 'store' },
    { key: 'tender', label: 'Tender', type: 'choice', options: tenderOptions },
    {
      key: 'status',
      label: 'Status',
      type: 'choice',
      single: true,
      default: ['posted'],
      options: [
        { value: 'posted', label: 'Posted' },
        { value: 'voided', label: 'Voided' },
        { value: 'all', label: 'All' },
      ],
    },
  ],
  levels: ['detail', 'summary'],
  columns: [
    { key: 'number', label: 'Payment', type: 'code', peek: { type: PAYMENT_SEARCH, idKey: 'id' }, detailOnly: true },
    { key: 'date', label: 'Date', type: 'date', detailOnly: true },
    { key: 'customer', label: 'Customer', type: 'text', peek: { type: 'contacts.contact', idKey: 'contactId' }, detailOnly: true },
    { key: 'tender', label: 'Tender', type: 'text' },
    { key: 'payments', label: 'Payments', type: 'count', summaryOnly: true, total: 'sum' },
    { key: 'reference', label: 'Reference', type: 'text', detailOnly: true },
    { key: 'store', label: 'Store', type: 'text', detailOnly: true },
    { key: 'status', label: 'Status', type: 'state', detailOnly: true },
    { key: 'amount', label: 'Amount', type: 'money', total: 'sum' },
    { key: 'voided', label: 'Voided', type: 'money', total: 'sum' },
  ],
  drillDown(row, filters, level) {
    if (level === 'detail') return `/payments/${Number(row.id)}`
    return reportHref('receivables.payment_register', { level: 'detail', filters: { ...filters, tender: [String(row.tenderId)] } })
  },
  query: (filters, level) =>
    level === 'detail'
      ? listed(filters)
      : rowsSource({ rows: () => byTender(filters), totals: () => sums(filters), order: '-amount', sortable: ['tender', 'payments', 'amount', 'voided'] }),
  chart: { kind: 'bar', title: 'By tender', x: 'tender', y: 'amount' },
  empty: 'No payment in this period.',
})
