import { findRecord, transaction } from '@benchpin/kernel'
import { ItemFieldsError } from '../errors.ts'
import type { FieldFault } from '../families/check_attributes.ts'
import { familyOf } from '../families/index.ts'
import type { FamilyId } from '../models/item.ts'
import { termsOf } from './terms_of.ts'
import { PriceRule } from '../models/price_rule.ts'
import type { PriceLevel, PriceRounding } from '../pricing/rule.ts'

/** Multipliers as they are typed. */
export interface PriceRuleInput {
  storeId: number
  family?: FamilyId | null
  category?: string | null
  costFrom?: number | null
  costTo?: number | null
  levels: PriceLevel[]
  rounding: PriceRounding
}

async function faultsOf({ family, category, costFrom, costTo }: PriceRuleInput): Promise<FieldFault[]> {
  const faults: FieldFault[] = []
  if (category && !family) faults.push({ field: 'family', message: 'Choose the family of this category.' })
  if (category && family) {
    const words = await termsOf(familyOf(family), 'category')
    if (!words.some(({ value }) => value === category)) faults.push({ field: 'category', message: 'Choose a category of this family.' })
  }
  if (costTo !== null && costTo !== undefined && costTo <= (costFrom ?? 0)) faults.push({ field: 'costTo', message: 'Use an amount above where the band begins.' })
  return faults
}

/**
 * Adds or changes multipliers of a store. Items keep their prices.
 *
 * @throws ItemFieldsError beside the fields
 */
export async function savePriceRule(input: PriceRuleInput, id: number | null): Promise<PriceRule> {
  const faults = await faultsOf(input)
  if (faults.length > 0) throw new ItemFieldsError(faults)
  const values = { ...input, family: input.family ?? null, category: input.category || null, costFrom: input.costFrom ?? 0, costTo: input.costTo ?? null }
  return transaction(async () => {
    if (id === null) return PriceRule.create(values)
    const rule = await findRecord(PriceRule, id, { lock: true })
    return rule.merge(values).save()
  })
}
