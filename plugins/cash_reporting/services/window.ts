import { addDays, parseBusinessDate, type BusinessDate, type Money } from '@benchpin/kernel'

/** Cash that was received and stands in no report yet. */
export interface CountedCash {
  id: number
  date: BusinessDate
  amount: Money
}

/** The same day so many months later, or the last of its month where there is none. */
export function monthsAfter(date: BusinessDate, months: number): BusinessDate {
  const [year, month, day] = parseBusinessDate(date).split('-').map(Number) as [number, number, number]
  const count = year * 12 + month - 1 + months
  const first = `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}-01`
  const next = `${String(Math.floor((count + 1) / 12)).padStart(4, '0')}-${String(((count + 1) % 12) + 1).padStart(2, '0')}-01`
  const last = addDays(next, -1)
  const wanted = addDays(first, day - 1)
  return wanted <= last ? wanted : last
}

/**
 * The payments that together are more than the limit, now that one of them was added: all within so many months of the
 * first of them. What a report has counted is not given again, so the count begins anew after each.
 *
 * @param cash - unreported payments, the added one among them
 * @returns in the order of their days; empty where there is nothing to report
 */
export function crossing(cash: readonly CountedCash[], addedId: number, threshold: Money, months: number): CountedCash[] {
  const ordered = [...cash].sort((left, right) => (left.date === right.date ? left.id - right.id : left.date < right.date ? -1 : 1))
  const added = ordered.find(({ id }) => id === addedId)
  if (!added) return []
  for (const first of ordered) {
    const last = monthsAfter(first.date, months)
    if (first.date > added.date || last < added.date) continue
    const within = ordered.slice(ordered.indexOf(first)).filter(({ date }) => date <= last)
    if (within.reduce((sum, { amount }) => sum + amount, 0) > threshold) return within
  }
  return []
}

/** Whether payments look split: several within few days, none of which is more than the limit. */
export function looksSplit(cash: readonly CountedCash[], threshold: Money, days: number): boolean {
  const [first, last] = [cash[0], cash.at(-1)]
  return cash.length > 1 && cash.every(({ amount }) => amount <= threshold) && last!.date <= addDays(first!.date, days)
}
