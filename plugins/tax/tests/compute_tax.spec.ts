import { test } from '@japa/runner'
import fc from 'fast-check'
import { propertyRuns } from '@benchpin/kernel/testing'
import { computeTax, TaxLineError, type TaxableLine, type TaxRates } from '@benchpin/plugins/tax'
import { A06_EXAMPLES, FLORIDA_RATES } from './a06_examples.ts'

const rate = fc.integer({ min: 0, max: 2000 }).map((tenThousandths) => (tenThousandths / 10_000).toFixed(4))
const rates: fc.Arbitrary<TaxRates> = fc.record({
  baseRate: rate,
  surtaxRate: rate,
  surtaxThreshold: fc.integer({ min: 0, max: 1_000_000 }),
  serviceSurtax: fc.constantFrom<TaxRates['serviceSurtax']>('none', 'once'),
})
const line: fc.Arbitrary<TaxableLine> = fc.record({
  extension: fc.integer({ min: -50_000_000, max: 50_000_000 }),
  quantity: fc.integer({ min: 0, max: 40 }),
  kind: fc.constantFrom<TaxableLine['kind']>('goods', 'service'),
  taxable: fc.boolean(),
})
const lines = fc.array(line, { maxLength: 12 })
const sum = (amounts: number[]) => amounts.reduce((total, amount) => total + amount, 0)
/** Zero has a sign in JavaScript, and none in money. */
const negated = (amount: number) => 0 - amount

test.group('Sales tax of a document', () => {
  for (const { id, name, rates: exampleRates, lines: exampleLines, expected } of A06_EXAMPLES) {
    test(`${id}: ${name}`, ({ assert }) => {
      const { base, surtax, total } = computeTax(exampleRates, exampleLines)
      assert.deepEqual({ base, surtax, total }, expected)
    })
  }

  test('rounds by the third decimal, once for the document', ({ assert }) => {
    const tax = (extension: number) => computeTax(FLORIDA_RATES, [{ extension, quantity: 1, kind: 'goods', taxable: true }]).base
    // 6% of $1.07 is 6.42 cents, of $1.08 is 6.48, of $1.09 is 6.54.
    assert.deepEqual([tax(107), tax(108), tax(109), tax(-109)], [6, 6, 7, -7])
    const three = { extension: 108, quantity: 1, kind: 'goods', taxable: true } as const
    // 6% of $3.24 is 19.44 cents: three times 6 would be 18.
    assert.equal(computeTax(FLORIDA_RATES, [three, three, three]).base, 19)
  })

  test('charges a service the surtax on its whole price in Florida', ({ assert }) => {
    const { surtax } = computeTax(FLORIDA_RATES, [{ extension: 1_200_000, quantity: 1, kind: 'service', taxable: true }])
    assert.equal(surtax, 12_000)
  })

  test('charges nothing on lines that are not taxable, nor on exempt documents', ({ assert }) => {
    const taxable: TaxableLine = { extension: 10_000, quantity: 1, kind: 'goods', taxable: true }
    assert.equal(computeTax(FLORIDA_RATES, [taxable, { ...taxable, taxable: false }]).total, 700)
    const exempt = computeTax(FLORIDA_RATES, [taxable], { exempt: 'resale' })
    assert.deepInclude(exempt, { base: 0, surtax: 0, total: 0, exempt: [{ reason: 'resale', amount: 10_000 }] })
    assert.deepEqual(exempt.lines, [{ base: 0, surtax: 0, taxable: 0, surtaxable: 0, reason: 'resale' }])
  })

  test('refuses fractions of a cent and of an item', ({ assert }) => {
    const good: TaxableLine = { extension: 100, quantity: 1, kind: 'goods', taxable: true }
    for (const bad of [{ ...good, extension: 0.5 }, { ...good, quantity: 1.25 }]) {
      assert.throws(() => computeTax(FLORIDA_RATES, [bad]), new TaxLineError().message)
    }
  })

  test('gives back on a return what it took on the sale', () => {
    fc.assert(
      fc.property(rates, lines, (someRates, someLines) => {
        const sale = computeTax(someRates, someLines)
        const back = computeTax(someRates, someLines.map((one) => ({ ...one, extension: negated(one.extension), quantity: negated(one.quantity) })))
        return back.total === negated(sale.total) && back.lines.every((share, index) => share.base === negated(sale.lines[index]!.base) && share.surtax === negated(sale.lines[index]!.surtax))
      }),
      { numRuns: propertyRuns() }
    )
  })

  test('gives the lines shares that add up exactly and stay within a cent of their own tax', () => {
    fc.assert(
      fc.property(rates, lines, (someRates, someLines) => {
        const { base, surtax, total, lines: shares } = computeTax(someRates, someLines)
        const alone = someLines.map((one) => computeTax(someRates, [one]))
        const near = shares.every((share, index) => Math.abs(share.base - alone[index]!.base) <= 1 && Math.abs(share.surtax - alone[index]!.surtax) <= 1)
        const untaxed = shares.every((share, index) => someLines[index]!.taxable || (share.base === 0 && share.surtax === 0))
        return sum(shares.map((share) => share.base)) === base && sum(shares.map((share) => share.surtax)) === surtax && base + surtax === total && near && untaxed
      }),
      { numRuns: propertyRuns() }
    )
  })

  test('never owes less surtax under a higher cap, nor more than without one', () => {
    fc.assert(
      fc.property(rates, line, fc.integer({ min: 0, max: 1_000_000 }), (someRates, one, more) => {
        const owed = (threshold: number) => Math.abs(computeTax({ ...someRates, surtaxThreshold: threshold }, [one]).surtax)
        const uncapped = Math.abs(computeTax(someRates, [{ ...one, kind: 'service' }]).surtax)
        const capped = owed(someRates.surtaxThreshold)
        return capped <= owed(someRates.surtaxThreshold + more) && (someRates.serviceSurtax === 'once' || capped <= uncapped)
      }),
      { numRuns: propertyRuns() }
    )
  })

  test('owes nothing at rates of zero', () => {
    const none: TaxRates = { baseRate: '0', surtaxRate: '0', surtaxThreshold: 0, serviceSurtax: 'none' }
    fc.assert(fc.property(lines, (someLines) => computeTax(none, someLines).total === 0), { numRuns: propertyRuns() })
  })
})
