import { multiplyMoneyByRatio, sumMoney, type Money } from '@benchpin/kernel'
import { computeTax, type TaxRates, type TaxableLine } from '@benchpin/plugins/tax'
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
}

/** What stands on an invoice beside its lines. */
export interface Extras {
  freight: Money
  cardFee: Money
  exempt: boolean
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
function taxableLine(line: TaxedLine): TaxableLine {
  return {
    extension: extensionOf(line),
    quantity: line.unit === 'carat' ? Math.sign(line.quantity) : line.quantity,
    kind: line.kind === 'service' ? 'service' : 'goods',
    taxable: line.taxable,
  }
}

/** Total = subtotal + tax + freight + card fee. Freight and card fee are stated apart and carry no tax. */
export function totalsOf(rates: TaxRates, lines: readonly TaxedLine[], { freight, cardFee, exempt }: Extras): Totals {
  const tax = computeTax(rates, lines.map(taxableLine), { exempt })
  const subtotal = sumMoney(lines.map(extensionOf))
  return { subtotal, taxBase: tax.base, taxSurtax: tax.surtax, tax: tax.total, total: sumMoney([subtotal, tax.total, freight, cardFee]) }
}
