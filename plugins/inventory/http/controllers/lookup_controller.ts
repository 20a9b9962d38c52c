import type { HttpContext } from '@adonisjs/core/http'
import { can, RecordNotFoundError } from '@benchpin/kernel'
import { lookupItems } from '../../services/items/find_item.ts'
import { candidateOf, itemForSale } from '../../services/stock/item_for_sale.ts'
import { storesWith } from '../../services/store_rights.ts'
import type { SaleCandidate } from '../../services/stock/types.ts'

/** Costs go to those who may see them, and nowhere else. */
async function forScreen(candidates: SaleCandidate[]): Promise<(Omit<SaleCandidate, 'cost'> & { cost?: number })[]> {
  if (await can('inventory.view_cost')) return candidates
  return candidates.map(({ cost: _cost, ...candidate }) => candidate)
}

const textOf = (value: unknown) => (typeof value === 'string' ? value.trim().slice(0, 100) : '')

/** Items for the counter and for pickers: by exact StockID, or by words. */
export default class LookupController {
  async show({ request, response }: HttpContext) {
    const { code, q } = request.qs() as { code?: unknown; q?: unknown }
    const wanted = textOf(code)
    if (!wanted) return response.json({ items: await forScreen((await lookupItems(textOf(q))).map(candidateOf)) })
    const found = await itemForSale(wanted)
    if (!found || !(await storesWith('inventory.view')).includes(found.storeId)) throw new RecordNotFoundError(`StockID ${wanted}`)
    const [item] = await forScreen([found])
    return response.json({ item })
  }
}
