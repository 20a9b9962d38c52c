/** An open item that an amount may go to. */
export interface AllocatableItem {
  openItemId: number
  number: string
  /** Days past due. */
  days: number
  /** What is open. */
  balance: number
  /** What it may take: also what is written off of it, which is recovered then. */
  most: number
}

/** Amounts by open item id; null where one can't be read. */
export type Picks = Record<number, number | null>

/** An amount spread over items, the oldest first, until it is used up. The items come oldest first. */
export function oldestFirst(items: readonly { openItemId: number; balance: number }[], amount: number): { openItemId: number; amount: number }[] {
  let left = amount
  return items.flatMap(({ openItemId, balance }) => {
    const part = Math.min(left, Math.max(0, balance))
    left -= part
    return part > 0 ? [{ openItemId, amount: part }] : []
  })
}

/** What is picked in all. */
export function sumOf(picks: Picks): number {
  return Object.values(picks).reduce<number>((sum, amount) => sum + (amount ?? 0), 0)
}

/** The picked items with their amounts, as the server takes them. */
export function itemsOf(picks: Picks): { openItemId: number; amount: number }[] {
  return Object.entries(picks).flatMap(([id, amount]) => (amount ? [{ openItemId: Number(id), amount }] : []))
}

/** The items of an account that money can go to, oldest first. */
export function allocatable(items: readonly { openItemId: number; source: { number: string }; days: number; balance: number; writtenOff: number }[]): AllocatableItem[] {
  return items.filter(({ balance, writtenOff }) => balance > 0 || writtenOff > 0).map(({ openItemId, source, days, balance, writtenOff }) => ({ openItemId, number: source.number, days, balance: Math.max(0, balance), most: Math.max(0, balance) + writtenOff }))
}
