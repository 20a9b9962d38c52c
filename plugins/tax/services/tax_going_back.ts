import { multiplyMoneyByRatio, type Money } from '@benchpin/kernel/money'
import type { TaxShare } from './tax_types.ts'

/** A sold line with the tax that it carried. */
export interface SoldTax extends TaxShare {
  /** Pieces, or thousandths of a carat; above zero. */
  quantity: number
}

/**
 * The tax that goes back with some of what a line sold, below zero: its part of what the sale charged, at the rates and with
 * the split of that day. Partial returns add up to the whole exactly, because each is the difference of two parts.
 *
 * @param before - how much of the line came back already
 * @param now - how much comes back now
 */
export function taxGoingBack(sold: SoldTax, before: number, now: number): TaxShare {
  const upTo = (amount: Money, quantity: number) => multiplyMoneyByRatio(amount, { numerator: BigInt(quantity), denominator: BigInt(sold.quantity) })
  const part = (amount: Money) => 0 - (upTo(amount, before + now) - upTo(amount, before))
  return { base: part(sold.base), surtax: part(sold.surtax), taxable: part(sold.taxable), surtaxable: part(sold.surtaxable) }
}
