import type { HttpContext } from '@adonisjs/core/http'
import { useCase } from '@benchpin/kernel'
import { addItemCost } from '../../services/items/add_item_cost.ts'
import { changeCost } from '../../services/items/change_cost.ts'
import { visibleItem } from '../../services/items/find_item.ts'
import { authorizeInStore } from '../../services/store_rights.ts'
import type { Item } from '../../models/item.ts'
import { answerSaved } from '../answer.ts'
import { idOf } from '../item_id.ts'
import { costValidator, itemCostValidator } from '../validators.ts'

async function itemFor(ctx: HttpContext): Promise<Item> {
  const item = await visibleItem(idOf(ctx))
  await authorizeInStore('inventory.edit_cost', item.storeId)
  return item
}

/** What items cost: corrections and additional costs. */
export default class CostsController {
  async update(ctx: HttpContext) {
    const { id, stockId } = await itemFor(ctx)
    const { purchaseCost, reason, offset, date } = await ctx.request.validateUsing(costValidator)
    await useCase('inventory.change_cost', async () => {
      await changeCost(id, purchaseCost, reason, { ...(offset ? { offset } : {}), ...(date ? { date } : {}) })
      return { id }
    })
    return answerSaved(ctx, { message: `The cost of ${stockId} is corrected.`, target: `/inventory/${id}`, json: { id } })
  }

  async store(ctx: HttpContext) {
    const { id, stockId } = await itemFor(ctx)
    const { offset, ...input } = await ctx.request.validateUsing(itemCostValidator)
    const saved = await useCase('inventory.add_cost', async () => ({ id: (await addItemCost({ ...input, itemId: id, ...(offset ? { offset } : {}) })).id }))
    return answerSaved(ctx, { message: `The cost is added to ${stockId}.`, target: `/inventory/${id}`, json: saved, status: 201 })
  }
}
