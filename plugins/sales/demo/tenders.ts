import type { Chance, Money } from '@benchpin/kernel'
import type { TenderId, TenderInput } from '@benchpin/plugins/receivables'

/** Ways to pay by amount: up to so many dollars, each so often. */
const HABITS: readonly (readonly [number, readonly (readonly [TenderId, number])[]])[] = [
  [75, [['cash', 42], ['card', 58]]],
  [600, [['cash', 15], ['card', 76], ['check', 9]]],
  [5_000, [['cash', 5], ['card', 70], ['check', 21], ['bank', 4]]],
  [Infinity, [['card', 34], ['check', 36], ['bank', 30]]],
]

/** The next bill of twenty over an amount, or of a hundred over a big one. */
function handedOver(amount: Money, chance: Chance): Money {
  const bill = amount > 20_000 ? 10_000 : 2_000
  return chance.odds(0.3) ? amount : Math.ceil(amount / bill) * bill
}

/** Check number, last four digits, confirmation. */
function referenceOf(tender: TenderId, chance: Chance): string | null {
  if (tender === 'check') return String(chance.between(1001, 9899))
  if (tender === 'card') return String(chance.between(0, 9999)).padStart(4, '0')
  return tender === 'bank' ? `FT${chance.between(10_000_000, 99_999_999)}` : null
}

/** A tender of an amount with the number that goes with it. */
export function tenderOf(tender: TenderId, amount: Money, chance: Chance): TenderInput {
  if (tender === 'cash') return { tender, amount, received: handedOver(amount, chance) }
  return { tender, amount, reference: referenceOf(tender, chance) }
}

/** How somebody pays an amount: now and then half in cash or by two cards. */
export function tendersOf(amount: Money, chance: Chance): TenderInput[] {
  const [, habits] = HABITS.find(([dollars]) => amount < dollars * 100)!
  const tender = chance.weighted(habits)
  if (amount < 30_000 || !chance.odds(0.05)) return [tenderOf(tender, amount, chance)]
  const first = Math.round((amount * chance.between(20, 60)) / 100 / 10_000) * 10_000 || 10_000
  return [tenderOf(tender === 'cash' ? 'cash' : chance.pick(['cash', 'card']), first, chance), tenderOf(tender, amount - first, chance)]
}
