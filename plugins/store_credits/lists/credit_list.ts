import { defineList, narrowBySearch, rangeOf, tenantState, type ListDefinition } from '@benchpin/kernel'
import { CREDIT } from '../services/names.ts'
import { stateOf } from '../services/words.ts'
import { c, credits, inStates, STATE_COLUMNS, stateOptions } from './credit_rows.ts'

const words = (value: unknown) => (typeof value === 'string' ? value : null)

/** All store credits. */
export const creditList: ListDefinition = defineList({
  id: 'store_credits.credits',
  title: 'Store credit',
  columns: [
    { key: 'number', label: 'Credit', type: 'code', sort: c('id') },
    { key: 'date', label: 'Date', type: 'date', sort: c('date') },
    { key: 'customer', label: 'Customer', type: 'text', sort: 'contacts_contacts.display_name' },
    { key: 'reason', label: 'Reason', type: 'text' },
    { key: 'expires', label: 'Expires', type: 'date', sort: c('expires_on') },
    { key: 'store', label: 'Store', type: 'text', hidden: true },
    { key: 'state', label: 'State', type: 'state' },
    { key: 'issued', label: 'Given', type: 'money', sort: c('issued'), total: c('issued') },
    { key: 'remaining', label: 'Remaining', type: 'money', sort: c('remaining'), total: c('remaining') },
  ],
  filters: [
    { key: 'state', label: 'State', type: 'options', options: stateOptions, apply: (query, value) => inStates(query, value.split(',')) },
    {
      key: 'date',
      label: 'Date',
      type: 'date_range',
      apply(query, value) {
        const [from, to] = rangeOf(value)
        if (from) query.where(c('date'), '>=', from)
        if (to) query.where(c('date'), '<=', to)
      },
    },
    {
      key: 'store',
      label: 'Store',
      type: 'options',
      options: async () => (await tenantState()).stores.map(({ id, name }) => ({ value: String(id), label: name })),
      apply: (query, value) => void query.whereIn(c('store_id'), value.split(',').map(Number)),
    },
  ],
  defaultSort: '-date',
  tieBreaker: c('id'),
  query: credits,
  select: [...['id', 'number', 'date', 'contact_id', 'store_id', 'reason', 'expires_on', 'issued', ...STATE_COLUMNS].map(c), 'contacts_contacts.display_name'],
  search: (query, text) =>
    void query.where((either) => {
      either.orWhere((one) => void narrowBySearch(one as typeof query, c('id'), CREDIT, text))
      either.orWhere((one) => void narrowBySearch(one as typeof query, c('contact_id'), 'contacts.contact', text))
    }),
  async rows(records) {
    const stores = new Map((await tenantState()).stores.map(({ id, name }) => [id, name]))
    return records.map((record) => {
      const [remaining, expired, voided, used, refunded] = STATE_COLUMNS.map((column) => Number(record[column])) as [number, number, number, number, number]
      return {
        ...{ id: Number(record.id), peek: CREDIT, href: `/store-credits/${Number(record.id)}` },
        values: {
          ...{ number: words(record.number), date: words(record.date), customer: words(record.display_name), reason: words(record.reason), expires: words(record.expires_on) },
          ...{ store: stores.get(Number(record.store_id)) ?? null, state: stateOf({ remaining, expired, voided, used, refunded }), issued: Number(record.issued), remaining },
        },
      }
    })
  },
  empty: { text: 'Credit that belongs to a customer stands here: for a return, or as goodwill. It pays like money.', help: 'store_credits/store_credits' },
})
