import { currentTenantId, database, type ListQuery } from '@benchpin/kernel'
import type { CardState } from '../models/gift_card.ts'
import { masked } from '../services/numbers.ts'
import { GIVEN_WORDS, STATES, stateOf } from '../services/words.ts'
import type { GivenAs } from '../models/gift_card.ts'

/** A column of the cards. */
export const g = (column: string) => `gift_cards_cards.${column}`

/** What lists and the report read; never the number. */
export const SELECT = [...['id', 'serial', 'last_four', 'state', 'date', 'store_id', 'buyer_id', 'given_as', 'initial', 'redeemed', 'paid_out', 'moved', 'balance'].map(g), 'contacts_contacts.display_name']

/** Cards with their buyer. */
export function cards(): ListQuery {
  return database()
    .from('gift_cards_cards')
    .leftJoin('contacts_contacts', (join) => join.on('contacts_contacts.tenant_id', g('tenant_id')).andOn('contacts_contacts.id', g('buyer_id')))
    .where(g('tenant_id'), currentTenantId())
}

/** Narrows to states, by the keys of `STATES`. */
export function inStates(query: ListQuery, states: readonly string[]): void {
  if (states.length === 0) return
  query.where((either) => {
    if (states.includes('open')) either.orWhere(g('is_open'), 1)
    if (states.includes('used')) either.orWhere((one) => void one.where(g('state'), 'active').where(g('is_open'), 0))
    for (const state of ['pending', 'replaced', 'voided']) if (states.includes(state)) either.orWhere(g('state'), state)
  })
}

/** States as a filter offers them. */
export const stateOptions = Object.entries(STATES).map(([value, label]) => ({ value, label }))

/** A row as lists and the report show it. */
export function cardRow(record: Record<string, unknown>, stores: ReadonlyMap<number, string>) {
  const [initial, redeemed, paidOut, moved, balance] = ['initial', 'redeemed', 'paid_out', 'moved', 'balance'].map((key) => Number(record[key])) as [number, number, number, number, number]
  return {
    ...{ serial: String(record.serial), card: masked(String(record.last_four)), date: String(record.date), store: stores.get(Number(record.store_id)) ?? null },
    ...{ buyer: typeof record.display_name === 'string' ? record.display_name : null, how: GIVEN_WORDS[record.given_as as GivenAs] },
    ...{ initial, redeemed, paidOut, moved, balance, state: stateOf({ state: record.state as CardState, balance }) },
  }
}
