import { column, tenantModel } from '@benchpin/kernel'

/** The five kinds of goods. */
export type FamilyId = 'jewelry' | 'watch' | 'diamond' | 'colored_stone' | 'pearl'

/** Where an item stands: `out` is out of stock without having been sold (scrapped, returned to its vendor). */
export type ItemState = 'in_stock' | 'sold' | 'out'

/** A value that a family's own attribute may have: text and vocabulary words, whole numbers, yes or no. */
export type AttributeValue = string | number | boolean | null

/**
 * One stock record with a StockID. What every family has, and what lists filter by, stands in columns; the rest of a
 * family's attributes stands in `attributes`, declared in families/.
 *
 * Quantities and the three amounts on hand move only with a row of `inventory_moves` beside them; the ledger's
 * inventory account is their sum.
 */
export class Item extends tenantModel({
  table: 'inventory_items',
  noun: 'item',
  columns: {
    stockId: column.text(),
    family: column.text<FamilyId>(),
    /** The family's main word: type of jewelry, condition of a watch, origin of a diamond, species, type of pearl. */
    category: column.nullable(column.text()),
    description: column.text(),
    state: column.text<ItemState>(),
    storeId: column.reference(),
    /** Sold by weight: a lot of stones under one StockID. */
    parcel: column.boolean(),
    /** Pieces on hand; of stones their number. */
    quantity: column.integer(),
    /** Pieces received under this StockID. */
    quantityReceived: column.integer(),
    /** Weight of a stone, or of a parcel as it was received. */
    carat: column.nullable(column.carat()),
    /** Weight on hand: 0 once sold; null for goods that are not weighed in carats. */
    caratOnHand: column.nullable(column.carat()),
    /** Price paid: per unit for jewelry, watches; of the lot for stones and pearls. */
    purchaseCost: column.money(),
    /** Sum of the additional costs (recertification, repair), of the whole record. */
    additionalCost: column.money(),
    /** What the goods on hand cost, all in: its share of the inventory account. */
    costOnHand: column.money(),
    /** Prices: per unit for jewelry and watches, of the lot for stones and pearls. */
    price1: column.nullable(column.money()),
    price2: column.nullable(column.money()),
    price3: column.nullable(column.money()),
    retail: column.nullable(column.money()),
    /** Retail of the goods on hand. */
    retailOnHand: column.money(),
    taxable: column.boolean(),
    purchaseDate: column.nullable(column.date()),
    vendorId: column.nullable(column.reference()),
    styleNumber: column.nullable(column.text()),
    notes: column.nullable(column.text()),
    shape: column.nullable(column.text()),
    color: column.nullable(column.text()),
    clarity: column.nullable(column.text()),
    cut: column.nullable(column.text()),
    lab: column.nullable(column.text()),
    certificateNumber: column.nullable(column.text()),
    metal: column.nullable(column.text()),
    brand: column.nullable(column.text()),
    attributes: column.json<Record<string, AttributeValue>>(),
  },
  title: (item) => item.stockId,
  // What comes along with a change of many records, such as a renamed word, moves neither stock nor money.
  restorable: (_item, { operation, together }) => (together && operation === 'update' ? null : 'Stock and postings stand behind an item. Change it on its own page.'),
}) {}
