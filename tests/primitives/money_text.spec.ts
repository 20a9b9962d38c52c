import fc from 'fast-check'
import { test } from '@japa/runner'
import { formatMoney, minorDigits, moneyToDecimal, parseMoney } from '../../kernel/money/index.ts'
import { propertyRuns } from '@benchpin/kernel/testing'
import { thrownBy } from '../helpers/thrown_by.ts'

const currency = fc.constantFrom('USD', 'CAD', 'EUR', 'JPY', 'KWD')

test.group('Money text', () => {
  test('reads {text} in {currency}')
    .with([
      { text: '1,234.50', currency: 'USD', minor: 123450 },
      { text: '$5', currency: 'USD', minor: 500 },
      { text: '-3.1', currency: 'USD', minor: -310 },
      { text: '(12.00)', currency: 'USD', minor: -1200 },
      { text: '($12.00)', currency: 'USD', minor: -1200 },
      { text: '-$5.00', currency: 'USD', minor: -500 },
      { text: '$ -5.00', currency: 'USD', minor: -500 },
      { text: '\u22125.00', currency: 'USD', minor: -500 },
      { text: '+$5.00', currency: 'USD', minor: 500 },
      { text: ' 5 usd ', currency: 'USD', minor: 500 },
      { text: '.5', currency: 'USD', minor: 50 },
      { text: '5.', currency: 'USD', minor: 500 },
      { text: '1234.5000', currency: 'USD', minor: 123450 },
      { text: '-0.00', currency: 'USD', minor: 0 },
      { text: '90,071,992,547,409.91', currency: 'USD', minor: Number.MAX_SAFE_INTEGER },
      { text: 'CA$1.05', currency: 'CAD', minor: 105 },
      { text: '\u00a51,234', currency: 'JPY', minor: 1234 },
      { text: '1.234', currency: 'KWD', minor: 1234 },
    ])
    .run(({ assert }, { text, currency: code, minor }) => {
      // Unlike equal, deepEqual tells 0 from -0, which would be shown as -$0.00.
      assert.deepEqual(parseMoney(text, code), minor)
    })

  test('refuses "{$self}" with the amount to type instead')
    .with([
      '', ' ', '.', '-', '$', '()', '1,23', '1,2345', '12,34.5', '1.234', '0.001', '--5', '-(5)', '(-5)', '-$-5', '+-5',
      '$5$', '5e3', '0x10', 'NaN', 'Infinity', 'five', '1 234', '1.2.3', '\u20ac5', '5%', '1'.repeat(500),
    ])
    .run(({ assert }, text) => {
      const error = thrownBy(() => parseMoney(text))
      assert.include(error, { code: 'E_MONEY_TEXT', status: 422, message: 'Use an amount like 1,234.50' })
    })

  test('shows an amount of the currency asked for', ({ assert }) => {
    assert.include(thrownBy(() => parseMoney('5.5', 'JPY')), { message: 'Use an amount like 1,234' })
    assert.include(thrownBy(() => parseMoney('x', 'KWD')), { message: 'Use an amount like 1,234.500' })
  })

  test('refuses amounts that can not be kept exactly, and currencies that are none', ({ assert }) => {
    assert.include(thrownBy(() => parseMoney('90,071,992,547,409.92')), { code: 'E_MONEY_RANGE', status: 422 })
    assert.include(thrownBy(() => parseMoney('5', 'dollars')), { code: 'E_CURRENCY' })
    assert.include(thrownBy(() => formatMoney(5, { currency: 'usd' })), { code: 'E_CURRENCY' })
    for (const amount of [0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53]) {
      assert.include(thrownBy(() => formatMoney(amount)), { code: 'E_MONEY', status: 500 })
    }
  })

  test('writes amounts as the reader of the locale expects', ({ assert }) => {
    assert.equal(formatMoney(123450), '$1,234.50')
    assert.equal(formatMoney(-5), '-$0.05')
    assert.equal(formatMoney(0, { sign: true }), '$0.00')
    assert.equal(formatMoney(5, { sign: true }), '+$0.05')
    assert.equal(formatMoney(1234, { currency: 'JPY' }), '\u00a51,234')
    assert.equal(formatMoney(123450, { currency: 'EUR', locale: 'de-DE' }), '1.234,50\u00a0\u20ac')
    assert.equal(formatMoney(Number.MIN_SAFE_INTEGER), '-$90,071,992,547,409.91')
    assert.equal(moneyToDecimal(-5), '-0.05')
    assert.deepEqual(['USD', 'JPY', 'KWD'].map(minorDigits), [2, 0, 3])
  })

  test('what is written reads back as the same amount', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), currency, fc.boolean(), (amount, code, sign) => {
        const written = formatMoney(amount, { currency: code, sign })
        return parseMoney(written, code) === amount && parseMoney(moneyToDecimal(amount, code), code) === amount
      }),
      { numRuns: propertyRuns() }
    )
  })
})
