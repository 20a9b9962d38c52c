import type { BusinessDate, Money } from '@benchpin/kernel'
import type { AccountKey, Source } from '@benchpin/plugins/ledger'
import type { FamilyId } from '../../models/item.ts'

/** What a new item was set against: goods whose bill has not come yet, or stock from before the books. */
export type Arrival = Extract<AccountKey, 'received_not_billed' | 'opening_balances'>

/** What is typed of an item, whichever its family. Absent and null are the same. */
export interface ItemFields {
  description?: string | null
  vendorId?: number | null
  purchaseDate?: BusinessDate | null
  price1?: Money | null
  price2?: Money | null
  price3?: Money | null
  retail?: Money | null
  taxable?: boolean | null
  styleNumber?: string | null
  notes?: string | null
  /** The family's own attributes by key, `category` among them; see families/. */
  attributes?: Record<string, unknown>
}

/** A new item. */
export interface ReceiveItemInput extends ItemFields {
  family: FamilyId
  /** Its own StockID; the next number of the store's sequence where absent. */
  stockId?: string | null
  storeId: number
  /** Pieces; of a parcel the number of stones. One where absent. */
  quantity?: number | null
  /** Sold by weight. */
  parcel?: boolean | null
  /** Per unit for jewelry and watches, of the lot for stones and pearls. */
  purchaseCost: Money
  arrival: Arrival
  /** Day of the posting; the store's today where absent. */
  date?: BusinessDate | null
  /** Document that brings it, for instance a vendor's bill; the item itself where absent. */
  source?: Source
}

/** Changes of an item: only what is given changes; given attributes replace all of the family's. */
export interface ItemChanges extends ItemFields {
  stockId?: string
  /** Version that the user saw; an older one is refused. */
  version?: number
}
