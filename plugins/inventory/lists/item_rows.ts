import { can, tenantState, type ListRow } from '@benchpin/kernel'
import { filesOf } from '@benchpin/plugins/files'
import { familyOf } from '../families/index.ts'
import type { FamilyId, ItemState } from '../models/item.ts'
import { ITEM_STATES } from '../services/items/item_state.ts'
import { ITEM_SOURCE } from '../services/items/search_texts.ts'
import { SHAPES } from '../vocabularies/diamonds.ts'
import { labelOf } from '../vocabularies/term.ts'

/** What the list reads of each item. */
export const ITEM_COLUMNS = [
  'id', 'stock_id', 'family', 'category', 'description', 'state', 'store_id', 'quantity', 'carat', 'carat_on_hand', 'shape', 'color', 'clarity', 'cut', 'lab',
  'certificate_number', 'metal', 'brand', 'style_number', 'purchase_date', 'cost_on_hand', 'price_1', 'price_2', 'price_3', 'retail', 'retail_on_hand', 'created_at',
]

type Row = Record<string, unknown>

const text = (value: unknown) => (typeof value === 'string' ? value : null)
const whole = (value: unknown) => (value === null || value === undefined ? null : Number(value))

async function thumbnails(ids: number[]): Promise<Map<number, string>> {
  const images = new Map<number, string>()
  for (const [ownerId, files] of await filesOf(ITEM_SOURCE, ids)) {
    const photo = files.find(({ mime }) => mime.startsWith('image/'))
    if (photo) images.set(ownerId, `/files/${photo.id}/thumbnail`)
  }
  return images
}

function valuesOf(row: Row, storeName: string | null, photo: string | null): ListRow['values'] {
  return {
    photo,
    stockId: text(row.stock_id),
    description: text(row.description),
    state: ITEM_STATES[row.state as ItemState],
    family: familyOf(row.family as FamilyId).label,
    category: text(row.category),
    store: storeName,
    quantity: whole(row.quantity),
    carat: whole(row.carat),
    caratOnHand: whole(row.carat_on_hand),
    shape: typeof row.shape === 'string' ? labelOf(SHAPES, row.shape) : null,
    color: text(row.color),
    clarity: text(row.clarity),
    cut: text(row.cut),
    lab: text(row.lab),
    certificateNumber: text(row.certificate_number),
    metal: text(row.metal),
    brand: text(row.brand),
    styleNumber: text(row.style_number),
    purchaseDate: text(row.purchase_date),
    price1: whole(row.price_1),
    price2: whole(row.price_2),
    price3: whole(row.price_3),
    retail: whole(row.retail),
    retailOnHand: whole(row.retail_on_hand),
    added: text(row.created_at),
  }
}

/** Rows of the stock list, with thumbnails for the whole page at once; costs for those who may see them. */
export async function itemRows(records: Row[]): Promise<ListRow[]> {
  const photos = await thumbnails(records.map((row) => Number(row.id)))
  const stores = new Map((await tenantState()).stores.map(({ id, name }) => [id, name]))
  const seesCost = await can('inventory.view_cost')
  return records.map((row) => {
    const id = Number(row.id)
    const values = valuesOf(row, stores.get(Number(row.store_id)) ?? null, photos.get(id) ?? null)
    return { id, peek: ITEM_SOURCE, href: `/inventory/${id}`, values: seesCost ? { ...values, cost: whole(row.cost_on_hand) } : values }
  })
}
