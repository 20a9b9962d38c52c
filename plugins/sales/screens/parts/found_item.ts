/** An item as the search of the counter answers it. */
export interface FoundItem {
  itemId: number
  stockId: string
  description: string
  price1: number | null
  price2: number | null
  price3: number | null
  retail: number | null
  unit: 'piece' | 'carat'
  state: string
}

/** The price at which a store offers its goods. */
export type PriceLevel = 'retail' | 'price1' | 'price2' | 'price3'

/** What an item is offered for; the server decides it when the line is added. */
export function offeredAt(item: FoundItem, level: PriceLevel): number | null {
  return item[level] ?? item.retail ?? item.price1 ?? item.price2 ?? item.price3
}
