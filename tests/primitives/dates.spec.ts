import fc from 'fast-check'
import { test } from '@japa/runner'
import {
  addDays,
  agingBucket,
  businessDateIn,
  compareDates,
  daysBetween,
  isBusinessDate,
  isTimeZone,
  monthStart,
  nowInstant,
  parseBusinessDate,
} from '../../kernel/dates/index.ts'
import { propertyRuns } from '@benchpin/kernel/testing'
import { thrownBy } from '../helpers/thrown_by.ts'

const businessDate = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2150-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const shift = fc.integer({ min: -15_000, max: 15_000 })

test.group('Business dates', () => {
  test('are real calendar days only', ({ assert }) => {
    for (const good of ['2026-01-31', '2024-02-29', '2000-02-29', '1900-01-01', '9999-12-31']) {
      assert.isTrue(isBusinessDate(good), good)
      assert.equal(parseBusinessDate(` ${good} `), good)
    }
    const bad = ['', '2026-02-29', '1900-02-29', '2026-13-01', '2026-00-10', '2026-1-5', '20260131', '01/31/2026']
    for (const text of [...bad, '0024-05-01', '2026-W05-1', '2026-01-31T00:00:00Z', '2026-04-31', 'today']) {
      assert.isFalse(isBusinessDate(text), text)
      const error = thrownBy(() => parseBusinessDate(text))
      assert.include(error, { code: 'E_BUSINESS_DATE', status: 422, message: 'Use a date like 2026-01-31' })
    }
    for (const value of [null, undefined, 20_260_131, new Date()]) assert.isFalse(isBusinessDate(value))
  })

  test('count days over months, leap years and clock changes', ({ assert }) => {
    assert.equal(addDays('2026-01-31', 1), '2026-02-01')
    assert.equal(addDays('2024-02-28', 1), '2024-02-29')
    assert.equal(addDays('2026-01-01', -1), '2025-12-31')
    assert.equal(addDays('2026-01-15', 30), '2026-02-14')
    assert.equal(daysBetween('2026-03-07', '2026-03-09'), 2)
    assert.equal(daysBetween('2026-11-02', '2026-10-31'), -2)
    assert.equal(monthStart('2024-02-29'), '2024-02-01')
    assert.deepEqual(['2026-01-10', '2025-12-31', '2026-01-09'].sort(compareDates), [
      '2025-12-31', '2026-01-09', '2026-01-10',
    ])
  })

  test('refuse to leave the calendar', ({ assert }) => {
    assert.include(thrownBy(() => addDays('9999-12-31', 1)), { code: 'E_BUSINESS_DATE' })
    assert.include(thrownBy(() => addDays('1900-01-01', -1)), { code: 'E_BUSINESS_DATE' })
    assert.include(thrownBy(() => addDays('2026-01-01', Number.MAX_SAFE_INTEGER)), { code: 'E_BUSINESS_DATE' })
    assert.include(thrownBy(() => addDays('2026-01-01', 0.5)), { code: 'E_DAY_COUNT', status: 500 })
    assert.include(thrownBy(() => addDays('2026-02-30', 1)), { code: 'E_BUSINESS_DATE' })
    assert.include(thrownBy(() => daysBetween('2026-01-01', 'soon')), { code: 'E_BUSINESS_DATE' })
    assert.include(thrownBy(() => monthStart('2026-02-30')), { code: 'E_BUSINESS_DATE' })
  })

  test('adding days and counting days undo each other', () => {
    fc.assert(
      fc.property(businessDate, shift, (date, days) => {
        const moved = addDays(date, days)
        return (
          daysBetween(date, moved) === days &&
          addDays(moved, -days) === date &&
          compareDates(date, moved) === Math.sign(-days) + 0 &&
          isBusinessDate(moved)
        )
      }),
      { numRuns: propertyRuns() }
    )
  })

  test('the first of the month is in the same month and never later', () => {
    fc.assert(
      fc.property(businessDate, (date) => {
        const first = monthStart(date)
        return first.slice(0, 7) === date.slice(0, 7) && daysBetween(first, date) === Number(date.slice(8)) - 1
      }),
      { numRuns: propertyRuns() }
    )
  })
})

test.group('Instants', () => {
  test('fall on the day of the place', ({ assert }) => {
    assert.equal(businessDateIn('America/New_York', '2026-01-01T04:59:59.999Z'), '2025-12-31')
    assert.equal(businessDateIn('America/New_York', '2026-01-01T05:00:00.000Z'), '2026-01-01')
    assert.equal(businessDateIn('America/New_York', '2026-07-01T04:00:00.000Z'), '2026-07-01')
    assert.equal(businessDateIn('Asia/Tokyo', '2025-12-31T15:00:00.000Z'), '2026-01-01')
    assert.equal(businessDateIn('UTC', '2026-01-01T01:00:00+02:00'), '2025-12-31')
  })

  test('refuse zones and moments that are none', ({ assert }) => {
    for (const zone of ['', 'Eastern', 'local', 'UTC+3']) {
      assert.isFalse(isTimeZone(zone), zone)
      assert.include(thrownBy(() => businessDateIn(zone, nowInstant())), { code: 'E_TIME_ZONE', status: 422 })
    }
    for (const instant of ['', '2026-01-01', '2026-01-01T10:00:00', '2026-02-30T10:00:00Z']) {
      assert.include(thrownBy(() => businessDateIn('UTC', instant)), { code: 'E_INSTANT', status: 500 })
    }
  })

  test('of now are UTC with milliseconds, between the moments around it', ({ assert }) => {
    const before = Date.now()
    const now = nowInstant()
    assert.match(now, /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/)
    assert.isAtLeast(Date.parse(now), before)
    assert.isAtMost(Date.parse(now), Date.now())
  })
})

test.group('Aging', () => {
  test('groups days as the reports do', ({ assert }) => {
    const days = [-5, 0, 30, 31, 60, 61, 90, 91, 4000]
    assert.deepEqual(days.map(agingBucket), [
      '0-30', '0-30', '0-30', '31-60', '31-60', '61-90', '61-90', '91+', '91+',
    ])
    assert.include(thrownBy(() => agingBucket(30.5)), { code: 'E_DAY_COUNT' })
  })
})
