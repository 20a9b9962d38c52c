import { column, tenantModel } from '@benchpin/kernel'
import type { TaxClass } from '@benchpin/plugins/tax'

/** What a line sells: an item of the stock, work, or anything else. */
export type LineKind = 'item' | 'service' | 'miscellaneous'

/** What a line's quantity counts: whole pieces, or thousandths of a carat of a parcel. */
export type LineUnit = 'piece' | 'carat'

/** A line of an invoice. What it says of the item is as it stood when it was added. */
export class InvoiceLine extends tenantModel({
  table: 'sales_invoice_lines',
  noun: 'invoice line',
  columns: {
    invoiceId: column.reference(),
    /** Order on the invoice, from 1; gaps are left where a line was removed. */
    position: column.integer(),
    kind: column.text<LineKind>(),
    /** Id of the kind where another plugin sells it (`lineKinds`); such a line is miscellaneous, and no sale. */
    contributedKind: column.nullable(column.text()),
    itemId: column.nullable(column.reference()),
    stockId: column.nullable(column.text()),
    family: column.nullable(column.text()),
    description: column.text(),
    quantity: column.integer(),
    unit: column.text<LineUnit>(),
    /** Per piece, or per carat. */
    unitPrice: column.money(),
    /** What the item was tagged with when it was added; null for lines that are not of the stock. */
    listPrice: column.nullable(column.money()),
    /** Dollars off the whole line, positive; the unit price stays as it is. */
    adjustment: column.money(),
    taxable: column.boolean(),
    /** What the tax rules of the place ask about; null for ordinary goods, and for work with parts. */
    taxClass: column.nullable(column.text<TaxClass>()),
    /** Its share of the invoice's tax, so that a return gives back what was charged; null on lines that are older than this. */
    taxBase: column.nullable(column.money()),
    taxSurtax: column.nullable(column.money()),
    /** The amounts that these were owed on. */
    taxTaxable: column.nullable(column.money()),
    taxSurtaxable: column.nullable(column.money()),
    /** Quantity times unit price, less the adjustment. */
    extension: column.money(),
    /** Cost of what the line sells: as read when it was added, as posted once it is finalized. */
    cost: column.money(),
  },
  title: (line) => line.stockId ?? line.description,
  restorable: (_line, { operation, together }) => (together && operation === 'delete' ? null : 'Add the line again on the invoice, so that the totals follow.'),
}) {}
