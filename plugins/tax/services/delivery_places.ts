import { allJurisdictions, stateOf } from '../data/jurisdiction.ts'
import { jurisdictionOf } from './rates_for.ts'

/** Places of the state in which a store sells, for the choice of where a delivery goes; none for a store with rates of its own. */
export async function deliveryPlaces(storeId: number): Promise<{ value: string; label: string }[]> {
  const home = await jurisdictionOf(storeId)
  const state = home ? stateOf(home) : null
  if (!state) return []
  return allJurisdictions()
    .filter(({ id, parent }) => id === state.id || parent === state.id)
    .map(({ id, title }) => ({ value: id, label: title }))
    .sort((left, right) => left.label.localeCompare(right.label))
}
