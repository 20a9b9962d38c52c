import { test } from '@japa/runner'
import fc from 'fast-check'
import { multiplyMoney } from '@benchpin/kernel'
import { propertyRuns, testTenant } from '@benchpin/kernel/testing'
import { applyMultipliers, changeCost, Item, pricesFor, type PriceLevel, type PriceRounding } from '@benchpin/plugins/inventory'
import { makeItem } from '../factories.ts'
import { PriceRule } from '../models/price_rule.ts'
import { roundPrice } from '../pricing/round_price.ts'
import { ROUNDINGS } from '../pricing/roundings.ts'

const levels = (multipliers: string[], from: PriceLevel['from']): PriceLevel[] => multipliers.map((multiplier, index) => ({ multiplier, from: index === 0 ? 'cost' : from }))

test.group('Pricing multipliers', () => {
  test('I06-023: all from cost, cost 100', ({ assert }) => {
    const prices = applyMultipliers({ levels: levels(['2', '2.5', '3', '4'], 'cost'), rounding: 'none' }, 100_00)
    assert.deepEqual(prices, { price1: 200_00, price2: 250_00, price3: 300_00, retail: 400_00 })
  })

  test('I06-024: stacked, cost 100', ({ assert }) => {
    const prices = applyMultipliers({ levels: levels(['2', '1.25', '1.2', '1.33'], 'previous'), rounding: 'none' }, 100_00)
    assert.deepEqual(prices, { price1: 200_00, price2: 250_00, price3: 300_00, retail: 399_00 })
  })

  test('{rounding} makes of 347.20 {expected}')
    .with([
      { rounding: 'none' as const, expected: 347_20 },
      { rounding: '1' as const, expected: 347_00 },
      { rounding: '5' as const, expected: 345_00 },
      { rounding: '10' as const, expected: 350_00 },
      { rounding: '50' as const, expected: 350_00 },
      { rounding: '100' as const, expected: 300_00 },
      { rounding: '5_less_1' as const, expected: 349_00 },
      { rounding: '10_less_1' as const, expected: 349_00 },
      { rounding: '50_less_1' as const, expected: 349_00 },
      { rounding: '100_less_1' as const, expected: 299_00 },
    ])
    .run(({ assert }, { rounding, expected }) => {
      assert.equal(roundPrice(347_20, rounding, 2), expected)
    })

  test('a rounded price ends as its rule says, is over zero, and no other such ending is nearer', ({ assert }) => {
    const some = fc.constantFrom(...ROUNDINGS.map(({ value }) => value).filter((value): value is Exclude<PriceRounding, 'none'> => value !== 'none'))
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50_000_000 }), some, (price, rounding) => {
        const [step = '1', less] = rounding.split('_')
        const size = Number(step) * 100
        const rounded = roundPrice(price, rounding, 2)
        assert.equal((rounded + (less ? 100 : 0)) % size, 0)
        assert.isAbove(rounded, 0)
        if (rounded > size) assert.isAtMost(Math.abs(rounded - price), size / 2)
      }),
      { numRuns: propertyRuns() }
    )
  })

  test('every price from cost is the exact product, rounded once', ({ assert }) => {
    const multiplier = fc.integer({ min: 1, max: 99_999 }).map((thousandths) => `${Math.floor(thousandths / 1000)}.${String(thousandths % 1000).padStart(3, '0')}`)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), fc.array(multiplier, { minLength: 4, maxLength: 4 }), (cost, multipliers) => {
        const prices = Object.values(applyMultipliers({ levels: multipliers.map((one) => ({ multiplier: one, from: 'cost' as const })), rounding: 'none' }, cost))
        assert.deepEqual(prices, multipliers.map((one) => multiplyMoney(cost, one)))
      }),
      { numRuns: propertyRuns() }
    )
  })

  test('the rule of the category holds before that of the family, and bands of cost divide', async ({ assert }) => {
    const tenant = await testTenant()
    await tenant.inside(async () => {
      const rule = (more: Partial<{ family: 'jewelry'; category: string; costFrom: number; costTo: number }>, multiplier: string) =>
        PriceRule.create({ storeId: tenant.storeId, family: null, category: null, costFrom: 0, costTo: null, ...more, levels: levels([multiplier, '1', '1', '1'], 'previous'), rounding: 'none' })
      await rule({}, '2')
      await rule({ family: 'jewelry' }, '3')
      await rule({ family: 'jewelry', category: 'Ring', costTo: 100_000 }, '4')
      await rule({ family: 'jewelry', category: 'Ring', costFrom: 100_000 }, '3.5')
      const retail = async (...wanted: [Parameters<typeof pricesFor>[1], string | null, number]) => (await pricesFor(tenant.storeId, ...wanted))?.retail
      assert.equal(await retail('watch', null, 10_000), 20_000)
      assert.equal(await retail('jewelry', 'Chain', 10_000), 30_000)
      assert.equal(await retail('jewelry', 'Ring', 99_999), 399_996)
      assert.equal(await retail('jewelry', 'Ring', 100_000), 350_000)
      assert.isNull(await pricesFor(tenant.storeIds[1]!, 'jewelry', 'Ring', 100_000))
    })
  })

  test('a later change of cost leaves prices as they are', async ({ assert }) => {
    const tenant = await testTenant()
    await tenant.inside(async () => {
      const ring = await makeItem({ price1: 90_000 })
      await changeCost(ring.id, 70_000, 'Bill')
      assert.deepInclude((await Item.findOrFail(ring.id)).serialize(), { price1: 90_000, retail: 150_000 })
    })
  })
})
