import { Exception } from '@adonisjs/core/exceptions'
import { test } from '@japa/runner'
import { BusinessDateError } from '../../kernel/dates/index.ts'
import { BenchpinError, TypedError, beside, hasErrorShape } from '../../kernel/errors/index.ts'
import { MoneyTextError, parseMoney } from '../../kernel/money/index.ts'
import { thrownBy } from '../helpers/thrown_by.ts'

class PeriodClosedError extends BenchpinError {
  static override code = 'E_PERIOD_CLOSED'
  static override status = 409
  static override message = 'Choose a date in an open period'
}

test.group('Errors', () => {
  test('of both bases carry the same shape', ({ assert }) => {
    const cause = new Error('behind it')
    const server = new BusinessDateError('Use a date like 2026-01-31', { field: 'date', cause })
    const shared = new MoneyTextError('Use an amount like 1,234.50', { field: 'price', cause })
    assert.instanceOf(server, Exception)
    assert.instanceOf(shared, TypedError)
    assert.include(server, { name: 'BusinessDateError', code: 'E_BUSINESS_DATE', status: 422, field: 'date', cause })
    assert.include(shared, { name: 'MoneyTextError', code: 'E_MONEY_TEXT', status: 422, field: 'price', cause })
    assert.isTrue(hasErrorShape(server))
    assert.isTrue(hasErrorShape(shared))
    for (const other of [new Error('plain'), new Exception('of another package'), { status: 422, field: 'x' }, null]) {
      assert.isFalse(hasErrorShape(other))
    }
  })

  test('fall back to the message of their class', ({ assert }) => {
    const error = new PeriodClosedError()
    assert.include(error, { message: 'Choose a date in an open period', status: 409, field: undefined })
    assert.notProperty(error, 'cause')
  })

  test('are put beside a field, the innermost field wins', ({ assert }) => {
    const error = thrownBy(() => beside('form', () => beside('deposit', () => parseMoney('x'))))
    assert.include(error, { code: 'E_MONEY_TEXT', field: 'deposit' })
    const foreign = new RangeError('not ours')
    const passed = thrownBy(() =>
      beside('deposit', () => {
        throw foreign
      })
    )
    assert.strictEqual(passed, foreign)
    assert.notProperty(foreign, 'field')
    assert.equal(beside('deposit', () => parseMoney('5')), 500)
  })
})
