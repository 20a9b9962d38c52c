import fc from 'fast-check'
import type { BusinessDate, Money } from '@benchpin/kernel'
import { addDays } from '@benchpin/kernel'
import type { ModelBooks } from '../model/books.ts'

/** Which of a list. */
export const pick = fc.nat({ max: 999 })

/** How much of what there is, in percent: often all of it, now and then too much. */
export const share = fc.oneof({ weight: 4, arbitrary: fc.constant(100) }, { weight: 6, arbitrary: fc.integer({ min: 1, max: 99 }) }, { weight: 1, arbitrary: fc.integer({ min: 101, max: 130 }) })

/** Days before today: mostly none. */
export const daysBack = fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 12 }) })

export const tender = fc.constantFrom('cash', 'check', 'card', 'bank', 'store_credit', 'gift_card')

/** A share of an amount, at least a cent. */
export function partOf(amount: Money, percent: number): Money {
  return Math.max(1, Math.floor((amount * percent) / 100))
}

/** Today, or some days before, never before the store opened. */
export function dayBack(books: ModelBooks, days: number): BusinessDate {
  const day = addDays(books.day, -days)
  return day < books.opened ? books.opened : day
}
