import { authorize, RecordNotFoundError, useCase, type Money } from '@benchpin/kernel'
import type { TaxClass } from '@benchpin/plugins/tax'
import { InvoiceInputError } from '../errors.ts'
import type { InvoiceLine } from '../models/invoice_line.ts'
import { tellRemoved } from './contributed_lines.ts'
import { assertPrice, assertWithinLine } from './line_rules.ts'
import { lockForEdit, saveWhole, type WholeInvoice } from './open_invoice.ts'
import { candidateOf, costOf, tooMany } from './sale_candidate.ts'

/** What is changed of a line; what is left out stays as it is. */
export interface LineChange {
  quantity?: number
  unitPrice?: Money
  /** Null is the same as left out: the field was not on the screen of someone who may not see adjustments. */
  adjustment?: Money | null
  description?: string
  taxable?: boolean
  taxClass?: TaxClass | null
}

function lineIn({ lines }: WholeInvoice, lineId: number): InvoiceLine {
  const line = lines.find(({ id }) => id === lineId)
  if (!line) throw new RecordNotFoundError('The line')
  return line
}

async function changeQuantity(line: InvoiceLine, quantity: number): Promise<void> {
  if (quantity === line.quantity) return
  line.quantity = quantity
  assertPrice(line)
  if (line.itemId === null) return
  const item = await candidateOf({ itemId: line.itemId })
  if (quantity > item.quantityAvailable) throw tooMany(item)
  line.cost = costOf(item, quantity)
}

/** The price of an item is tagged; of other lines it is whatever was agreed. */
async function changePrice(line: InvoiceLine, unitPrice: Money): Promise<void> {
  if (unitPrice === line.unitPrice) return
  if (line.kind === 'item' && unitPrice !== line.listPrice) await authorize('sales.override_price')
  line.unitPrice = unitPrice
}

async function changeAdjustment(line: InvoiceLine, adjustment: Money): Promise<void> {
  if (adjustment === line.adjustment) return
  await authorize('sales.adjustments')
  line.adjustment = adjustment
}

/**
 * Changes a line of an open invoice. An adjustment that somebody else gave stays, whoever changes the rest.
 *
 * @throws PermissionDeniedError for a price or an adjustment that the user may not set; InvoiceInputError with its field
 */
export function changeLine(invoiceId: number, version: number, lineId: number, change: LineChange): Promise<number> {
  return useCase('sales.change_line', async () => {
    const whole = await lockForEdit(invoiceId, version)
    const line = lineIn(whole, lineId)
    if (line.contributedKind !== null) throw new InvoiceInputError('Take this line off and add it again to change it.')
    if (change.quantity !== undefined) await changeQuantity(line, change.quantity)
    if (change.unitPrice !== undefined) await changePrice(line, change.unitPrice)
    if (change.adjustment !== undefined && change.adjustment !== null) await changeAdjustment(line, change.adjustment)
    if (change.description !== undefined) line.description = change.description
    if (change.taxable !== undefined) line.taxable = change.taxable
    if (change.taxClass !== undefined) line.taxClass = change.taxClass
    assertPrice(line)
    assertWithinLine(line)
    await saveWhole(whole)
    return whole.invoice.id
  })
}

/** Takes a line off an open invoice, its adjustment with it. */
export function removeLine(invoiceId: number, version: number, lineId: number): Promise<number> {
  return useCase('sales.remove_line', async () => {
    const whole = await lockForEdit(invoiceId, version)
    const line = lineIn(whole, lineId)
    await tellRemoved(whole, [line])
    await line.delete()
    await saveWhole({ ...whole, lines: whole.lines.filter((other) => other !== line) })
    return whole.invoice.id
  })
}
