import fc from 'fast-check'
import { addDays } from '@benchpin/kernel'
import { oneOf, type StepKind } from './step.ts'
import { pick } from './choices.ts'

/** Days whose books are looked at again after every step; the last of them are kept. */
const KEPT = 8

/** Closes the store and opens it on a later day; the books of the day that ends are kept. */
export const nextDay: StepKind<{ days: number }> = {
  name: 'next day',
  choice: fc.record({ days: fc.constantFrom(1, 1, 1, 2, 5, 9) }),
  ask({ days }, books) {
    return {
      words: `${days} later`,
      expect() {
        books.kept = [...books.kept, books.day].slice(-KEPT)
        books.day = addDays(books.day, days)
        books.earliest = books.day
      },
      act: async () => undefined,
    }
  },
}

/** Warnings that the bookkeeper has read and closes the books in spite of. */
const WARNINGS = ['ledger.manual_drafts', 'ledger.opening_balances', 'ledger.year_end', 'receivables.unapplied_payments', 'receivables.flagged_payments', 'sales.open_invoices']

/** Closes the books through one of the days that are over. */
export const closePeriod: StepKind<{ at: number }> = {
  name: 'close the books',
  choice: fc.record({ at: pick }),
  ask({ at }, books, store) {
    const through = oneOf(books.kept.filter((day) => books.closed === null || day > books.closed), at)
    if (!through) return null
    return {
      words: `through ${through}`,
      expect: () => void (books.closed = through),
      act: () => store.send('POST', '/settings/period-close', { through, accepted: WARNINGS }),
    }
  },
}

/** Opens closed days again: all, or the latest of them. */
export const reopenPeriod: StepKind<{ at: number }> = {
  name: 'reopen the books',
  choice: fc.record({ at: pick }),
  ask({ at }, books, store) {
    if (books.closed === null) return null
    const through = oneOf([null, ...books.kept.filter((day) => day < books.closed!)], at)
    return {
      words: through === null ? 'of all days' : `after ${through}`,
      expect: () => void (books.closed = through),
      act: () => store.send('POST', '/settings/period-close/reopen', { through, reason: 'One thing to put right' }),
    }
  },
}
