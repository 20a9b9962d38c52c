import type { Money } from '@benchpin/kernel'

/** A part of a fund that goes to a target; both by their index. */
export interface Allocation {
  fund: number
  target: number
  amount: Money
}

/**
 * Lets funds pay targets, both in the given order, until either is used up. Pure; all amounts are zero or more.
 *
 * @param funds - what each has
 * @param targets - what each may take
 */
export function allocateFunds(funds: readonly Money[], targets: readonly Money[]): Allocation[] {
  const allocations: Allocation[] = []
  let fund = 0
  let left = funds[0] ?? 0
  targets.forEach((wanted, target) => {
    let missing = wanted
    while (missing > 0 && fund < funds.length) {
      const amount = Math.min(left, missing)
      if (amount > 0) allocations.push({ fund, target, amount })
      missing -= amount
      left -= amount
      if (left === 0) left = funds[++fund] ?? 0
    }
  })
  return allocations
}
