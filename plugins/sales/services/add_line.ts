import { authorize, useCase, type Money } from '@benchpin/kernel'
import type { TaxClass } from '@benchpin/plugins/tax'
import { InvoiceInputError, NotForSaleError } from '../errors.ts'
import { InvoiceLine, type LineKind } from '../models/invoice_line.ts'
import { contributedLine, tellAdded, type NewContributedLine } from './contributed_lines.ts'
import { assertPrice, assertWithinLine } from './line_rules.ts'
import { candidateOf, costOf, listPriceOf, tooMany } from './sale_candidate.ts'
import { lockForEdit, saveWhole, type WholeInvoice } from './open_invoice.ts'
import { extensionOf } from './totals.ts'

/** A line to be added: of an item by its code or its id, of something that is not of the stock, or of another plugin's kind. */
export type NewLine = NewItemLine | NewOtherLine | NewContributedLine

/** A line that sells from stock. */
export interface NewItemLine {
  /** StockID as scanned or typed. */
  code?: string
  itemId?: number
  /** Pieces, or thousandths of a carat; one piece, or all that is left of a parcel, where absent. */
  quantity?: number
  /** Needs the permission to override prices where it differs from the item's. */
  unitPrice?: Money
  adjustment?: Money
}

/** A line for work, or for anything that is not of the stock. */
export interface NewOtherLine {
  kind: Exclude<LineKind, 'item'>
  description: string
  unitPrice: Money
  quantity?: number
  taxable?: boolean
  /** Whether it is work without parts, bullion, a gift card; ordinary goods or work with parts where absent. */
  taxClass?: TaxClass | null
  adjustment?: Money
}

type LineValues = Parameters<typeof InvoiceLine.create>[0]

async function itemLine(line: NewItemLine, invoiceStore: number): Promise<Partial<LineValues>> {
  const item = await candidateOf(line)
  const listPrice = await listPriceOf(item, invoiceStore)
  const unitPrice = line.unitPrice ?? listPrice
  if (unitPrice !== listPrice) await authorize('sales.override_price')
  const quantity = line.quantity ?? (item.unit === 'carat' ? item.quantityAvailable : 1)
  if (quantity > item.quantityAvailable) throw tooMany(item)
  return {
    kind: 'item',
    contributedKind: null,
    itemId: item.itemId,
    stockId: item.stockId,
    family: item.family,
    description: item.description.slice(0, 500),
    quantity,
    unit: item.unit,
    unitPrice,
    listPrice,
    taxable: item.taxable,
    taxClass: null,
    cost: costOf(item, quantity),
  }
}

function otherLine(line: NewOtherLine): Partial<LineValues> {
  return {
    kind: line.kind,
    contributedKind: null,
    itemId: null,
    stockId: null,
    family: null,
    description: line.description,
    quantity: line.quantity ?? 1,
    unit: 'piece',
    unitPrice: line.unitPrice,
    listPrice: null,
    taxable: line.taxable ?? true,
    taxClass: line.taxClass ?? null,
    cost: 0,
  }
}

/** The line that holds this item already, where one more piece of it is added rather than a second line. */
async function addedToPresent({ lines }: WholeInvoice, line: NewLine): Promise<boolean> {
  if ('kind' in line || 'contributed' in line) return false
  const wanted = line.code?.trim().toLowerCase()
  const present = lines.find(({ itemId, stockId }) => (wanted === undefined ? itemId === line.itemId : stockId?.toLowerCase() === wanted))
  if (!present) return false
  const item = await candidateOf(line)
  const more = present.quantity + (line.quantity ?? 1)
  if (item.unit === 'carat' || more > item.quantityAvailable) throw new NotForSaleError(`${item.stockId} is on this invoice already.`, { field: 'code' })
  present.merge({ quantity: more, cost: costOf(item, more) })
  return true
}

function valuesOf(line: NewLine, storeId: number): Promise<Partial<LineValues>> | Partial<LineValues> {
  if ('contributed' in line) return contributedLine(line)
  return 'kind' in line ? otherLine(line) : itemLine(line, storeId)
}

/** Adds a line to an invoice that is locked; `saveWhole` follows. */
export async function appendLine(whole: WholeInvoice, line: NewLine): Promise<void> {
  const adjustment = 'contributed' in line ? 0 : (line.adjustment ?? 0)
  if (adjustment) await authorize('sales.adjustments')
  if (await addedToPresent(whole, line)) return
  const values = await valuesOf(line, whole.invoice.storeId)
  const position = (whole.lines.at(-1)?.position ?? 0) + 1
  const fresh = new InvoiceLine().merge({ ...values, invoiceId: whole.invoice.id, position, adjustment })
  assertPrice(fresh)
  assertWithinLine(fresh)
  fresh.extension = extensionOf(fresh)
  await fresh.save()
  whole.lines.push(fresh)
  if ('contributed' in line) await tellAdded(whole, fresh, line.details ?? {})
}

/**
 * Adds a line to an open invoice. An item of which several are in stock, scanned again, counts up its line.
 *
 * @throws UnknownCodeError, NotForSaleError; PermissionDeniedError for another price or an adjustment
 */
export function addLine(invoiceId: number, version: number, line: NewLine): Promise<number> {
  return useCase('sales.add_line', async () => {
    const whole = await lockForEdit(invoiceId, version)
    if (whole.lines.length >= 500) throw new InvoiceInputError('An invoice holds up to 500 lines. Make another for the rest.')
    await appendLine(whole, line)
    await saveWhole(whole)
    return whole.invoice.id
  })
}
