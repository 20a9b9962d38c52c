import { currentTenantId, database, type ListQuery } from '@benchpin/kernel'
import { STATES } from '../services/words.ts'

/** A column of the credits. */
export const c = (column: string) => `store_credits_credits.${column}`

/** Columns that a state is told by. */
export const STATE_COLUMNS = ['remaining', 'expired', 'voided', 'used', 'refunded'] as const

/** Credits with their customer. */
export function credits(): ListQuery {
  return database()
    .from('store_credits_credits')
    .leftJoin('contacts_contacts', (join) => join.on('contacts_contacts.tenant_id', c('tenant_id')).andOn('contacts_contacts.id', c('contact_id')))
    .where(c('tenant_id'), currentTenantId())
}

/** Narrows to states, by the keys of `STATES`. */
export function inStates(query: ListQuery, states: readonly string[]): void {
  if (states.length === 0) return
  query.where((either) => {
    if (states.includes('open')) either.orWhere(c('is_open'), 1)
    if (states.includes('voided')) either.orWhere((one) => void one.where(c('is_open'), 0).where(c('voided'), '>', 0))
    if (states.includes('expired')) either.orWhere((one) => void one.where(c('is_open'), 0).where(c('voided'), 0).where(c('expired'), '>', 0))
    if (states.includes('used')) either.orWhere((one) => void one.where(c('is_open'), 0).where(c('voided'), 0).where(c('expired'), 0))
  })
}

/** States as a filter offers them. */
export const stateOptions = Object.entries(STATES).map(([value, label]) => ({ value, label }))
