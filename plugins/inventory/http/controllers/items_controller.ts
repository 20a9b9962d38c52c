import type { HttpContext } from '@adonisjs/core/http'
import { render, runList, useCase } from '@benchpin/kernel'
import { isFamilyId } from '../../families/index.ts'
import { itemList } from '../../lists/item_list.ts'
import { receiveItem } from '../../services/items/receive_item.ts'
import { updateItem } from '../../services/items/update_item.ts'
import { visibleItem } from '../../services/items/find_item.ts'
import { authorizeInStore, storesWith } from '../../services/store_rights.ts'
import { answerSaved } from '../answer.ts'
import { idOf } from '../item_id.ts'
import { itemFormProps, itemPageProps, newItemProps } from '../item_props.ts'
import { itemChangeValidator, newItemValidator } from '../validators.ts'

/** List, pages and forms of items. */
export default class ItemsController {
  async index(ctx: HttpContext) {
    const list = itemList(await storesWith('inventory.view'))
    return render(ctx, 'inventory::Stock', { list: await runList(list, ctx.request.qs()) })
  }

  async create(ctx: HttpContext) {
    const { family } = ctx.request.qs() as { family?: unknown }
    return render(ctx, 'inventory::ItemForm', await newItemProps(isFamilyId(family) ? family : 'jewelry'))
  }

  async store(ctx: HttpContext) {
    const input = await ctx.request.validateUsing(newItemValidator)
    await authorizeInStore('inventory.create', input.storeId)
    const { id, stockId } = await useCase('inventory.receive', async () => {
      const item = await receiveItem({ ...input, purchaseCost: input.purchaseCost ?? Number.NaN, attributes: ctx.request.all() })
      return { id: item.id, stockId: item.stockId }
    })
    return answerSaved(ctx, { message: `${stockId} is in stock.`, target: `/inventory/${id}`, json: { id, stockId }, status: 201 })
  }

  async show(ctx: HttpContext) {
    return render(ctx, 'inventory::Item', await itemPageProps(await visibleItem(idOf(ctx))))
  }

  async edit(ctx: HttpContext) {
    return render(ctx, 'inventory::ItemForm', await itemFormProps(await visibleItem(idOf(ctx))))
  }

  async update(ctx: HttpContext) {
    const { id, storeId } = await visibleItem(idOf(ctx))
    await authorizeInStore('inventory.edit', storeId)
    const input = await ctx.request.validateUsing(itemChangeValidator)
    const saved = await useCase('inventory.update', async () => {
      const item = await updateItem(id, { ...input, attributes: ctx.request.all() })
      return { id, stockId: item.stockId, version: item.version }
    })
    return answerSaved(ctx, { message: `${saved.stockId} is saved.`, target: `/inventory/${id}`, json: saved })
  }
}
