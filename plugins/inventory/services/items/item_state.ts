import type { StateValue } from '@benchpin/kernel/screens'
import type { ItemState } from '../../models/item.ts'

/** An item's state as a person reads it. */
export const ITEM_STATES: Record<ItemState, StateValue> = {
  in_stock: { label: 'In stock', tone: 'success' },
  sold: { label: 'Sold', tone: 'neutral' },
  out: { label: 'Out of stock', tone: 'warning' },
}
