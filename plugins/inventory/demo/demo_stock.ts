import type { Chance, Money } from '@benchpin/kernel'
import type { BulkRow } from '../services/bulk_receive.ts'
import type { FamilyId } from '../models/item.ts'
import { applyMultipliers } from '../pricing/apply_multipliers.ts'
import { chooseRule, type ScopedRule } from '../pricing/choose_rule.ts'
import type { Prices } from '../pricing/rule.ts'

/** A row of the demo's stock before it is known when it comes and to which store. */
export type StockRow = BulkRow & { purchaseCost: Money }

/** What the makers of stock draw from. */
export interface StockSource {
  chance: Chance
  rules: readonly ScopedRule[]
  /** Ids of the vendors by what their names say they sell. */
  vendors: VendorsByTrade
}

/** Vendors' contact ids by trade; each has one at least. */
export type VendorsByTrade = Record<'diamonds' | 'gems' | 'pearls' | 'jewelry' | 'watches', readonly number[]>

/** Prices as the store's multipliers make them of a cost. */
export function pricesOf(rules: readonly ScopedRule[], family: FamilyId, category: string | null, cost: Money): Prices {
  return applyMultipliers(chooseRule(rules, { family, category, cost })!, cost)
}

/** Sorts vendors by the words in their names. */
export function vendorsByTrade(vendors: readonly { id: number; businessName: string | null }[]): VendorsByTrade {
  const all = vendors.map(({ id }) => id)
  const named = (words: RegExp) => {
    const ids = vendors.filter(({ businessName }) => words.test(businessName ?? '')).map(({ id }) => id)
    return ids.length > 0 ? ids : all
  }
  return {
    diamonds: named(/Diamond/),
    gems: named(/Gem/),
    pearls: named(/Pearl/),
    jewelry: named(/Jewelry|Bridal|Gold Line|Gold Imports|Silver|Sterling|Castings|Chain|Bands/),
    watches: named(/Watch/),
  }
}
