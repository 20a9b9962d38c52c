import fc from 'fast-check'
import { test } from '@japa/runner'
import { addRates, compareRates, formatRate, multiplyMoney, parseRate } from '../../kernel/money/index.ts'
import { propertyRuns } from '@benchpin/kernel/testing'
import { thrownBy } from '../helpers/thrown_by.ts'

const rate = fc
  .tuple(fc.integer(), fc.integer({ min: 0, max: 18 }))
  .map(([digits, places]) => addRates(writeRate(digits, places)))

function writeRate(digits: number, places: number): string {
  const padded = String(Math.abs(digits)).padStart(places + 1, '0')
  const fraction = places === 0 ? '' : `.${padded.slice(-places)}`
  return `${digits < 0 ? '-' : ''}${padded.slice(0, padded.length - places)}${fraction}`
}

test.group('Rates', () => {
  test('reads {text} as {expected}')
    .with([
      { text: '6%', expected: '0.06' },
      { text: '0.06', expected: '0.06' },
      { text: '6.5 %', expected: '0.065' },
      { text: '6.50%', expected: '0.065' },
      { text: '.5%', expected: '0.005' },
      { text: '5.%', expected: '0.05' },
      { text: '100%', expected: '1' },
      { text: '-30%', expected: '-0.3' },
      { text: '+5%', expected: '0.05' },
      { text: '-0.00', expected: '0' },
      { text: '0.0000001%', expected: '0.000000001' },
    ])
    .run(({ assert }, { text, expected }) => {
      assert.equal(parseRate(text), expected)
    })

  test('refuses "{$self}"')
    .with(['', '%', '.', '6', '1', '-2.5', '6%%', '% 6', '1e-3', '6,5%', 'six', '1'.repeat(99), '--6%'])
    .run(({ assert }, text) => {
      const error = thrownBy(() => parseRate(text))
      assert.include(error, { code: 'E_RATE_TEXT', status: 422, message: 'Use a rate like 6.5%' })
    })

  test('writes, adds and compares exactly', ({ assert }) => {
    assert.equal(formatRate('0.065'), '6.5%')
    assert.equal(formatRate('0.060000'), '6%')
    assert.equal(formatRate('-0.3'), '-30%')
    assert.equal(formatRate('0'), '0%')
    assert.equal(addRates('0.1', '0.2'), '0.3')
    assert.equal(addRates('0.06', '-0.060'), '0')
    assert.equal(addRates(), '0')
    assert.deepEqual([compareRates('0.060', '0.06'), compareRates('0.1', '0.09'), compareRates('-1', '0')], [0, 1, -1])
    for (const text of ['6%', '', '1e3', '.5']) {
      assert.include(thrownBy(() => formatRate(text)), { code: 'E_RATE_TEXT' })
    }
  })

  test('what is written reads back as the same rate, and every rate multiplies money', () => {
    fc.assert(
      fc.property(rate, (value) => {
        return parseRate(formatRate(value)) === value && Number.isSafeInteger(multiplyMoney(1, value))
      }),
      { numRuns: propertyRuns() }
    )
  })

  test('adding keeps order and is undone by adding the opposite', () => {
    fc.assert(
      fc.property(rate, rate, rate, (left, right, more) => {
        const opposite = addRates(more.startsWith('-') ? more.slice(1) : `-${more}`)
        return (
          addRates(left, more, opposite) === left &&
          compareRates(addRates(left, more), addRates(right, more)) === compareRates(left, right)
        )
      }),
      { numRuns: propertyRuns() }
    )
  })
})
