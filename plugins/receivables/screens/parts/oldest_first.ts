/** An amount spread over items, the oldest first, until it is used up. The items come oldest first. */
export function oldestFirst(items: readonly { openItemId: number; balance: number }[], amount: number): { openItemId: number; amount: number }[] {
  let left = amount
  return items.flatMap(({ openItemId, balance }) => {
    const part = Math.min(left, Math.max(0, balance))
    left -= part
    return part > 0 ? [{ openItemId, amount: part }] : []
  })
}
