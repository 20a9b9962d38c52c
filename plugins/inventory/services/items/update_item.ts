import { findRecord, indexForSearch, transaction, wordLists, type WordLists } from '@benchpin/kernel'
import { ensureRole } from '@benchpin/plugins/contacts'
import { ItemChangedError, ItemFieldsError } from '../../errors.ts'
import type { FieldFault } from '../../families/check_attributes.ts'
import { Item } from '../../models/item.ts'
import { amountOnHand, measureOnHand, measureReceived } from '../stock/on_hand.ts'
import { recordMoves } from '../stock/moves.ts'
import { faultsOfFields, readDraftAttributes } from './item_draft.ts'
import type { ItemChanges } from './item_input.ts'
import { todayIn } from './receive_item.ts'
import { ITEM_SOURCE, searchTexts } from './search_texts.ts'
import { assertStockIdFree } from './stock_ids.ts'

/** Takes over new attributes; a corrected weight moves the weight on hand with it. */
function takeAttributes(item: Item, input: Record<string, unknown>, faults: FieldFault[], lists: WordLists): number {
  const { described: _described, ...read } = readDraftAttributes(item.family, input, faults, lists)
  const difference = (read.carat ?? 0) - (item.carat ?? 0)
  if (difference !== 0 && item.caratOnHand !== null && measureOnHand(item) > 0) {
    if (measureOnHand(item) < measureReceived(item)) faults.push({ field: 'carat', message: 'A part of it is sold already, so that its weight stays as it is.' })
    else item.caratOnHand = read.carat
  }
  item.merge(read)
  return item.caratOnHand === null || measureOnHand(item) === 0 ? 0 : difference
}

/**
 * Changes what is said of an item: words, attributes, prices. Cost, quantity and store have their own use cases.
 *
 * @throws ItemFieldsError, StockIdTakenError beside their fields; ItemChangedError where somebody was faster
 */
export async function updateItem(id: number, changes: ItemChanges): Promise<Item> {
  return transaction(async () => {
    const item = await findRecord(Item, id, { lock: true })
    const { version, attributes, stockId, ...fields } = changes
    if (version !== undefined && version !== item.version) throw new ItemChangedError(item.stockId)
    const faults = faultsOfFields(fields)
    if (stockId !== undefined && stockId.trim() === '') faults.push({ field: 'stockId', message: 'Fill in the StockID.' })
    const weighed = attributes ? takeAttributes(item, attributes, faults, await wordLists()) : 0
    if (faults.length > 0) throw new ItemFieldsError(faults)
    if (stockId) await assertStockIdFree(stockId.trim(), id)
    if (fields.vendorId && fields.vendorId !== item.vendorId) await ensureRole(fields.vendorId, 'vendor')
    const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
    item.merge({ ...given, ...(stockId ? { stockId: stockId.trim() } : {}), description: fields.description?.trim() || item.description })
    item.retailOnHand = amountOnHand(item.retail, item)
    await item.save()
    if (weighed !== 0) {
      const source = { type: ITEM_SOURCE, id, number: item.stockId }
      await recordMoves([{ itemId: id, storeId: item.storeId, kind: 'weight_change', date: await todayIn(item.storeId), quantity: 0, carat: weighed, cost: 0, source }])
    }
    await indexForSearch(ITEM_SOURCE, id, searchTexts(item))
    return item
  })
}
