import { MoneyError, MoneyRangeError } from './errors.ts'

/** Whole minor units of the tenant's currency, a safe integer: 12345 is $123.45. Never a fraction. */
export type Money = number

/** An ISO 4217 code, 'USD'. */
export type Currency = string

/**
 * Returns the amount unchanged. For the edges where a number comes from outside the type system.
 *
 * @throws MoneyError where it is not a safe integer
 */
export function assertMoney(value: unknown): Money {
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) {
    throw new MoneyError(`Pass money as a safe integer of minor units, not ${String(value)}`)
  }
  return value
}

/**
 * An exact result as money.
 *
 * @throws MoneyRangeError where it is beyond safe integers
 */
export function moneyFromBigInt(amount: bigint): Money {
  const money = Number(amount)
  if (!Number.isSafeInteger(money)) throw new MoneyRangeError()
  return money
}

/**
 * The total, 0 for none. Only the result has to fit: the order of the amounts doesn't matter.
 *
 * @throws MoneyError where an amount is not a safe integer, MoneyRangeError where the total is too large
 */
export function sumMoney(amounts: Iterable<Money>): Money {
  let total = 0n
  for (const amount of amounts) total += BigInt(assertMoney(amount))
  return moneyFromBigInt(total)
}
