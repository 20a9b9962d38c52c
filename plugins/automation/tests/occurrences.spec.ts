import { test } from '@japa/runner'
import fc from 'fast-check'
import { DateTime } from 'luxon'
import { createTask } from 'node-cron'
import { propertyRuns } from '@benchpin/kernel/testing'
import { lastOccurrence, nextOccurrence } from '../jobs/occurrences.ts'

const NEW_YORK = 'America/New_York'

/** The next moments of a schedule as the clock on the wall shows them. */
function walls(expression: string, zone: string, after: string, count: number): string[] {
  const moments: string[] = []
  for (let from = after; moments.length < count; ) {
    from = nextOccurrence(expression, zone, from)!
    moments.push(DateTime.fromISO(from, { zone }).toFormat('MM-dd HH:mm ZZZZ'))
  }
  return moments
}

test.group('When a schedule falls due', () => {
  test('on the clock of the place', ({ assert }) => {
    assert.equal(nextOccurrence('30 2 * * *', NEW_YORK, '2026-01-31T12:00:00.000Z'), '2026-02-01T07:30:00.000Z')
    assert.equal(nextOccurrence('30 2 * * *', 'Asia/Kolkata', '2026-01-31T12:00:00.000Z'), '2026-01-31T21:00:00.000Z')
    assert.equal(nextOccurrence('0 0 1 1 *', 'UTC', '2026-01-01T00:00:00.000Z'), '2027-01-01T00:00:00.000Z')
    assert.equal(nextOccurrence('0 9 L * *', 'UTC', '2028-02-01T00:00:00.000Z'), '2028-02-29T09:00:00.000Z')
    assert.equal(nextOccurrence('0 9 29 2 *', 'UTC', '2096-03-01T00:00:00.000Z'), '2104-02-29T09:00:00.000Z')
  })

  test('no night is left out when clocks go forward, none runs twice when they go back', ({ assert }) => {
    assert.deepEqual(walls('30 2 * * *', NEW_YORK, '2026-03-07T00:00:00.000Z', 3), ['03-07 02:30 EST', '03-08 03:30 EDT', '03-09 02:30 EDT'])
    assert.deepEqual(walls('30 1 * * *', NEW_YORK, '2026-10-31T12:00:00.000Z', 2), ['11-01 01:30 EDT', '11-02 01:30 EST'])
  })

  test('every half hour goes on through both changes', ({ assert }) => {
    assert.deepEqual(walls('*/30 * * * *', NEW_YORK, '2026-11-01T04:30:00.000Z', 5), ['11-01 01:00 EDT', '11-01 01:30 EDT', '11-01 01:00 EST', '11-01 01:30 EST', '11-01 02:00 EST'])
    assert.deepEqual(walls('*/30 * * * *', NEW_YORK, '2026-03-08T06:10:00.000Z', 3), ['03-08 01:30 EST', '03-08 03:00 EDT', '03-08 03:30 EDT'])
  })

  test('agrees with node-cron wherever clocks do not change', async ({ assert }) => {
    const field = (low: number, high: number) => fc.oneof(fc.constant('*'), fc.integer({ min: low, max: high }).map(String), fc.integer({ min: 2, max: 9 }).map((step) => `*/${step}`))
    const expression = fc.tuple(field(0, 59), field(0, 23), field(1, 28), field(1, 12), field(0, 6)).map((fields) => fields.join(' '))
    const moment = fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(expression, moment, (schedule, from) => {
        const next = nextOccurrence(schedule, 'Asia/Kolkata', from.toISOString())!
        const task = createTask(schedule, () => undefined, { timezone: 'Asia/Kolkata' })
        assert.isTrue(task.match(new Date(next)), `${schedule} at ${next}`)
        assert.isAbove(Date.parse(next), from.getTime())
        // Nothing between the two: looked at minute by minute, as far as is quick.
        const first = Math.floor(from.getTime() / 60_000) * 60_000 + 60_000
        for (let at = first; at < Math.min(Date.parse(next), first + 40 * 60_000); at += 60_000) assert.isFalse(task.match(new Date(at)), `${schedule} at ${new Date(at).toISOString()}`)
        void task.destroy()
      }),
      { numRuns: propertyRuns(0.5) }
    )
  })

  test('the last missed one stands for all', ({ assert }) => {
    assert.equal(lastOccurrence('30 2 * * *', NEW_YORK, '2026-06-01T06:30:00.000Z', '2026-06-20T12:00:00.000Z'), '2026-06-20T06:30:00.000Z')
    assert.equal(lastOccurrence('* * * * *', 'UTC', '2020-06-01T06:30:00.000Z', '2026-06-20T12:00:30.000Z'), '2026-06-20T12:00:00.000Z')
    assert.equal(lastOccurrence('0 0 1 1 *', 'UTC', '2020-01-01T00:00:00.000Z', '2026-06-20T12:00:30.000Z'), '2026-01-01T00:00:00.000Z')
    assert.equal(lastOccurrence('30 2 * * *', 'UTC', '2026-06-20T02:30:00.000Z', '2026-06-20T12:00:00.000Z'), '2026-06-20T02:30:00.000Z')
  })

  test('what is no schedule is refused in words', ({ assert }) => {
    assert.throws(() => nextOccurrence('every day', 'UTC', '2026-01-01T00:00:00.000Z'), /is no schedule/)
  })
})
