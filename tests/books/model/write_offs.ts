import type { BusinessDate, Money } from '@benchpin/kernel'
import { latest, Refusal, type ModelApplication, type ModelBooks, type ModelItem } from './books.ts'

/** An item that was given up, or a part of it. */
export interface ModelWriteOff {
  item: ModelItem
  /** The credit item that took it off. */
  credit: ModelItem
  date: BusinessDate
  remaining: Money
}

const ofWriteOff = ({ of }: ModelItem) => of === 'write_off' || of === 'write_off_back'

/** What of an item is written off now. */
export function writtenOffOf(books: ModelBooks, item: ModelItem): Money {
  return books.writeOffs.filter((one) => one.item === item).reduce((sum, { remaining }) => sum + remaining, 0)
}

/** Writes off a part of an item, or all that is open, today. */
export function writeOff(books: ModelBooks, item: ModelItem, amount: Money): Money {
  const { day: date } = books
  if (item.balance <= 0 || ofWriteOff(item) || amount <= 0 || amount > item.balance) throw new Refusal('E_RECEIVABLE')
  books.assertOpen(date)
  const credit = books.raise({ customer: item.customer, date, amount: -amount, of: 'write_off' })
  books.post(date, 'receivables.bad_debt_expense', amount)
  books.post(date, 'accounts_receivable', -amount)
  books.apply(credit, item, amount, date)
  books.writeOffs.push({ item, credit, date, remaining: amount })
  return amount
}

/** Makes a part of what was written off owed again, the oldest write-off first. */
export function giveBack(books: ModelBooks, writeOffs: readonly ModelWriteOff[], amount: Money, asked: BusinessDate, account: 'receivables.bad_debt_recovered' | 'receivables.bad_debt_expense'): void {
  let missing = amount
  for (const one of writeOffs) {
    const part = Math.min(one.remaining, missing)
    if (part === 0) continue
    missing -= part
    const date = latest(asked, one.date)
    const charge = books.raise({ customer: one.item.customer, date, amount: part, of: 'write_off_back' })
    books.post(date, 'accounts_receivable', part)
    books.post(date, account, -part)
    books.apply(one.credit, one.item, -part, date)
    books.apply(one.credit, charge, part, date)
    one.remaining -= part
  }
}

/** Takes back today what of a write-off still stands. */
export function takeBackWriteOff(books: ModelBooks, one: ModelWriteOff): Money {
  if (one.remaining === 0) throw new Refusal('E_RECEIVABLE')
  books.assertOpen(books.day)
  const amount = one.remaining
  giveBack(books, [one], amount, books.day, 'receivables.bad_debt_expense')
  return amount
}

/** An item with what is asked to be paid of it. */
interface Share {
  item: ModelItem
  amount: Money
}

/**
 * What of chosen items money reaches, where more is paid of a written-off item than is open. Looks, and changes nothing:
 * `recovered` is what becomes owed again first.
 */
export function reachedBy(books: ModelBooks, shares: readonly Share[], available: Money): (Share & { recovered: Money })[] {
  let left = available
  return shares.flatMap(({ item, amount }) => {
    const reached = Math.min(amount, left)
    left -= reached
    const writtenOff = writtenOffOf(books, item)
    const beyond = writtenOff > 0 && amount > item.balance && amount <= item.balance + writtenOff
    if (!beyond) return [{ item, amount, recovered: 0 }]
    return reached > 0 ? [{ item, amount: reached, recovered: Math.max(0, reached - item.balance) }] : []
  })
}

/** Recovers what `reachedBy` found. */
export function recover(books: ModelBooks, shares: readonly (Share & { recovered: Money })[], date: BusinessDate): void {
  for (const { item, recovered } of shares) {
    const standing = books.writeOffs.filter((one) => one.item === item)
    giveBack(books, standing, recovered, date, 'receivables.bad_debt_recovered')
  }
}

/** Takes a part of a standing application back to free credit, today. */
export function unapply(books: ModelBooks, { fund, item, amount: standing }: ModelApplication, amount: Money): Money {
  const isRefused = fund.kind === 'item' && ofWriteOff(fund)
  if (isRefused || standing < 0 || item.of === 'refund_charge' || amount <= 0 || amount > standing) throw new Refusal('E_RECEIVABLE')
  books.assertOpen(books.day)
  books.apply(fund, item, -amount, books.day)
  return amount
}
