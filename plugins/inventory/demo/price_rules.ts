import type { ScopedRule } from '../pricing/choose_rule.ts'
import type { PriceRounding } from '../pricing/rule.ts'
import type { FamilyId } from '../models/item.ts'

const rule = (family: FamilyId | null, costFrom: number, costTo: number | null, multipliers: readonly [string, string, string, string], rounding: PriceRounding): ScopedRule => ({
  family,
  category: null,
  costFrom,
  costTo,
  levels: multipliers.map((multiplier) => ({ multiplier, from: 'cost' as const })),
  rounding,
})

/** The multipliers of the demo's stores: the dearer the goods, the smaller the part on top. */
export const DEMO_PRICE_RULES: readonly ScopedRule[] = [
  rule(null, 0, 10_000, ['1.6', '2', '2.5', '3.2'], '5_less_1'),
  rule(null, 10_000, 75_000, ['1.4', '1.7', '2.1', '2.7'], '10_less_1'),
  rule(null, 75_000, 300_000, ['1.25', '1.5', '1.85', '2.35'], '50_less_1'),
  rule(null, 300_000, null, ['1.2', '1.4', '1.65', '2.1'], '100_less_1'),
  rule('diamond', 0, null, ['1.12', '1.3', '1.5', '1.9'], '5'),
  rule('colored_stone', 0, null, ['1.15', '1.4', '1.8', '2.3'], '5'),
  rule('watch', 0, 100_000, ['1.12', '1.25', '1.45', '1.8'], '10_less_1'),
  rule('watch', 100_000, null, ['1.08', '1.18', '1.3', '1.55'], '50_less_1'),
]
