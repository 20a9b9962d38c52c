import { deepEqual, equal } from 'node:assert/strict'
import type { BusinessDate } from '@benchpin/kernel'
import { verifyAuditLog } from '@benchpin/kernel/testing'
import { verifyLedger } from '@benchpin/plugins/ledger'
import { agedItems, customerBalance } from '@benchpin/plugins/receivables'
import { modelAsOf, modelBook } from './model/as_of.ts'
import { totalOf } from './model/invoices.ts'
import type { ModelBooks } from './model/books.ts'
import { balanceOf } from './model/gift_cards.ts'
import { remainingOf } from './model/store_credits.ts'
import { writtenOffOf } from './model/write_offs.ts'
import { pictureOf, storedAsOf, trialBalanceAsOf, type Picture } from './picture.ts'
import type { BooksStore } from './store.ts'

const words = (value: unknown) => JSON.stringify(value)

/** The records of receivables and sales are those of the model; the model learns their ids. */
function compareRecords(books: ModelBooks, store: BooksStore, picture: Picture): void {
  const customer = (index: number) => store.customers[index]!
  deepEqual(
    picture.items.map(({ id: _id, ...item }) => item),
    books.items.map((item) => {
      const { customer: of, date, amount, balance, held, standing, reversedOn } = item
      return { customer: customer(of), date, amount, balance, held, writtenOff: writtenOffOf(books, item), standing, reversedOn }
    })
  )
  deepEqual(
    picture.payments.map(({ id: _id, ...payment }) => payment),
    books.payments.map(({ customer: of, date, tender, amount, unapplied, held, voidedOn, flagged }) => ({ customer: customer(of), date, tender, amount, unapplied, held, voidedOn, flagged }))
  )
  deepEqual(
    picture.invoices.map(({ status, total }) => ({ status, total })),
    books.invoices.map((invoice) => ({ status: invoice.status, total: totalOf(invoice) }))
  )
  deepEqual(
    picture.storeCredits.map(({ id: _id, ...credit }) => credit),
    books.storeCredits.map((credit) => {
      const { customer: of, expiresOn, issued, used, refunded, expired, voided } = credit
      return { customer: customer(of), expiresOn, issued, used, refunded, expired, voided, remaining: remainingOf(credit) }
    })
  )
  deepEqual(
    picture.giftCards,
    books.giftCards.map((card) => ({ state: card.state, initial: card.initial, redeemed: card.redeemed, balance: balanceOf(card) }))
  )
  picture.items.forEach(({ id }, index) => (books.items[index]!.id = id))
  picture.payments.forEach(({ id }, index) => (books.payments[index]!.id = id))
}

/** Nothing is below zero that may not be, nor more than it was. */
function compareSigns({ items, payments, storeCredits, giftCards }: Picture): void {
  for (const { balance, initial } of giftCards) equal(balance >= 0 && balance <= initial, true, 'a gift card is below zero')
  for (const { remaining, issued } of storeCredits) equal(remaining >= 0 && remaining <= issued, true, 'a store credit is below zero')
  for (const { amount, balance, held } of items) equal(balance * amount >= 0 && Math.abs(balance) <= Math.abs(amount) && held * balance >= 0 && Math.abs(held) <= Math.abs(balance), true, 'an open item is below zero')
  for (const { amount, unapplied, held } of payments) equal(unapplied * amount >= 0 && Math.abs(unapplied) <= Math.abs(amount) && held * unapplied >= 0 && Math.abs(held) <= Math.abs(unapplied), true, 'a payment is below zero')
}

/** The books of each kept day: as the model has them, tied to the ledger, and the same as before the step where it did not reach back so far. */
function compareKeptDays(books: ModelBooks, store: BooksStore, picture: Picture): void {
  for (const day of books.kept) {
    const stored = storedAsOf(picture, day)
    deepEqual(stored, modelAsOf(books, day), `open items and payments as of ${day}`)
    const trial = trialBalanceAsOf(picture, day)
    const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0)
    equal(trial.accounts_receivable ?? 0, sum(stored.items), `accounts receivable as of ${day} against its open items`)
    equal(-(trial.customer_deposits ?? 0) + 0, sum(stored.payments), `customer deposits as of ${day} against unapplied payments`)
    // Records that came later are no part of an earlier day.
    const now = words([stored.items.filter((balance) => balance !== 0), stored.payments.filter((left) => left !== 0), Object.entries(trial).filter(([, balance]) => balance !== 0)])
    const isFixed = day < books.earliest || (books.closed !== null && day <= books.closed)
    if (isFixed && store.seen.has(day)) equal(now, store.seen.get(day), `the books of ${day} have changed`)
    store.seen.set(day, now)
  }
}

/** What people are shown of one earlier day and of one customer: another one after each step. */
async function compareShown(books: ModelBooks, store: BooksStore, picture: Picture): Promise<void> {
  const day = books.kept[books.steps % Math.max(1, books.kept.length)]
  if (day) await compareAging(day, picture)
  const index = books.steps % store.customers.length
  const { owed, credit, held } = await customerBalance(store.customers[index]!)
  const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0)
  const items = books.items.filter(({ customer }) => customer === index)
  const payments = books.payments.filter(({ customer }) => customer === index)
  deepEqual(
    { owed, credit, held },
    {
      owed: sum(items.map(({ balance }) => Math.max(0, balance))),
      credit: sum([...items.map(({ balance }) => Math.max(0, -balance)), ...payments.map(({ unapplied }) => unapplied)]),
      held: sum([...items.map((item) => -item.held), ...payments.map((payment) => payment.held)]),
    }
  )
}

async function compareAging(day: BusinessDate, picture: Picture): Promise<void> {
  const stored = storedAsOf(picture, day).items
  const open = picture.items.flatMap(({ id }, index) => (stored[index] === 0 ? [] : [[id, stored[index]]]))
  const aged = (await agedItems({ asOf: day })).map(({ openItemId, balance }) => [openItemId, balance])
  deepEqual(aged.sort(([a], [b]) => a! - b!), open, `the aging of ${day}`)
}

/** Holds the books against the model and against themselves, after every step. */
export async function checkBooks(books: ModelBooks, store: BooksStore): Promise<void> {
  const picture = await pictureOf(books.closed)
  deepEqual((await verifyLedger()).faults, [])
  compareRecords(books, store, picture)
  compareSigns(picture)
  deepEqual(picture.book, modelBook(books), 'what was posted, by day and account')
  compareKeptDays(books, store, picture)
  if (store.closed?.through === books.closed) equal(picture.closedJournals, store.closed?.journals, 'the journals of the closed days have changed')
  await compareShown(books, store, picture)
  store.closed = { through: books.closed, journals: picture.closedJournals }
  store.picture = picture
}

/** What is looked at once, when a run is over: every kept day as people see it, the stock, and the audit log. */
export async function checkWhole(books: ModelBooks, store: BooksStore): Promise<void> {
  for (const day of books.kept) await compareAging(day, store.picture!)
  equal((await verifyAuditLog()).fault, null)
}
