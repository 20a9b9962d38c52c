import { multiplyMoneyByRatio, sumMoney, type Money } from '@benchpin/kernel'
import { computeTax, NEUTRAL_RULES, type ComputedTax, type TaxableLine, type TaxClass, type TaxRates, type TaxRules, type TaxShare } from '@benchpin/plugins/tax'
import type { LineKind, LineUnit } from '../models/invoice_line.ts'

/** What of a line its amount is made of. */
export interface PricedLine {
  /** Pieces, or thousandths of a carat. */
  quantity: number
  unit: LineUnit
  unitPrice: Money
  adjustment: Money
}

/** What of a line its tax is made of. */
export interface TaxedLine extends PricedLine {
  kind: LineKind
  taxable: boolean
  taxClass?: TaxClass | null
  /** Of goods that come back: what their sale charged, as `taxGoingBack` takes it. */
  charged?: TaxShare | null
}

/** What stands on an invoice beside its lines. */
export interface Extras {
  freight: Money
  cardFee: Money
  /** The whole invoice owes no tax: true, or the id of the reason. */
  exempt: boolean | string | null
  /** Those of the place; what is marked as taxable is taxed where absent. */
  rules?: TaxRules | null
}

/** The foot of an invoice. */
export interface Totals {
  subtotal: Money
  taxBase: Money
  taxSurtax: Money
  tax: Money
  total: Money
}

const PER_UNIT: Record<LineUnit, bigint> = { piece: 1n, carat: 1000n }

/** Quantity times unit price, before the adjustment; a parcel's price per carat is rounded once, to the cent. */
export function grossOf({ quantity, unit, unitPrice }: Pick<PricedLine, 'quantity' | 'unit' | 'unitPrice'>): Money {
  return multiplyMoneyByRatio(unitPrice, { numerator: BigInt(quantity), denominator: PER_UNIT[unit] })
}

/** What a line comes to: the adjustment is taken off once for the line, never for each unit. */
export function extensionOf(line: PricedLine): Money {
  return sumMoney([grossOf(line), -line.adjustment])
}

/** A parcel sold by weight is one item to the surtax, whatever it weighs. */
export function taxableLine(line: TaxedLine): TaxableLine {
  return {
    extension: extensionOf(line),
    quantity: line.unit === 'carat' ? Math.sign(line.quantity) : line.quantity,
    kind: line.kind === 'service' ? 'service' : 'goods',
    taxable: line.taxable,
    taxClass: line.taxClass ?? null,
    charged: line.charged ?? null,
  }
}

/** The tax of an invoice's lines and freight, line by line. */
export function taxOf(rates: TaxRates, lines: readonly TaxedLine[], { freight, exempt, rules }: Extras): ComputedTax {
  return computeTax(rates, lines.map(taxableLine), { exempt, freight, rules: rules ?? NEUTRAL_RULES })
}

/** Total = subtotal + tax + freight + card fee. Freight and card fee are stated apart; a card fee carries no tax. */
export function totalsOf(rates: TaxRates, lines: readonly TaxedLine[], extras: Extras): Totals {
  const { freight, cardFee } = extras
  const tax = taxOf(rates, lines, extras)
  const subtotal = sumMoney(lines.map(extensionOf))
  return { subtotal, taxBase: tax.base, taxSurtax: tax.surtax, tax: tax.total, total: sumMoney([subtotal, tax.total, freight, cardFee]) }
}
