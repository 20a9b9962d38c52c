import type { Money } from '@benchpin/kernel'
import type { Source } from '@benchpin/plugins/ledger'
import type { FamilyId, Item, ItemState } from '../../models/item.ts'

/** What goods are counted by when they are sold: pieces, or for parcels thousandths of a carat. */
export type SaleUnit = 'piece' | 'carat'

/** One line of a document that takes goods out of stock. */
export interface StockLine {
  itemId: number
  /** Pieces; thousandths of a carat for parcels. More than zero. */
  quantity: number
  /** Stones taken from a parcel, where they were counted. */
  pieces?: number
  /** The document's own line. */
  lineId: number
}

/** What a line's goods cost. */
export interface StockLineCost {
  lineId: number
  cost: Money
}

/** What goods cost, together and by line; the lines add up to `cost`. */
export interface StockCost {
  cost: Money
  lines: StockLineCost[]
}

/** A document that takes goods out of stock. */
export interface StockOut {
  source: Source
  /** Business date on which the goods leave and the journal is dated. */
  date: string
  /** Store of the document. */
  storeId: number
  lines: StockLine[]
  /** The items of the lines, where the caller has locked them already (`lockItems`). */
  locked?: readonly Item[]
}

/** An item as the counter offers it. */
export interface SaleCandidate {
  itemId: number
  stockId: string
  description: string
  family: FamilyId
  /** Pieces on hand; thousandths of a carat for parcels. */
  quantityAvailable: number
  unit: SaleUnit
  /** All amounts are for one piece, or for one carat of a parcel. Null: no price set. */
  price1: Money | null
  price2: Money | null
  price3: Money | null
  retail: Money | null
  cost: Money
  taxable: boolean
  storeId: number
  state: ItemState
}
