import { defineList, narrowBySearch, rangeOf, tenantState, type ListDefinition } from '@benchpin/kernel'
import { CARD } from '../services/names.ts'
import { cardRow, cards, g, inStates, SELECT, stateOptions } from './card_rows.ts'

/** All gift cards, by the last digits of their numbers. */
export const cardList: ListDefinition = defineList({
  id: 'gift_cards.cards',
  title: 'Gift cards',
  columns: [
    { key: 'serial', label: 'Card', type: 'code', sort: g('id') },
    { key: 'card', label: 'Number', type: 'text' },
    { key: 'date', label: 'Date', type: 'date', sort: g('date') },
    { key: 'buyer', label: 'Buyer', type: 'text', sort: 'contacts_contacts.display_name' },
    { key: 'how', label: 'How', type: 'text' },
    { key: 'store', label: 'Store', type: 'text', hidden: true },
    { key: 'state', label: 'State', type: 'state' },
    { key: 'initial', label: 'Original', type: 'money', sort: g('initial'), total: g('initial') },
    { key: 'balance', label: 'Remaining', type: 'money', sort: g('balance'), total: g('balance') },
  ],
  filters: [
    { key: 'state', label: 'State', type: 'options', options: stateOptions, apply: (query, value) => inStates(query, value.split(',')) },
    {
      key: 'date',
      label: 'Date',
      type: 'date_range',
      apply(query, value) {
        const [from, to] = rangeOf(value)
        if (from) query.where(g('date'), '>=', from)
        if (to) query.where(g('date'), '<=', to)
      },
    },
  ],
  defaultSort: '-date',
  tieBreaker: g('id'),
  query: cards,
  select: SELECT,
  search: (query, text) => narrowBySearch(query, g('id'), CARD, text),
  async rows(records) {
    const stores = new Map((await tenantState()).stores.map(({ id, name }) => [id, name]))
    return records.map((record) => {
      const { paidOut: _paidOut, moved: _moved, redeemed: _redeemed, ...values } = cardRow(record, stores)
      return { id: Number(record.id), peek: CARD, href: `/gift-cards/${Number(record.id)}`, values }
    })
  },
  empty: { text: 'Gift cards stand here once one is sold at the counter or given away.', action: { label: 'Open the counter', href: '/sales/counter' }, help: 'gift_cards/gift_cards' },
})
