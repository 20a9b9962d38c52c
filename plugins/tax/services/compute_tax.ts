import { multiplyMoney, type Money, type Rate } from '@benchpin/kernel/money'
import { TaxLineError } from '../errors.ts'
import type { ComputedTax, TaxableLine, TaxRates } from './tax_types.ts'

/** The cap of a line: once for each item of goods; for a service once or, with 'none', never. */
function capOf({ kind, quantity }: TaxableLine, { surtaxThreshold, serviceSurtax }: TaxRates): bigint | null {
  if (kind === 'goods') return BigInt(Math.abs(quantity)) * BigInt(surtaxThreshold)
  return serviceSurtax === 'once' ? BigInt(surtaxThreshold) : null
}

/** The part of a line on which the surtax is owed, with the line's sign, so that a return mirrors its sale. */
function surtaxableOf(line: TaxableLine, rates: TaxRates): Money {
  const cap = capOf(line, rates)
  const size = Math.abs(line.extension)
  if (cap === null || cap >= BigInt(size)) return line.extension
  return line.extension < 0 ? -Number(cap) : Number(cap)
}

/**
 * The tax of amounts that are rounded once, together, and each amount's share of it. A share is what the tax grows
 * by when its amount is added to those before, so the shares add up exactly whatever the signs of the amounts.
 */
function taxOf(amounts: readonly Money[], rate: Rate): { total: Money; shares: Money[] } {
  let sum = 0
  let total = 0
  const shares = amounts.map((amount) => {
    const before = total
    sum += amount
    total = multiplyMoney(sum, rate, 'florida_third_decimal')
    return total - before
  })
  return { total, shares }
}

/**
 * The sales tax of a document. The base tax is owed on every taxable line; the surtax on each line's part up to
 * the cap of its items (Florida Rule 12A-15.004: the first $5,000 of each item). Each of the two is rounded once
 * for the document, by the third decimal.
 *
 * @param rates - those of the store on the document's date
 * @param options - `exempt`: nothing is owed (resale certificate, shipped out of state)
 * @throws TaxLineError where an amount or a quantity is no whole number
 */
export function computeTax(rates: TaxRates, lines: readonly TaxableLine[], options: { exempt?: boolean } = {}): ComputedTax {
  for (const { extension, quantity } of lines) {
    if (!Number.isSafeInteger(extension) || !Number.isSafeInteger(quantity)) throw new TaxLineError()
  }
  const owed = (amount: (line: TaxableLine) => Money) => lines.map((line) => (line.taxable && !options.exempt ? amount(line) : 0))
  const base = taxOf(owed((line) => line.extension), rates.baseRate)
  const surtax = taxOf(owed((line) => surtaxableOf(line, rates)), rates.surtaxRate)
  return {
    base: base.total,
    surtax: surtax.total,
    total: base.total + surtax.total,
    lines: lines.map((_line, index) => ({ base: base.shares[index]!, surtax: surtax.shares[index]! })),
  }
}
