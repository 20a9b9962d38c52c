import type { HttpContext } from '@adonisjs/core/http'
import { currentStoreId, findRecord, render, useCase, wordLists } from '@benchpin/kernel'
import { PriceRule } from '../../models/price_rule.ts'
import { savePriceRule } from '../../services/price_rules.ts'
import { authorizeInStore } from '../../services/store_rights.ts'
import { answerSaved } from '../answer.ts'
import { idOf } from '../item_id.ts'
import { rulesOf, storeChoices } from '../item_props.ts'
import { priceRuleValidator } from '../validators.ts'

const PERMISSION = 'inventory.prices'

async function ruleFor(ctx: HttpContext): Promise<PriceRule> {
  const rule = await findRecord(PriceRule, idOf(ctx, 'The pricing rule'))
  await authorizeInStore(PERMISSION, rule.storeId)
  return rule
}

/** Pricing multipliers of each store. */
export default class MultipliersController {
  async index(ctx: HttpContext) {
    const stores = await storeChoices(PERMISSION)
    const asked = Number((ctx.request.qs() as { store?: unknown }).store ?? currentStoreId())
    const storeId = stores.find(({ id }) => id === asked)?.id ?? stores[0]?.id ?? 0
    return render(ctx, 'inventory::Multipliers', { stores, storeId, rules: await rulesOf([storeId]), words: await wordLists() })
  }

  async store(ctx: HttpContext) {
    return this.#save(ctx, null)
  }

  async update(ctx: HttpContext) {
    const { id } = await ruleFor(ctx)
    return this.#save(ctx, id)
  }

  async destroy(ctx: HttpContext) {
    const rule = await ruleFor(ctx)
    const { storeId } = rule
    await useCase('inventory.delete_multipliers', async () => {
      await rule.delete()
      return {}
    })
    return answerSaved(ctx, { message: 'The multipliers are deleted. Prices of items stay as they are.', target: `/inventory/multipliers?store=${storeId}`, json: {} })
  }

  async #save(ctx: HttpContext, id: number | null) {
    const input = await ctx.request.validateUsing(priceRuleValidator)
    await authorizeInStore(PERMISSION, input.storeId)
    const saved = await useCase('inventory.save_multipliers', async () => ({ id: (await savePriceRule(input, id)).id }))
    return answerSaved(ctx, { message: 'The multipliers are saved. They fill in prices of new items.', target: `/inventory/multipliers?store=${input.storeId}`, json: saved, status: id === null ? 201 : 200 })
  }
}
