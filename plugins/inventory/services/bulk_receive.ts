import { batches, bulkWrite, currentTenantId, database, indexNewForSearch, nowInstant, wordLists, type BusinessDate } from '@benchpin/kernel'
import { postJournal } from '@benchpin/plugins/ledger'
import { linesByFamily } from './stock/apply_delta.ts'
import { recordMoves } from './stock/moves.ts'
import { draftOf, type ItemDraft } from './items/item_draft.ts'
import type { Arrival, ReceiveItemInput } from './items/item_input.ts'
import { ITEM_SOURCE, searchTexts } from './items/search_texts.ts'
import { nextStockIds } from './items/stock_ids.ts'

/** Type under which a batch stands in the ledger; its id is that of its first item. */
export const BULK_RECEIPT = 'inventory.bulk_receipt'

/** What holds for all rows of a bulk receipt. */
export interface BulkReceiveOptions {
  date: BusinessDate
  storeId: number
  arrival: Arrival
  /** Called after every batch. */
  onProgress?: (done: number, of: number) => void
}

/** A row: like a new item, without what the options say. */
export type BulkRow = Omit<ReceiveItemInput, 'storeId' | 'arrival' | 'date' | 'source'>

/** Items of one transaction, one journal, one audit event. */
const BATCH = 2048

type Numbered = ItemDraft & { stockId: string }

/**
 * Receives thousands of items: with batched inserts, one journal and one audit event for each batch. Rows are
 * checked like typed ones. Vendors must exist and are not given the vendor's role.
 *
 * @returns ids of the items, in the order of the rows
 * @throws ItemFieldsError for the first row that does not fit; batches before it stay
 */
export async function bulkReceive(rows: readonly BulkRow[], options: BulkReceiveOptions): Promise<number[]> {
  const ids: number[] = []
  const lists = await wordLists()
  for (let start = 0; start < rows.length; start += BATCH) {
    const drafts = rows.slice(start, start + BATCH).map((row) => ({ ...draftOf({ ...row, ...options }, lists), stockId: row.stockId?.trim() ?? '' }))
    ids.push(...(await receiveBatch(drafts, options)))
    options.onProgress?.(ids.length, rows.length)
  }
  return ids
}

async function receiveBatch(drafts: readonly Numbered[], { date, storeId, arrival }: BulkReceiveOptions): Promise<number[]> {
  return bulkWrite(['inventory_items'], `Received ${drafts.length} items`, async (wrote) => {
    await number(drafts, storeId)
    const ids = await insert(drafts)
    wrote('inventory_items', ids.length)
    const sourceOf = (index: number) => ({ type: ITEM_SOURCE, id: ids[index]!, number: drafts[index]!.stockId })
    await recordMoves(
      drafts.map(({ quantity, caratOnHand, costOnHand }, index) => ({
        itemId: ids[index]!, storeId, kind: 'arrival', date, quantity, carat: caratOnHand ?? 0, cost: costOnHand, source: sourceOf(index),
      }))
    )
    const source = { type: BULK_RECEIPT, id: ids[0]!, number: drafts[0]!.stockId }
    await postJournal({ date, storeId, source, memo: `Received ${drafts.length} items from ${drafts[0]!.stockId} on`, lines: linesByFamily(drafts.map(({ family, costOnHand: change }) => ({ family, change })), arrival) })
    await indexNewForSearch(ITEM_SOURCE, drafts.map((draft, index) => ({ recordId: ids[index]!, texts: searchTexts(draft) })))
    return ids
  })
}

/** Gives StockIDs to those that came without, one stretch of the sequence for each family. */
async function number(drafts: readonly Numbered[], storeId: number): Promise<void> {
  const unnumbered = drafts.filter(({ stockId }) => stockId === '')
  for (const family of new Set(unnumbered.map((draft) => draft.family))) {
    const own = unnumbered.filter((draft) => draft.family === family)
    const stockIds = await nextStockIds(family, storeId, own.length)
    own.forEach((draft, index) => (draft.stockId = stockIds[index]!))
  }
}

async function insert(drafts: readonly Numbered[]): Promise<number[]> {
  const now = nowInstant()
  const ids: number[] = []
  for (const batch of batches(drafts)) {
    await database().insertQuery().table('inventory_items').multiInsert(batch.map((draft) => rowOf(draft, now)))
    ids.push(...(await idsOf(batch.map(({ stockId }) => stockId))))
  }
  return ids
}

async function idsOf(stockIds: readonly string[]): Promise<number[]> {
  const rows = (await database()
    .from('inventory_items')
    .where('tenant_id', currentTenantId())
    .whereIn('stock_id', [...stockIds])
    .select('id', 'stock_id')) as { id: number; stock_id: string }[]
  const byStockId = new Map(rows.map((row) => [row.stock_id, Number(row.id)]))
  return stockIds.map((stockId) => byStockId.get(stockId)!)
}

/** An item as its table keeps it: columns as the model spells them. */
function rowOf(draft: Numbered, now: string): Record<string, unknown> {
  const { parcel, taxable, attributes, stockId, storeId, vendorId, styleNumber, purchaseDate, certificateNumber } = draft
  return {
    tenant_id: currentTenantId(),
    stock_id: stockId,
    family: draft.family,
    category: draft.category,
    description: draft.description,
    state: draft.state,
    store_id: storeId,
    parcel: parcel ? 1 : 0,
    quantity: draft.quantity,
    quantity_received: draft.quantityReceived,
    carat: draft.carat,
    carat_on_hand: draft.caratOnHand,
    purchase_cost: draft.purchaseCost,
    additional_cost: draft.additionalCost,
    cost_on_hand: draft.costOnHand,
    price_1: draft.price1,
    price_2: draft.price2,
    price_3: draft.price3,
    retail: draft.retail,
    retail_on_hand: draft.retailOnHand,
    taxable: taxable ? 1 : 0,
    purchase_date: purchaseDate,
    vendor_id: vendorId,
    style_number: styleNumber,
    notes: draft.notes,
    shape: draft.shape,
    color: draft.color,
    clarity: draft.clarity,
    cut: draft.cut,
    lab: draft.lab,
    certificate_number: certificateNumber,
    metal: draft.metal,
    brand: draft.brand,
    attributes: JSON.stringify(attributes),
    created_at: now,
    updated_at: now,
    version: 1,
  }
}
