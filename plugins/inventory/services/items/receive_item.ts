import { businessDateIn, indexForSearch, isDuplicateKey, nowInstant, RecordNotFoundError, tenantState, transaction, wordLists, type BusinessDate } from '@benchpin/kernel'
import { ensureRole } from '@benchpin/plugins/contacts'
import { postJournal } from '@benchpin/plugins/ledger'
import { StockIdTakenError } from '../../errors.ts'
import { Item } from '../../models/item.ts'
import { inventoryLines } from '../stock/apply_delta.ts'
import { recordMoves } from '../stock/moves.ts'
import { draftOf } from './item_draft.ts'
import type { ReceiveItemInput } from './item_input.ts'
import { ITEM_SOURCE, searchTexts } from './search_texts.ts'
import { assertStockIdFree, nextStockIds } from './stock_ids.ts'

/** Today in a store's zone. @throws RecordNotFoundError where there is no such store */
export async function todayIn(storeId: number): Promise<BusinessDate> {
  const store = (await tenantState()).stores.find(({ id }) => id === storeId)
  if (!store) throw new RecordNotFoundError('The store')
  return businessDateIn(store.timeZone, nowInstant())
}

/**
 * Takes a new item into stock: DR inventory, CR what it arrived against, with its movement, in one transaction.
 *
 * @throws ItemFieldsError, StockIdTakenError beside their fields; RecordNotFoundError for store and vendor; what the
 * ledger throws for a closed period
 */
export async function receiveItem(input: ReceiveItemInput): Promise<Item> {
  const draft = draftOf(input, await wordLists())
  return transaction(async () => {
    const today = await todayIn(input.storeId)
    if (draft.vendorId !== null) await ensureRole(draft.vendorId, 'vendor')
    const typed = input.stockId?.trim()
    if (typed) await assertStockIdFree(typed)
    const stockId = typed || (await nextStockIds(input.family, input.storeId, 1))[0]!
    const item = await create({ ...draft, stockId })
    const date = input.date ?? today
    const source = input.source ?? { type: ITEM_SOURCE, id: item.id, number: stockId }
    const { storeId, quantity, costOnHand } = item
    await recordMoves([{ itemId: item.id, storeId, kind: 'arrival', date, quantity, carat: item.caratOnHand ?? 0, cost: costOnHand, source }])
    await postJournal({ date, storeId, source, memo: `Received ${stockId}`, lines: inventoryLines(costOnHand, input.arrival, item.family) })
    await indexForSearch(ITEM_SOURCE, item.id, searchTexts(item))
    return item
  })
}

/** Another request may have taken the same StockID since it was checked. */
async function create(values: Parameters<typeof Item.create>[0] & { stockId: string }): Promise<Item> {
  try {
    return await Item.create(values)
  } catch (error) {
    if (isDuplicateKey(error)) throw new StockIdTakenError(values.stockId)
    throw error
  }
}
