import { can, tenantState, type PeekFact, type QuickPeek } from '@benchpin/kernel'
import { filesOf } from '@benchpin/plugins/files'
import type { Item } from '../models/item.ts'
import { trailOf } from './item_events.ts'
import { visibleItem } from './items/find_item.ts'
import { factSections } from './items/item_facts.ts'
import { ITEM_STATES } from './items/item_state.ts'
import { ITEM_SOURCE } from './items/search_texts.ts'
import { candidateOf } from './stock/item_for_sale.ts'

const EVENTS_SHOWN = 6

async function figuresOf(item: Item): Promise<PeekFact[]> {
  const { retail, quantityAvailable, unit, cost } = candidateOf(item)
  const figures: PeekFact[] = [
    { label: unit === 'carat' ? 'Retail per carat' : 'Retail', type: 'money', value: retail },
    { label: 'In stock', type: unit === 'carat' ? 'carat' : 'number', value: quantityAvailable },
  ]
  if (await can('inventory.view_cost')) figures.push({ label: unit === 'carat' ? 'Cost per carat' : 'Cost', type: 'money', value: cost })
  return figures
}

async function commonFacts(item: Item): Promise<PeekFact[]> {
  const store = (await tenantState()).stores.find(({ id }) => id === item.storeId)
  const prices = (['price1', 'price2', 'price3'] as const).flatMap((key, index): PeekFact[] =>
    item[key] === null ? [] : [{ label: `Price ${index + 1}`, type: 'money', value: item[key] }]
  )
  return [{ label: 'Store', type: 'text', value: store?.name ?? null }, ...prices]
}

/** An item seen from the side. */
export const itemPeek: QuickPeek = {
  type: ITEM_SOURCE,
  permission: 'inventory.view',
  async load(id) {
    const item = await visibleItem(id)
    const photos = (await filesOf(ITEM_SOURCE, [id])).get(id) ?? []
    const photo = photos.find(({ mime }) => mime.startsWith('image/'))
    const events = (await trailOf(id)).slice(0, EVENTS_SHOWN)
    return {
      type: ITEM_SOURCE,
      id,
      title: item.stockId,
      subtitle: item.description,
      state: ITEM_STATES[item.state],
      href: `/inventory/${id}`,
      figures: await figuresOf(item),
      facts: [...(await commonFacts(item)), ...factSections(item).flatMap(({ facts }) => facts)],
      events: events.map(({ at, text }) => ({ at, text })),
      ...(photo ? { image: `/files/${photo.id}` } : {}),
    }
  },
}
