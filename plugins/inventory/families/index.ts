import type { FamilyId } from '../models/item.ts'
import { coloredStone } from './colored_stone.ts'
import type { Family } from './definition.ts'
import { diamond } from './diamond.ts'
import { jewelry } from './jewelry.ts'
import { pearl } from './pearl.ts'
import { watch } from './watch.ts'

/** The five families of goods, in the order in which screens show them. */
export const FAMILIES: readonly Family[] = [jewelry, watch, diamond, coloredStone, pearl]

const byId = new Map(FAMILIES.map((family) => [family.id, family]))

/** The family with this id. */
export function familyOf(id: FamilyId): Family {
  return byId.get(id)!
}

/** Whether a text names a family. */
export function isFamilyId(text: unknown): text is FamilyId {
  return typeof text === 'string' && byId.has(text as FamilyId)
}
