import fc from 'fast-check'
import { test } from '@japa/runner'
import {
  convertWeight,
  formatCarat,
  formatGram,
  formatWeight,
  parseCarat,
  parseGram,
  parseWeight,
} from '../../kernel/units/index.ts'
import type { WeightUnit } from '../../kernel/units/index.ts'
import { propertyRuns } from '@benchpin/kernel/testing'
import { thrownBy } from '../helpers/thrown_by.ts'

const weight = fc.integer({ min: -1e12, max: 1e12 })
const unit = fc.constantFrom<WeightUnit[]>('carat', 'gram', 'pennyweight', 'troy_ounce')

test.group('Weight text', () => {
  test('reads {text} {unit} as {thousandths} thousandths')
    .with<{ text: string; unit: WeightUnit; thousandths: number }[]>([
      { text: '1.01', unit: 'carat', thousandths: 1010 },
      { text: '.33', unit: 'carat', thousandths: 330 },
      { text: '1,250.5 cts.', unit: 'carat', thousandths: 1_250_500 },
      { text: '0.005 ct', unit: 'carat', thousandths: 5 },
      { text: '1.0100', unit: 'carat', thousandths: 1010 },
      { text: '3.5g', unit: 'gram', thousandths: 3500 },
      { text: '2 DWT', unit: 'pennyweight', thousandths: 2000 },
      { text: '1 ozt', unit: 'troy_ounce', thousandths: 1000 },
    ])
    .run(({ assert }, { text, unit: given, thousandths }) => {
      assert.equal(parseWeight(text, given), thousandths)
    })

  test('refuses "{$self}" with the weight to type instead')
    .with(['', 'ct', '.', '1.0105', '-1', '1,25', '1 g', 'one', '1e3', '1.01 ct ct', '1 kg', '9'.repeat(30)])
    .run(({ assert }, text) => {
      const error = thrownBy(() => parseCarat(text))
      assert.include(error, { code: 'E_WEIGHT_TEXT', status: 422, message: 'Use a weight like 1.01' })
    })

  test('takes a minus sign only where asked to', ({ assert }) => {
    assert.equal(parseGram('-0.5', { signed: true }), -500)
    assert.deepEqual(parseGram('-0', { signed: true }), 0)
    assert.include(thrownBy(() => parseGram('--1', { signed: true })), { code: 'E_WEIGHT_TEXT' })
  })

  test('refuses grains and ounces that may not be troy', ({ assert }) => {
    assert.include(thrownBy(() => parseGram('5 gr')), { code: 'E_WEIGHT_TEXT' })
    assert.include(thrownBy(() => parseWeight('5 oz', 'troy_ounce')), { code: 'E_WEIGHT_TEXT' })
  })

  test('writes two decimals, three if needed', ({ assert }) => {
    assert.deepEqual([1010, 1015, 1500, 5, 0, -250, 1_250_500].map(formatCarat), [
      '1.01', '1.015', '1.50', '0.005', '0.00', '-0.25', '1250.50',
    ])
    assert.equal(formatGram(3500), '3.50')
    assert.include(thrownBy(() => formatGram(0.5)), { code: 'E_WEIGHT', status: 500 })
  })

  test('what is written reads back as the same weight', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), unit, (thousandths, given) => {
        return parseWeight(formatWeight(thousandths), given, { signed: true }) === thousandths
      }),
      { numRuns: propertyRuns() }
    )
  })
})

test.group('Weight conversion', () => {
  test('follows the definitions of the units', ({ assert }) => {
    assert.equal(convertWeight(1000, 'carat', 'gram'), 200)
    assert.equal(convertWeight(1000, 'gram', 'carat'), 5000)
    assert.equal(convertWeight(1000, 'troy_ounce', 'pennyweight'), 20_000)
    assert.equal(convertWeight(1000, 'troy_ounce', 'gram'), 31_103)
    assert.equal(convertWeight(10_000_000, 'troy_ounce', 'gram'), 311_034_768)
    assert.equal(convertWeight(1000, 'pennyweight', 'gram'), 1555)
    assert.equal(convertWeight(311_034_768, 'gram', 'pennyweight'), 200_000_000)
  })

  test('rounds a half away from zero', ({ assert }) => {
    // 10 pennyweights are half an ounce, so 0.010 dwt is 0.0005 ozt.
    assert.equal(convertWeight(10, 'pennyweight', 'troy_ounce'), 1)
    assert.equal(convertWeight(-10, 'pennyweight', 'troy_ounce'), -1)
    assert.equal(convertWeight(9, 'pennyweight', 'troy_ounce'), 0)
    assert.include(thrownBy(() => convertWeight(0.5, 'gram', 'carat')), { code: 'E_WEIGHT' })
    assert.include(thrownBy(() => convertWeight(Number.MAX_SAFE_INTEGER, 'gram', 'carat')), { code: 'E_WEIGHT' })
  })

  test('to grams and back gives the same, for carats within 0.002', () => {
    fc.assert(
      fc.property(weight, unit, (thousandths, given) => {
        const back = convertWeight(convertWeight(thousandths, given, 'gram'), 'gram', given)
        return Math.abs(back - thousandths) <= (given === 'carat' ? 2 : 0)
      }),
      { numRuns: propertyRuns() }
    )
  })

  test('mirrors its sign and keeps order', () => {
    fc.assert(
      fc.property(weight, weight, unit, unit, (one, other, from, to) => {
        const converted = convertWeight(one, from, to)
        const ordered = one <= other ? converted <= convertWeight(other, from, to) : true
        return convertWeight(-one, from, to) + converted === 0 && ordered
      }),
      { numRuns: propertyRuns() }
    )
  })
})
