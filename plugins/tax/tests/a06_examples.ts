import type { TaxableLine, TaxRates } from '@benchpin/plugins/tax'

/** A worked example of row A06, in minor units. */
export interface TaxExample {
  id: string
  name: string
  rates: TaxRates
  lines: TaxableLine[]
  expected: { base: number; surtax: number; total: number }
}

/** 6% with 1% on the first $5,000 of each item. */
export const FLORIDA_RATES: TaxRates = { baseRate: '0.06', surtaxRate: '0.01', surtaxThreshold: 500_000, serviceSurtax: 'none' }

const goods = (quantity: number, price: number): TaxableLine => ({ extension: quantity * price, quantity, kind: 'goods', taxable: true })
const dollars = (base: number, surtax: number) => ({ base: base * 100, surtax: surtax * 100, total: (base + surtax) * 100 })

/** The examples of sales tax, as a jeweler's accountant checks them. */
export const A06_EXAMPLES: TaxExample[] = [
  { id: 'A06-002', name: 'one item over the cap', rates: FLORIDA_RATES, lines: [goods(1, 800_000)], expected: dollars(480, 50) },
  { id: 'A06-003', name: 'two items over the cap on one line', rates: FLORIDA_RATES, lines: [goods(2, 800_000)], expected: dollars(960, 100) },
  {
    id: 'A06-004',
    name: 'a service capped once for the line',
    rates: { ...FLORIDA_RATES, serviceSurtax: 'once' },
    lines: [{ ...goods(2, 600_000), kind: 'service' }],
    expected: dollars(720, 50),
  },
  { id: 'A06-006', name: 'each line capped by its own items', rates: FLORIDA_RATES, lines: [goods(1, 800_000), goods(3, 300_000)], expected: dollars(1020, 140) },
  { id: 'A06-008', name: 'a return under the cap', rates: FLORIDA_RATES, lines: [goods(-1, 300_000)], expected: dollars(-180, -30) },
  { id: 'A06-009', name: 'an exchange', rates: FLORIDA_RATES, lines: [goods(-1, 300_000), goods(1, 800_000)], expected: dollars(300, 20) },
]
