import { currentTenantId, database, findRecord, formatWeight, setting, type Money } from '@benchpin/kernel'
import { candidateOf as candidateFrom, Item, itemForSale, type SaleCandidate } from '@benchpin/plugins/inventory'
import { NotForSaleError, UnknownCodeError } from '../errors.ts'
import { grossOf } from './totals.ts'

/** The prices of an item, as the setting of the store names them. */
export type PriceLevel = 'retail' | 'price1' | 'price2' | 'price3'

/** Where a sold item went, in words: the invoice that took it where it is one. */
async function whereabouts(item: SaleCandidate): Promise<string> {
  const tenantId = currentTenantId()
  const row = (await database()
    .from('sales_invoice_lines as l')
    .join('sales_invoices as i', (join) => join.on('i.tenant_id', 'l.tenant_id').andOn('i.id', 'l.invoice_id'))
    .where('l.tenant_id', tenantId)
    .where('l.item_id', item.itemId)
    .where('i.status', 'finalized')
    .orderBy('i.id', 'desc')
    .select('i.number')
    .first()) as { number: string } | null
  if (row) return `${item.stockId} was sold on invoice ${row.number}.`
  return `${item.stockId} is not in stock any more. Its own page says where it went.`
}

/**
 * The item that a line is to sell, by its StockID or its id.
 *
 * @throws UnknownCodeError where no item has it; NotForSaleError, which says where the item went
 */
export async function candidateOf({ code, itemId }: { code?: string; itemId?: number }): Promise<SaleCandidate> {
  const found = itemId === undefined ? await itemForSale(code ?? '') : candidateFrom(await findRecord(Item, itemId))
  if (!found) throw new UnknownCodeError((code ?? '').trim())
  if (found.state !== 'in_stock') throw new NotForSaleError(await whereabouts(found), { field: 'code' })
  return found
}

/** What an item is offered for in a store: the price that the store's setting names, else the next one that is there. */
export async function listPriceOf(item: SaleCandidate, storeId: number): Promise<Money> {
  const level = await setting<PriceLevel>('sales.price_level', storeId)
  return item[level] ?? item.retail ?? item.price1 ?? item.price2 ?? item.price3 ?? 0
}

/** What so much of an item costs, as far as can be told before it is sold. */
export function costOf({ cost, unit }: SaleCandidate, quantity: number): Money {
  return grossOf({ quantity, unit, unitPrice: cost })
}

/** Words for a quantity that is not there. */
export function tooMany({ quantityAvailable, unit, stockId }: SaleCandidate): NotForSaleError {
  const left = unit === 'carat' ? `${formatWeight(quantityAvailable)} ct` : String(quantityAvailable)
  return new NotForSaleError(`Only ${left} of ${stockId} in stock. Lower the quantity.`, { field: 'quantity' })
}
