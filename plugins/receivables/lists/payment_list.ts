import { currentTenantId, database, defineList, narrowBySearch, rangeOf, tenantState, type ListQuery } from '@benchpin/kernel'
import type { Payment } from '../models/payment.ts'
import { voidReasonWords } from '../services/contract.ts'
import { PAYMENT_SEARCH } from '../services/payment_records.ts'
import { stateOf } from '../services/payment_state.ts'
import { availableTenders } from '../services/tenders_taken.ts'

const p = (column: string) => `receivables_payments.${column}`

const words = (value: unknown) => (typeof value === 'string' ? value : null)

function between(query: ListQuery, column: string, value: string, read: (text: string) => string | number = String): void {
  const [from, to] = rangeOf(value)
  if (from) query.where(column, '>=', read(from))
  if (to) query.where(column, '<=', read(to))
}

function inState(query: ListQuery, states: string[]): void {
  query.where((either) => {
    if (states.includes('voided')) either.orWhere(p('state'), 'voided')
    if (states.includes('applied')) either.orWhere((one) => void one.where(p('state'), 'posted').where(p('is_open'), 0))
    if (states.includes('open')) either.orWhere(p('is_open'), 1)
    if (states.includes('flagged')) either.orWhereNotNull(p('flag'))
  })
}

/** All payments. */
export const paymentList = defineList({
  id: 'receivables.payments',
  title: 'Payments',
  columns: [
    { key: 'number', label: 'Payment', type: 'code', sort: p('id') },
    { key: 'date', label: 'Date', type: 'date', sort: p('date') },
    { key: 'customer', label: 'Customer', type: 'text', sort: 'contacts_contacts.display_name' },
    { key: 'tender', label: 'Tender', type: 'text', sort: p('tender') },
    { key: 'reference', label: 'Reference', type: 'text' },
    { key: 'store', label: 'Store', type: 'text', hidden: true },
    { key: 'state', label: 'State', type: 'state' },
    { key: 'reason', label: 'Void reason', type: 'text', hidden: true },
    { key: 'amount', label: 'Amount', type: 'money', sort: p('amount') },
    { key: 'unapplied', label: 'Unapplied', type: 'money', sort: p('unapplied'), total: p('unapplied') },
  ],
  filters: [
    {
      key: 'state',
      label: 'State',
      type: 'options',
      options: [
        { value: 'applied', label: 'Applied' },
        { value: 'open', label: 'With credit or deposit' },
        { value: 'flagged', label: 'Needs attention' },
        { value: 'voided', label: 'Voided' },
      ],
      apply: (query, value) => inState(query, value.split(',')),
    },
    { key: 'date', label: 'Date', type: 'date_range', apply: (query, value) => between(query, p('date'), value) },
    {
      key: 'tender',
      label: 'Tender',
      type: 'options',
      options: async () => (await availableTenders()).map(({ id, label }) => ({ value: id, label })),
      apply: (query, value) => void query.whereIn(p('tender'), value.split(',')),
    },
    {
      key: 'store',
      label: 'Store',
      type: 'options',
      options: async () => (await tenantState()).stores.map(({ id, name }) => ({ value: String(id), label: name })),
      apply: (query, value) => void query.whereIn(p('store_id'), value.split(',').map(Number)),
    },
    { key: 'amount', label: 'Amount', type: 'money_range', apply: (query, value) => between(query, p('amount'), value, Number) },
  ],
  defaultSort: '-date',
  tieBreaker: p('id'),
  query: () =>
    database()
      .from('receivables_payments')
      .leftJoin('contacts_contacts', (join) => join.on('contacts_contacts.tenant_id', p('tenant_id')).andOn('contacts_contacts.id', p('contact_id')))
      .where(p('tenant_id'), currentTenantId()),
  select: ['id', 'number', 'date', 'contact_id', 'tender', 'reference', 'store_id', 'state', 'void_reason', 'void_note', 'amount', 'unapplied', 'held', 'flag']
    .map(p)
    .concat('contacts_contacts.display_name'),
  search: (query, text) => narrowBySearch(query, p('id'), PAYMENT_SEARCH, text),
  async rows(records) {
    const labels = new Map((await availableTenders()).map(({ id, label }) => [id, label]))
    const stores = new Map((await tenantState()).stores.map(({ id, name }) => [id, name]))
    return records.map((record) => {
      const state = { state: record.state as Payment['state'], flag: words(record.flag), unapplied: Number(record.unapplied), held: Number(record.held) }
      return {
        id: Number(record.id),
        peek: 'receivables.payment',
        href: `/payments/${Number(record.id)}`,
        values: {
          number: words(record.number),
          date: words(record.date),
          customer: words(record.display_name),
          tender: labels.get(String(record.tender)) ?? String(record.tender),
          reference: words(record.reference),
          store: stores.get(Number(record.store_id)) ?? null,
          state: stateOf(state),
          reason: state.state === 'voided' ? voidReasonWords(words(record.void_reason), words(record.void_note)) : null,
          amount: Number(record.amount),
          unapplied: state.unapplied,
        },
      }
    })
  },
  empty: {
    text: 'Every payment of a customer stands here: what was paid, how, and which documents it went to.',
    action: { label: 'See who owes', href: '/receivables' },
    help: 'receivables/payments',
  },
})
