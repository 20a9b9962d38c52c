import { test } from '@japa/runner'
import fc from 'fast-check'
import { propertyRuns } from '@benchpin/kernel/testing'
import type { TaxRates } from '@benchpin/plugins/tax'
import { extensionOf, grossOf, totalsOf, type TaxedLine } from '../services/totals.ts'

const BROWARD: TaxRates = { baseRate: '0.06', surtaxRate: '0.01', surtaxThreshold: 500_000, serviceSurtax: 'none' }

const line: fc.Arbitrary<TaxedLine> = fc
  .record({
    kind: fc.constantFrom('item' as const, 'service' as const, 'miscellaneous' as const),
    unit: fc.constantFrom('piece' as const, 'carat' as const),
    quantity: fc.integer({ min: 1, max: 5_000 }),
    unitPrice: fc.integer({ min: 0, max: 50_000_000 }),
    share: fc.integer({ min: 0, max: 100 }),
    taxable: fc.boolean(),
  })
  .map(({ share, ...rest }) => ({ ...rest, adjustment: Math.floor((grossOf(rest) * share) / 100) }))

const extras = fc.record({ freight: fc.integer({ min: 0, max: 100_000 }), cardFee: fc.integer({ min: 0, max: 100_000 }), exempt: fc.boolean() })

test.group('Totals of an invoice', () => {
  test('total is subtotal, tax, freight and card fee; an adjustment takes off itself and no more', ({ assert }) => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), extras, (lines, more) => {
        const totals = totalsOf(BROWARD, lines, more)
        assert.equal(totals.total, totals.subtotal + totals.tax + more.freight + more.cardFee)
        assert.equal(totals.tax, totals.taxBase + totals.taxSurtax)
        assert.equal(totals.subtotal, lines.reduce((sum, one) => sum + extensionOf(one), 0))
        for (const one of lines) assert.equal(extensionOf(one) + one.adjustment, grossOf(one))
        if (more.exempt || lines.every(({ taxable }) => !taxable)) assert.equal(totals.tax, 0)
      }),
      { numRuns: propertyRuns() }
    )
  })

  test('whole lines of a cent price come to quantity times price', ({ assert }) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000 }), fc.integer({ min: 0, max: 10_000_000 }), (quantity, unitPrice) => {
        assert.equal(grossOf({ quantity, unit: 'piece', unitPrice }), quantity * unitPrice)
        assert.equal(grossOf({ quantity: quantity * 1000, unit: 'carat', unitPrice }), quantity * unitPrice)
      }),
      { numRuns: propertyRuns() }
    )
  })

  test('a parcel by weight is one item to the surtax, pieces are one each', ({ assert }) => {
    const sold = { kind: 'item' as const, adjustment: 0, taxable: true }
    const none = { freight: 0, cardFee: 0, exempt: false }
    assert.equal(totalsOf(BROWARD, [{ ...sold, unit: 'carat', quantity: 2_000, unitPrice: 400_000 }], none).taxSurtax, 5_000)
    assert.equal(totalsOf(BROWARD, [{ ...sold, unit: 'piece', quantity: 2, unitPrice: 400_000 }], none).taxSurtax, 8_000)
  })
})
