import { tenantState, type ListQuery } from '@benchpin/kernel'
import { defineReport, tableSource, withinDates, type DateRange } from '@benchpin/plugins/reports'
import { cardRow, cards, g, inStates, SELECT, stateOptions } from '../lists/card_rows.ts'
import { CARD, VIEW } from '../services/names.ts'

/** What the report is narrowed by. */
export interface CardsOutstandingFilters {
  date: DateRange
  store: number[]
  status: string[]
}

function narrowed({ date, store, status }: CardsOutstandingFilters): ListQuery {
  const query = cards().whereIn(g('store_id'), store)
  inStates(query, status)
  return withinDates(query, g('date'), date)
}

const SUMS = { initial: g('initial'), redeemed: g('redeemed'), paidOut: g('paid_out'), moved: g('moved'), balance: g('balance') }

/**
 * One row for each card: remaining = original - redeemed - paid out - moved. Unfiltered, the sum of what remains is what the
 * ledger holds as gift cards outstanding.
 */
export const cardsOutstanding = defineReport<CardsOutstandingFilters>({
  id: 'gift_cards.outstanding',
  title: 'Gift cards outstanding',
  description: 'Every gift card with what was on it, what was used and what remains. The sum of what remains is what the store owes to whoever holds the cards.',
  group: 'Money',
  permission: VIEW,
  filters: [
    { key: 'date', label: 'Card date', type: 'date_range', default: 'all' },
    { key: 'store', label: 'Store', type: 'store' },
    { key: 'status', label: 'Status', type: 'choice', options: stateOptions, default: ['open'] },
  ],
  columns: [
    { key: 'serial', label: 'Card', type: 'code', peek: { type: CARD, idKey: 'id' } },
    { key: 'card', label: 'Number', type: 'text' },
    { key: 'date', label: 'Date', type: 'date' },
    { key: 'buyer', label: 'Buyer', type: 'text' },
    { key: 'how', label: 'How', type: 'text' },
    { key: 'store', label: 'Store', type: 'text' },
    { key: 'initial', label: 'Original', type: 'money', total: 'sum' },
    { key: 'redeemed', label: 'Redeemed', type: 'money', total: 'sum' },
    { key: 'paidOut', label: 'Paid out', type: 'money', total: 'sum' },
    { key: 'moved', label: 'Moved', type: 'money', total: 'sum' },
    { key: 'balance', label: 'Remaining', type: 'money', total: 'sum' },
    { key: 'state', label: 'Status', type: 'state' },
  ],
  drillDown: (row) => `/gift-cards/${Number(row.id)}`,
  query: (filters) =>
    tableSource({
      query: () => narrowed(filters),
      key: g('id'),
      select: SELECT,
      order: '-date',
      sort: { serial: g('id'), date: g('date'), buyer: 'contacts_contacts.display_name', store: g('store_id'), ...SUMS },
      totals: SUMS,
      async rows(records) {
        const stores = new Map((await tenantState()).stores.map(({ id, name }) => [id, name]))
        return records.map((record) => ({ id: Number(record.id), ...cardRow(record, stores) }))
      },
    }),
  empty: 'No gift card in this state. Cards that are used up are shown where the status asks for them.',
})
