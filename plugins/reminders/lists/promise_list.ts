import { currentTenantId, database, defineList, rangeOf, tenantState } from '@benchpin/kernel'
import type { PromiseState } from '../models/promise.ts'
import { PROMISE_STATES } from '../services/words.ts'

const p = (column: string) => `reminders_promises.${column}`

/** Promises to pay of all customers. */
export const promiseList = defineList({
  id: 'reminders.promises',
  title: 'Promises to pay',
  columns: [
    { key: 'customer', label: 'Customer', type: 'text', sort: 'contacts_contacts.display_name' },
    { key: 'amount', label: 'Promised', type: 'money', sort: p('amount'), total: p('amount') },
    { key: 'paid', label: 'Paid in time', type: 'money', sort: p('paid'), total: p('paid') },
    { key: 'date', label: 'By', type: 'date', sort: p('date') },
    { key: 'state', label: 'State', type: 'state' },
    { key: 'takenOn', label: 'Noted on', type: 'date', sort: p('taken_on') },
    { key: 'takenBy', label: 'Noted by', type: 'text' },
    { key: 'store', label: 'Store', type: 'text', hidden: true },
    { key: 'note', label: 'Note', type: 'text', hidden: true },
  ],
  filters: [
    {
      key: 'state',
      label: 'State',
      type: 'options',
      options: Object.entries(PROMISE_STATES).map(([value, { label }]) => ({ value, label })),
      apply: (query, value) => void query.whereIn(p('state'), value.split(',')),
    },
    {
      key: 'date',
      label: 'By',
      type: 'date_range',
      apply(query, value) {
        const [from, to] = rangeOf(value)
        if (from) query.where(p('date'), '>=', from)
        if (to) query.where(p('date'), '<=', to)
      },
    },
  ],
  defaultSort: '-date',
  tieBreaker: p('id'),
  query: () =>
    database()
      .from('reminders_promises')
      .join('contacts_contacts', (join) => join.on('contacts_contacts.tenant_id', p('tenant_id')).andOn('contacts_contacts.id', p('contact_id')))
      .where(p('tenant_id'), currentTenantId()),
  select: ['id', 'contact_id', 'store_id', 'amount', 'paid', 'date', 'state', 'taken_on', 'taken_by', 'note'].map(p).concat('contacts_contacts.display_name'),
  async rows(records) {
    const stores = new Map((await tenantState()).stores.map(({ id, name }) => [id, name]))
    return records.map((record) => ({
      id: Number(record.id),
      href: `/receivables/customers/${Number(record.contact_id)}`,
      values: {
        ...{ customer: String(record.display_name), amount: Number(record.amount), paid: Number(record.paid), date: String(record.date) },
        ...{ state: PROMISE_STATES[record.state as PromiseState], takenOn: String(record.taken_on), takenBy: String(record.taken_by) },
        ...{ store: stores.get(Number(record.store_id)) ?? null, note: record.note === null ? null : String(record.note) },
      },
    }))
  },
  empty: {
    text: 'When a customer says by when money will come, note it on the account. Reminders wait until then, and you are told if it does not come.',
    action: { label: 'See who owes', href: '/receivables' },
    help: 'reminders/promises',
  },
})
