import fc from 'fast-check'
import { test } from '@japa/runner'
import { allocate, assertMoney, multiplyMoney, multiplyMoneyByRatio, sumMoney } from '../../kernel/money/index.ts'
import { decimalRatio, multiplyRatios, weightRatio } from '../../kernel/units/index.ts'
import { propertyRuns } from '@benchpin/kernel/testing'
import { thrownBy } from '../helpers/thrown_by.ts'

const amount = fc.integer({ min: -1e10, max: 1e10 })
const rate = fc
  .tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.integer({ min: 0, max: 5 }))
  .map(([digits, places]) => (digits / 10 ** places).toFixed(places))
const weights = fc.array(fc.oneof(fc.nat(), fc.constant(0), fc.maxSafeNat()), { minLength: 1, maxLength: 30 })

test.group('Multiplying money', () => {
  test('rounds {amount} x {rate} to {product}')
    .with([
      { amount: 800_000, rate: '0.06', product: 48_000 },
      { amount: 1050, rate: '0.07', product: 74 },
      { amount: 1049, rate: '0.07', product: 73 },
      { amount: 50, rate: '0.01', product: 1 },
      { amount: 49, rate: '0.01', product: 0 },
      { amount: -50, rate: '0.01', product: -1 },
      { amount: 50, rate: '-0.01', product: -1 },
      { amount: 1, rate: '0.4999', product: 0 },
      { amount: 500_000, rate: '1.01', product: 505_000 },
      { amount: 9_007_199_254_740_991, rate: '1', product: 9_007_199_254_740_991 },
      { amount: 9_007_199_254_740_991, rate: '0.333', product: 2_999_397_351_828_750 },
    ])
    .run(({ assert }, { amount: money, rate: factor, product }) => {
      assert.strictEqual(multiplyMoney(money, factor), product)
      assert.strictEqual(multiplyMoney(money, factor, 'florida_third_decimal'), product)
    })

  test('gives the tax of the law examples', ({ assert }) => {
    const onePiece = multiplyMoney(800_000, '0.06') + multiplyMoney(500_000, '0.01')
    const threePieces = multiplyMoney(3 * 300_000, '0.06') + multiplyMoney(3 * 300_000, '0.01')
    assert.deepEqual([onePiece, threePieces], [53_000, 63_000])
  })

  test('gives melt value with one rounding', ({ assert }) => {
    // 31.1034768 g is an ounce: 31.103 g of 0.585 gold at $4,000.00 is 2339.9641... dollars.
    const fineOunces = multiplyRatios(weightRatio(31_103, 'gram', 'troy_ounce'), decimalRatio('0.585'))
    assert.equal(multiplyMoneyByRatio(400_000, fineOunces), 233_996)
  })

  test('refuses factors that are no decimal and products too large to keep', ({ assert }) => {
    for (const text of ['', '6%', '1e3', '.5', '5.', '+1', '1,000', 'NaN', '1'.repeat(50)]) {
      assert.include(thrownBy(() => multiplyMoney(100, text)), { code: 'E_DECIMAL_TEXT', status: 422 })
    }
    assert.include(thrownBy(() => multiplyMoney(Number.MAX_SAFE_INTEGER, '1.1')), { code: 'E_MONEY_RANGE' })
    assert.include(thrownBy(() => multiplyMoney(0.1, '1')), { code: 'E_MONEY' })
  })

  test('a refund is the mirror of its sale, and both roundings agree', () => {
    fc.assert(
      fc.property(amount, rate, (money, factor) => {
        const sale = multiplyMoney(money, factor)
        return (
          multiplyMoney(-money, factor) === (sale === 0 ? 0 : -sale) &&
          multiplyMoney(money, factor, 'florida_third_decimal') === sale
        )
      }),
      { numRuns: propertyRuns() }
    )
  })

  test('is within half a minor unit of the exact product', () => {
    fc.assert(
      fc.property(amount, rate, (money, factor) => {
        const exact = decimalRatio(factor)
        const error = BigInt(multiplyMoney(money, factor)) * exact.denominator - BigInt(money) * exact.numerator
        return (error < 0n ? -error : error) * 2n <= exact.denominator
      }),
      { numRuns: propertyRuns() }
    )
  })
})

test.group('Splitting money', () => {
  test('gives left-over cents to the largest remainders, then to the earlier', ({ assert }) => {
    assert.deepEqual(allocate(100, [1, 1, 1]), [34, 33, 33])
    assert.deepEqual(allocate(-100, [1, 1, 1]), [-34, -33, -33])
    assert.deepEqual(allocate(10, [1, 2, 2]), [2, 4, 4])
    assert.deepEqual(allocate(5, [3, 7]), [2, 3])
    assert.deepEqual(allocate(100, [0, 5, 0]), [0, 100, 0])
    assert.deepEqual(allocate(3, [0, 0]), [2, 1])
    assert.deepEqual(allocate(100, [-1, -3]), [25, 75])
    assert.deepEqual(allocate(0, [1, 2]), [0, 0])
  })

  test('refuses weights that say nothing', ({ assert }) => {
    for (const bad of [[], [1, -1], [0.5], [Number.NaN]]) {
      assert.include(thrownBy(() => allocate(100, bad)), { code: 'E_ALLOCATION', status: 500 })
    }
    assert.include(thrownBy(() => allocate(0.5, [1])), { code: 'E_MONEY' })
  })

  test('shares add up to the total, and each is within one minor unit of the exact share', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), weights, (total, parts) => {
        const shares = allocate(total, parts)
        const even = parts.every((part) => part === 0)
        const whole = even ? BigInt(parts.length) : parts.reduce((sum, part) => sum + BigInt(part), 0n)
        const fair = shares.every((share, index) => {
          const error = BigInt(share) * whole - BigInt(total) * (even ? 1n : BigInt(parts[index] ?? 0))
          return error < whole && -error < whole
        })
        const zeroesGetNothing = even || shares.every((share, index) => parts[index] !== 0 || share === 0)
        return shares.length === parts.length && sumMoney(shares) === total && fair && zeroesGetNothing
      }),
      { numRuns: propertyRuns() }
    )
  })

  test('the negated total gives the negated shares, and a larger weight never a smaller share', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), weights, (total, parts) => {
        const shares = allocate(total, parts)
        const mirrored = allocate(-total, parts).every((share, index) => share + (shares[index] ?? 0) === 0)
        const ranked = parts
          .map((part, index) => ({ part, share: shares[index] ?? 0 }))
          .sort((left, right) => left.part - right.part || left.share - right.share)
        const pairs = ranked.slice(1).map((each, index) => ({ each, before: ranked[index] ?? each }))
        return mirrored && pairs.every(({ each, before }) => before.share <= each.share)
      }),
      { numRuns: propertyRuns() }
    )
  })
})

test.group('Adding money', () => {
  test('only the total has to fit', ({ assert }) => {
    const most = Number.MAX_SAFE_INTEGER
    assert.equal(sumMoney([]), 0)
    assert.equal(sumMoney([most, most, -most]), most)
    assert.include(thrownBy(() => sumMoney([most, 1])), { code: 'E_MONEY_RANGE' })
    assert.include(thrownBy(() => sumMoney([0.1, 0.2])), { code: 'E_MONEY' })
    for (const value of ['5', null, undefined, 1.5, Number.NaN]) {
      assert.include(thrownBy(() => assertMoney(value)), { code: 'E_MONEY' })
    }
    assert.equal(assertMoney(5), 5)
  })
})
