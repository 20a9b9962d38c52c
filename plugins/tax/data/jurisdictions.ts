import { FLORIDA, FLORIDA_COUNTIES } from './florida.ts'
import type { Jurisdiction } from './jurisdiction.ts'

/** Places whose rates Benchpin brings along, by permanent id. */
export const JURISDICTIONS: readonly Jurisdiction[] = [FLORIDA, ...FLORIDA_COUNTIES]

/** A place by its id, or null for one that Benchpin does not know: a store's own rates. */
export function jurisdictionById(id: string): Jurisdiction | null {
  return JURISDICTIONS.find((one) => one.id === id) ?? null
}
