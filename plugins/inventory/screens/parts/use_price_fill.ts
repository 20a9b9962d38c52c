import { watch } from 'vue'
import { minorDigits } from '@benchpin/kernel/money'
import { useShared } from '@benchpin/ui'
import type { RuleOfStore } from '../../http/screen_props.ts'
import { applyMultipliers } from '../../pricing/apply_multipliers.ts'
import { chooseRule } from '../../pricing/choose_rule.ts'
import { PRICE_KEYS, type Prices } from '../../pricing/rule.ts'
import type { ItemFormValues } from './item_form.ts'

/**
 * Fills in the prices of a new item as its cost is typed, by the store's multipliers. A price that somebody typed
 * stays.
 */
export function usePriceFill(form: ItemFormValues, rules: () => readonly RuleOfStore[]): void {
  const shared = useShared()
  let filled: Partial<Prices> = {}

  watch(
    () => [form.purchaseCost, form.family, form.attributes.category, form.storeId] as const,
    ([cost, family, category, storeId]) => {
      if (cost === null) return
      const own = rules().filter((rule) => rule.storeId === storeId)
      const rule = chooseRule(own, { family, category: typeof category === 'string' ? category : null, cost })
      if (!rule) return
      const prices = applyMultipliers(rule, cost, minorDigits(shared.value.tenant?.currency ?? 'USD'))
      for (const key of PRICE_KEYS) if (form[key] === null || form[key] === filled[key]) form[key] = prices[key]
      filled = prices
    }
  )
}
