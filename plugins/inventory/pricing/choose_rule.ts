import type { Money } from '@benchpin/kernel/money'
import type { FamilyId } from '../models/item.ts'
import type { PricingRule } from './rule.ts'

/** A rule with what it holds for. Null: everything. */
export interface ScopedRule extends PricingRule {
  family: FamilyId | null
  category: string | null
  costFrom: Money
  costTo: Money | null
}

/** What is to be priced. */
export interface Priced {
  family: FamilyId
  category: string | null
  cost: Money
}

function holds(rule: ScopedRule, { family, category, cost }: Priced): boolean {
  if (rule.family !== null && rule.family !== family) return false
  if (rule.category !== null && rule.category !== category) return false
  return cost >= rule.costFrom && (rule.costTo === null || cost < rule.costTo)
}

/**
 * The rule that holds: one for the category before one for the family before one for everything; among these the one
 * whose band of cost begins highest. Null where none holds.
 */
export function chooseRule<R extends ScopedRule>(rules: readonly R[], priced: Priced): R | null {
  const rank = (rule: R) => (rule.category !== null ? 2 : 0) + (rule.family !== null ? 1 : 0)
  const fitting = rules.filter((rule) => holds(rule, priced))
  return fitting.sort((left, right) => rank(right) - rank(left) || right.costFrom - left.costFrom)[0] ?? null
}
