import { multiplyMoney, sumMoney, type Money, type Rate } from '@benchpin/kernel/money'
import { TaxLineError } from '../errors.ts'
import { assessLines, type Assessed } from './assess_lines.ts'
import { NEUTRAL_RULES, type ComputedTax, type ExemptPart, type LineTax, type TaxableLine, type TaxRates, type TaxRules, type TaxShare } from './tax_types.ts'

/** What else the tax of a document depends on. */
export interface TaxOptions {
  /** The whole document owes nothing: true, or the id of the reason. */
  exempt?: boolean | string | null
  /** Those of the place; where absent, what is marked as taxable is taxed. */
  rules?: TaxRules
  /** Charged apart from the goods; taxed where the rules and the goods are. */
  freight?: Money
}

const NOTHING: TaxShare = { base: 0, surtax: 0, taxable: 0, surtaxable: 0 }

/** The cap of a line: once for each item of goods; for a service once or, with 'none', never. */
function capOf({ kind, quantity }: TaxableLine, { surtaxThreshold, serviceSurtax }: TaxRates, { surtaxCapped }: TaxRules): bigint | null {
  if (!surtaxCapped) return null
  if (kind === 'goods') return BigInt(Math.abs(quantity)) * BigInt(surtaxThreshold)
  return serviceSurtax === 'once' ? BigInt(surtaxThreshold) : null
}

/** The part of an amount on which the surtax is owed, with its sign, so that a return mirrors its sale. */
function surtaxableOf(amount: Money, cap: bigint | null): Money {
  if (cap === null || cap >= BigInt(Math.abs(amount))) return amount
  return amount < 0 ? -Number(cap) : Number(cap)
}

/**
 * Shares of amounts that are rounded once, together. A share is what the tax grows by when its amount is added to those
 * before, so the shares add up exactly whatever the signs of the amounts.
 */
function sharesOf(amounts: readonly Money[], rate: Rate): Money[] {
  let sum = 0
  let total = 0
  return amounts.map((amount) => {
    const before = total
    sum += amount
    total = multiplyMoney(sum, rate, 'florida_third_decimal')
    return total - before
  })
}

/** Freight is taxed like one more item where the rules say so and anything else on the document is. */
function withFreight(lines: readonly TaxableLine[], assessed: readonly Assessed[], { freight = 0 }: TaxOptions, rules: TaxRules) {
  const line: TaxableLine = { extension: freight, quantity: 1, kind: 'goods', taxable: true }
  const taxed = rules.freightTaxable && assessed.some(({ amount }) => amount !== 0)
  return { all: [...lines, line], amounts: [...assessed.map(({ amount }) => amount), taxed ? freight : 0] }
}

function exemptParts(lines: readonly TaxableLine[], shares: readonly LineTax[], freight: Money): ExemptPart[] {
  const amounts = new Map<string, Money>()
  const add = (reason: string, amount: Money) => amounts.set(reason, (amounts.get(reason) ?? 0) + amount)
  for (const [index, { reason, taxable }] of shares.entries()) {
    const line = lines[index]!
    if (reason !== null) add(reason, line.extension)
    else if (line.charged && taxable !== line.extension) add('not_taxable', line.extension - taxable)
  }
  if (freight !== 0) add('freight', freight)
  return [...amounts].filter(([, amount]) => amount !== 0).map(([reason, amount]) => ({ reason, amount }))
}

/**
 * The sales tax of a document. The base tax is owed on every taxed line; the surtax on each line's part up to the cap of its
 * items (Florida Rule 12A-15.004: the first $5,000 of each item). Each of the two is rounded once for the document, by the
 * third decimal. What goes back with goods that come back is as their sale charged it.
 *
 * @param rates - those of the place on the document's date
 * @throws TaxLineError where an amount or a quantity is no whole number
 */
export function computeTax(rates: TaxRates, lines: readonly TaxableLine[], options: TaxOptions = {}): ComputedTax {
  for (const { extension, quantity } of lines) {
    if (!Number.isSafeInteger(extension) || !Number.isSafeInteger(quantity)) throw new TaxLineError()
  }
  const { rules = NEUTRAL_RULES, freight = 0 } = options
  const assessed = assessLines(lines, rules, options.exempt === true ? 'other' : options.exempt || null)
  const { all, amounts } = withFreight(lines, assessed, options, rules)
  const surtaxed = amounts.map((amount, index) => surtaxableOf(amount, capOf(all[index]!, rates, rules)))
  const bases = sharesOf(amounts, rates.baseRate)
  const surtaxes = sharesOf(surtaxed, rates.surtaxRate)
  const shares = amounts.map((taxable, index): TaxShare => ({ base: bases[index]!, surtax: surtaxes[index]!, taxable, surtaxable: surtaxed[index]! }))
  const lineTaxes = lines.map((line, index): LineTax => ({ ...(line.charged ?? shares[index]!), reason: assessed[index]!.reason }))
  const freightTax = shares.at(-1) ?? NOTHING
  const sum = (key: keyof TaxShare) => sumMoney([...lineTaxes, freightTax].map((share) => share[key]))
  const [base, surtax] = [sum('base'), sum('surtax')]
  const exempt = exemptParts(lines, lineTaxes, freight - freightTax.taxable)
  return { base, surtax, total: base + surtax, taxable: sum('taxable'), surtaxable: sum('surtaxable'), lines: lineTaxes, freight: freightTax, exempt }
}
