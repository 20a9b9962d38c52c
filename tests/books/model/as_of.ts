import type { BusinessDate, Money } from '@benchpin/kernel'
import type { AccountKey } from '@benchpin/plugins/ledger'
import type { ModelBooks } from './books.ts'

/** The books at the end of a day: each item's and each payment's balance in their order, zero where there is none. */
export interface AsOf {
  items: Money[]
  payments: Money[]
}

/** What was open and unapplied at the end of a day, whatever came after. */
export function modelAsOf(books: ModelBooks, day: BusinessDate): AsOf {
  const moved = new Map<object, Money>()
  const move = (record: object, amount: Money) => moved.set(record, (moved.get(record) ?? 0) + amount)
  for (const { fund, item, amount, date } of books.applications) {
    if (date > day) continue
    move(item, -amount)
    move(fund, fund.kind === 'payment' ? -amount : amount)
  }
  const stood = (begun: BusinessDate, ended: BusinessDate | null) => begun <= day && (ended === null || ended > day)
  return {
    items: books.items.map((item) => (stood(item.date, item.reversedOn) ? item.amount + (moved.get(item) ?? 0) : 0)),
    payments: books.payments.map((payment) => (stood(payment.date, payment.voidedOn) ? payment.amount + (moved.get(payment) ?? 0) : 0)),
  }
}

/** Everything that was posted, by day and account, without what came to nothing. */
export function modelBook(books: ModelBooks): Record<string, Money> {
  const entries: [string, Money][] = []
  for (const [day, accounts] of books.book) {
    for (const [account, amount] of accounts as Map<AccountKey, Money>) if (amount !== 0) entries.push([`${day} ${account}`, amount])
  }
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)))
}
