import { test } from '@japa/runner'
import fc from 'fast-check'
import { addDays } from '@benchpin/kernel'
import { propertyRuns } from '@benchpin/kernel/testing'
import { crossing, looksSplit, monthsAfter, type CountedCash } from '../services/window.ts'

const LIMIT = 1_000_000

const payments = fc
  .array(fc.record({ day: fc.integer({ min: 0, max: 1000 }), amount: fc.integer({ min: 1, max: 1_200_000 }) }), { minLength: 1, maxLength: 14 })
  .map((all): CountedCash[] => all.map(({ day, amount }, index) => ({ id: index + 1, date: addDays('2024-01-15', day), amount })))

/** The same by brute force: of all windows that begin with a payment and hold the added one, the first that is over. */
function naive(cash: readonly CountedCash[], addedId: number): Set<number> {
  const added = cash.find(({ id }) => id === addedId)!
  const windows = cash
    .map((first) => {
      const [year, rest] = [Number(first.date.slice(0, 4)), first.date.slice(4)]
      const last = `${year + 1}${rest === '-02-29' ? '-02-28' : rest}`
      const inside = cash.filter(({ id, date }) => date >= first.date && date <= last && (date > first.date || id >= first.id))
      return { first, inside }
    })
    .filter(({ inside }) => inside.includes(added) && inside.reduce((sum, { amount }) => sum + amount, 0) > LIMIT)
    .sort((a, b) => (a.first.date === b.first.date ? a.first.id - b.first.id : a.first.date < b.first.date ? -1 : 1))
  return new Set(windows[0]?.inside.map(({ id }) => id) ?? [])
}

test.group('Cash within twelve months', () => {
  test('counts what brute force counts, in whatever order payments are entered', ({ assert }) => {
    fc.assert(
      fc.property(payments, (all) => {
        let open: CountedCash[] = []
        let expected: CountedCash[] = []
        for (const payment of all) {
          open.push(payment)
          expected.push(payment)
          const reported = crossing(open, payment.id, LIMIT, 12)
          assert.deepEqual(new Set(reported.map(({ id }) => id)), naive(expected, payment.id))
          open = open.filter((one) => !reported.includes(one))
          expected = [...open]
        }
      }),
      { numRuns: propertyRuns() }
    )
  })

  test('never reports what is not more than the limit, never twice, and leaves nothing over the limit in a window', () => {
    fc.assert(
      fc.property(payments, (all) => {
        let open: CountedCash[] = []
        const seen = new Set<number>()
        for (const payment of [...all].sort((a, b) => (a.date < b.date ? -1 : 1))) {
          open.push(payment)
          const reported = crossing(open, payment.id, LIMIT, 12)
          const sum = reported.reduce((total, { amount }) => total + amount, 0)
          if (reported.length > 0 && (sum <= LIMIT || reported.some(({ id }) => seen.has(id)))) return false
          for (const { id } of reported) seen.add(id)
          open = open.filter((one) => !reported.includes(one))
          if (open.some(({ id }) => crossing(open, id, LIMIT, 12).length > 0)) return false
        }
        return true
      }),
      { numRuns: propertyRuns() }
    )
  })

  test('more than the limit, not the limit itself; through the same day a year later, not the day after', ({ assert }) => {
    const cash = (...all: [string, number][]) => all.map(([date, amount], index) => ({ id: index + 1, date, amount }))
    assert.lengthOf(crossing(cash(['2026-01-05', LIMIT]), 1, LIMIT, 12), 0)
    assert.lengthOf(crossing(cash(['2026-01-05', LIMIT + 1]), 1, LIMIT, 12), 1)
    assert.lengthOf(crossing(cash(['2026-01-05', 600_000], ['2027-01-05', 400_001]), 2, LIMIT, 12), 2)
    assert.lengthOf(crossing(cash(['2026-01-05', 600_000], ['2027-01-06', 400_001]), 2, LIMIT, 12), 0)
    assert.deepEqual([monthsAfter('2024-02-29', 12), monthsAfter('2026-01-31', 1), monthsAfter('2026-03-31', -12), monthsAfter('2026-12-15', 1)], ['2025-02-28', '2026-02-28', '2025-03-31', '2027-01-15'])
  })

  test('several payments within days look split, one alone does not', ({ assert }) => {
    const split = [{ id: 1, date: '2026-01-05', amount: 600_000 }, { id: 2, date: '2026-01-20', amount: 600_000 }]
    assert.isTrue(looksSplit(split, LIMIT, 15))
    assert.isFalse(looksSplit(split, LIMIT, 14))
    assert.isFalse(looksSplit(split.slice(0, 1), LIMIT, 15))
    assert.isFalse(looksSplit([{ ...split[0]!, amount: LIMIT + 1 }, split[1]!], LIMIT, 15))
  })
})
