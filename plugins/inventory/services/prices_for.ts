import { minorDigits, tenantState, type Money } from '@benchpin/kernel'
import type { FamilyId } from '../models/item.ts'
import { PriceRule } from '../models/price_rule.ts'
import { applyMultipliers } from '../pricing/apply_multipliers.ts'
import { chooseRule } from '../pricing/choose_rule.ts'
import type { Prices } from '../pricing/rule.ts'

/**
 * The prices that a store's multipliers make of a cost, for filling in on entry; null where no rule holds. Nothing
 * is stored: prices of existing items never change by themselves.
 *
 * @param cost - per unit for jewelry and watches, of the lot for stones and pearls
 */
export async function pricesFor(storeId: number, family: FamilyId, category: string | null, cost: Money): Promise<Prices | null> {
  const rules = await PriceRule.query().where('store_id', storeId)
  const rule = chooseRule(rules, { family, category, cost })
  return rule ? applyMultipliers(rule, cost, minorDigits((await tenantState()).currency)) : null
}
