import { test } from '@japa/runner'
import fc from 'fast-check'
import { propertyRuns } from '@benchpin/kernel/testing'
import { computeTax, NEUTRAL_RULES, taxGoingBack, type TaxableLine, type TaxClass, type TaxRates, type TaxRules, type TaxShare } from '@benchpin/plugins/tax'
import { FLORIDA_RATES } from './a06_examples.ts'

const FLORIDA: TaxRules = { surtaxCapped: true, freightTaxable: false, laborExempt: true, tradeInReduces: true, scrapReduces: false, bullionExemptOver: 0 }
const TEXAS: TaxRules = { ...FLORIDA, surtaxCapped: false, freightTaxable: true, laborExempt: false }
const TEXAS_RATES: TaxRates = { baseRate: '0.0625', surtaxRate: '0.02', surtaxThreshold: 0, serviceSurtax: 'none' }

const goods = (extension: number, quantity = 1): TaxableLine => ({ extension, quantity, kind: 'goods', taxable: true })
const tradeIn = (extension: number, taxClass: TaxClass = 'trade_in'): TaxableLine => ({ ...goods(extension), taxClass })
const tax = (rules: TaxRules, lines: TaxableLine[], freight = 0) => computeTax(rules === TEXAS ? TEXAS_RATES : FLORIDA_RATES, lines, { rules, freight })

test.group('What the rules of a place tax', () => {
  test('a trade-in is taken off before tax, and before the cap of the item', ({ assert }) => {
    assert.containSubset(tax(FLORIDA, [goods(800_000), tradeIn(-500_000)]), { base: 18_000, surtax: 3_000, taxable: 300_000, surtaxable: 300_000 })
    assert.containSubset(tax(FLORIDA, [goods(800_000), tradeIn(-100_000)]), { base: 42_000, surtax: 5_000 })
    assert.containSubset(tax(FLORIDA, [goods(100_000), tradeIn(-500_000)]), { base: 0, surtax: 0 })
    assert.containSubset(tax(FLORIDA, [goods(300_000), goods(100_000), tradeIn(-100_000)]).lines, [{ taxable: 225_000 }, { taxable: 75_000 }, { taxable: 0 }])
  })

  test('a credit for scrap reduces the tax only where the store has it so', ({ assert }) => {
    const lines = [goods(800_000), tradeIn(-500_000, 'scrap')]
    assert.equal(tax(FLORIDA, lines).total, 53_000)
    assert.equal(tax({ ...FLORIDA, scrapReduces: true }, lines).total, 21_000)
  })

  test('labor alone is exempt, a charge with parts is taxed as a whole', ({ assert }) => {
    const work = (taxClass: TaxClass | null): TaxableLine => ({ ...goods(10_000), kind: 'service', taxClass })
    assert.containSubset(tax(FLORIDA, [work('labor'), work(null)]), { taxable: 10_000, total: 700, exempt: [{ reason: 'labor', amount: 10_000 }] })
    assert.equal(tax(TEXAS, [work('labor')]).total, 825)
  })

  test('bullion is exempt above the threshold of its day, gift cards always', ({ assert }) => {
    const bullion: TaxableLine = { ...goods(50_000), taxClass: 'bullion' }
    assert.equal(tax(FLORIDA, [bullion]).total, 0)
    assert.equal(tax({ ...FLORIDA, bullionExemptOver: 50_000 }, [bullion]).total, 3_500)
    assert.equal(tax({ ...FLORIDA, bullionExemptOver: 50_000 }, [bullion, { ...bullion, extension: 1 }]).total, 0)
    assert.deepEqual(tax(NEUTRAL_RULES, [{ ...goods(10_000), taxClass: 'gift_card' }]).exempt, [{ reason: 'gift_card', amount: 10_000 }])
  })

  test('freight is taxed where the rules and the goods are; the surtax has no cap where the rules know none', ({ assert }) => {
    assert.containSubset(tax(FLORIDA, [goods(10_000)], 2_000), { total: 700, exempt: [{ reason: 'freight', amount: 2_000 }] })
    assert.containSubset(tax(TEXAS, [goods(1_000_000)], 2_000), { base: 62_625, surtax: 20_040, freight: { base: 125, surtax: 40 }, exempt: [] })
    assert.equal(tax(TEXAS, [{ ...goods(10_000), taxable: false }], 2_000).total, 0)
  })
})

const rules: fc.Arbitrary<TaxRules> = fc.record({
  surtaxCapped: fc.boolean(),
  freightTaxable: fc.boolean(),
  laborExempt: fc.boolean(),
  tradeInReduces: fc.boolean(),
  scrapReduces: fc.boolean(),
  bullionExemptOver: fc.option(fc.integer({ min: 0, max: 100_000 })),
})
const sold: fc.Arbitrary<TaxableLine> = fc.record({
  extension: fc.integer({ min: 0, max: 5_000_000 }),
  quantity: fc.integer({ min: 1, max: 20 }),
  kind: fc.constantFrom<TaxableLine['kind']>('goods', 'service'),
  taxable: fc.boolean(),
  taxClass: fc.constantFrom<TaxClass | null>(null, null, 'labor', 'bullion', 'gift_card'),
})
const traded = fc.record({ extension: fc.integer({ min: -5_000_000, max: 0 }), quantity: fc.constant(1), kind: fc.constant('goods' as const), taxable: fc.boolean(), taxClass: fc.constantFrom<TaxClass>('trade_in', 'scrap') })
const invoice = fc.record({ rules, lines: fc.array(fc.oneof({ weight: 4, arbitrary: sold }, traded), { maxLength: 8 }), freight: fc.integer({ min: 0, max: 50_000 }) })
const sum = (amounts: number[]) => amounts.reduce((total, amount) => total + amount, 0)
const negated = (amount: number) => 0 - amount
const KEYS = ['base', 'surtax', 'taxable', 'surtaxable'] as const

test.group('Whatever is sold', () => {
  test('lines and freight add up to the tax, and to what it was owed on', () => {
    fc.assert(
      fc.property(invoice, ({ rules: someRules, lines, freight }) => {
        const computed = computeTax(FLORIDA_RATES, lines, { rules: someRules, freight })
        return KEYS.every((key) => sum([...computed.lines, computed.freight].map((share) => share[key])) === computed[key]) && computed.taxable >= 0 && Math.abs(computed.surtaxable) <= Math.abs(computed.taxable)
      }),
      { numRuns: propertyRuns() }
    )
  })

  test('what is taxed and what is exempt is all that was sold, less the trade-ins that reduce it', () => {
    fc.assert(
      fc.property(invoice, ({ rules: someRules, lines, freight }) => {
        const { taxable, exempt } = computeTax(FLORIDA_RATES, lines, { rules: someRules, freight })
        const gross = sum(lines.map(({ extension, taxClass }) => (taxClass === 'trade_in' || taxClass === 'scrap' ? 0 : extension))) + freight
        const credit = sum(lines.map(({ extension, taxClass }) => (taxClass === 'trade_in' || taxClass === 'scrap' ? extension : 0)))
        const all = taxable + sum(exempt.map(({ amount }) => amount))
        return all <= gross && all >= gross + credit
      }),
      { numRuns: propertyRuns() }
    )
  })

  test('a return of all of it, in one step or piece by piece, is exactly its negative, whatever the rates are by then', () => {
    fc.assert(
      fc.property(invoice, fc.integer({ min: 1, max: 5 }), ({ rules: someRules, lines }, steps) => {
        const sale = computeTax(FLORIDA_RATES, lines, { rules: someRules })
        const backOf = (line: TaxableLine, share: TaxShare, step: number) => {
          const part = (upTo: number) => Math.floor((line.quantity * upTo) / steps)
          const [before, now] = [part(step), part(step + 1) - part(step)]
          return { ...line, extension: 0, quantity: now, charged: taxGoingBack({ quantity: line.quantity, ...share }, before, now) }
        }
        const returns = Array.from({ length: steps }, (_, step) => computeTax(TEXAS_RATES, lines.map((line, index) => backOf(line, sale.lines[index]!, step)), { rules: TEXAS }))
        return KEYS.every((key) => sum(returns.map((one) => one[key])) === negated(sale[key]))
      }),
      { numRuns: propertyRuns() }
    )
  })

  test('a mirrored document is mirrored in everything', () => {
    fc.assert(
      fc.property(invoice, ({ rules: someRules, lines, freight }) => {
        const sale = computeTax(FLORIDA_RATES, lines, { rules: someRules, freight })
        const mirror = lines.map((line) => ({ ...line, extension: negated(line.extension), quantity: negated(line.quantity) }))
        const back = computeTax(FLORIDA_RATES, mirror, { rules: someRules, freight: negated(freight) })
        return KEYS.every((key) => back[key] === negated(sale[key]))
      }),
      { numRuns: propertyRuns() }
    )
  })

  test('no item owes surtax on more than its cap', () => {
    fc.assert(
      fc.property(sold, (line) => {
        const { surtaxable } = computeTax(FLORIDA_RATES, [{ ...line, kind: 'goods' }], { rules: FLORIDA })
        return surtaxable <= line.quantity * FLORIDA_RATES.surtaxThreshold && surtaxable <= line.extension
      }),
      { numRuns: propertyRuns() }
    )
  })
})
