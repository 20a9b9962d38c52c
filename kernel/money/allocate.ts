import { AllocationError } from './errors.ts'
import { assertMoney, moneyFromBigInt } from './money.ts'
import type { Money } from './money.ts'

/**
 * Splits a total in proportion to weights so that the shares add up to it exactly: a discount over lines, a
 * payment over open items, freight over a receipt. Method of the largest remainder: every share is within one
 * minor unit of the exact one, a tie goes to the earlier. A zero weight gets nothing, unless all are zero: then
 * the split is even. Splitting the negated total gives the negated shares.
 *
 * @param weights safe integers of one sign, in any unit (minor units, thousandths of a gram, quantities)
 * @returns a share for each weight, in their order
 * @throws AllocationError without weights, on weights of both signs or on weights that are not safe integers;
 * MoneyError where the total is not a safe integer
 */
export function allocate(total: Money, weights: readonly number[]): Money[] {
  const magnitude = BigInt(Math.abs(assertMoney(total)))
  const parts = usableWeights(weights)
  const whole = parts.reduce((sum, part) => sum + part, 0n)
  const shares = parts.map((part) => (magnitude * part) / whole)
  let left = magnitude - shares.reduce((sum, share) => sum + share, 0n)
  for (const index of byLargestRemainder(parts.map((part) => (magnitude * part) % whole))) {
    if (left === 0n) break
    shares[index] = (shares[index] ?? 0n) + 1n
    left -= 1n
  }
  return shares.map((share) => moneyFromBigInt(total < 0 ? -share : share))
}

function usableWeights(weights: readonly number[]): bigint[] {
  if (weights.length === 0) throw new AllocationError('Pass at least one weight to split by')
  if (!weights.every(Number.isSafeInteger)) throw new AllocationError('Pass weights that are safe integers')
  if (weights.some((weight) => weight < 0) && weights.some((weight) => weight > 0)) {
    throw new AllocationError('Pass weights of one sign: split sales and returns apart')
  }
  const allZero = weights.every((weight) => weight === 0)
  return weights.map((weight) => (allZero ? 1n : BigInt(Math.abs(weight))))
}

/** Indexes in the order in which they get a left-over unit. Sorting is stable, so ties keep their order. */
function byLargestRemainder(remainders: readonly bigint[]): number[] {
  const ranked = remainders.map((remainder, index) => ({ remainder, index }))
  ranked.sort((left, right) => (left.remainder === right.remainder ? 0 : left.remainder < right.remainder ? 1 : -1))
  return ranked.map(({ index }) => index)
}
