import type { BusinessDate, Money } from '@benchpin/kernel'
import type { AccountKey } from '@benchpin/plugins/ledger'
import type { ModelGiftCard } from './gift_cards.ts'
import type { ModelStoreCredit } from './store_credits.ts'
import type { ModelWriteOff } from './write_offs.ts'

/** A piece of jewelry of which there is one. */
export interface ModelPiece {
  price: Money
  cost: Money
  sold: boolean
}

/** An invoice as the model knows it. */
export interface ModelInvoice {
  customer: number
  date: BusinessDate
  status: 'open' | 'finalized' | 'voided'
  /** It was finalized once. */
  numbered: boolean
  pieces: ModelPiece[]
  /** Untaxed work beside the pieces. */
  service: Money
  /** A gift card that it sells. */
  giftCard: ModelGiftCard | null
  /** What stands open for it while it is finalized. */
  item: ModelItem | null
}

/** Something owed, or a credit where the amount is below zero. */
export interface ModelItem {
  kind: 'item'
  /** Its id in the database, once it is known: of two of the same day the lower one is older. */
  id: number
  customer: number
  date: BusinessDate
  amount: Money
  balance: Money
  held: Money
  /** What it is of; a credit or a fee is taken back by its owner alone. */
  of: 'invoice' | 'credit' | 'fee' | 'refund_charge' | 'refund_credit' | 'write_off' | 'write_off_back'
  standing: boolean
  reversedOn: BusinessDate | null
}

/** Money of one tender. */
export interface ModelPayment {
  kind: 'payment'
  id: number
  customer: number
  date: BusinessDate
  tender: string
  amount: Money
  unapplied: Money
  held: Money
  voidedOn: BusinessDate | null
  /** The document that it paid in full could not post. */
  flagged: boolean
  /** The tender's own books: why it can't be voided now, and what voiding changes there. */
  voidFault: (() => string | null) | null
  onVoided: (() => void) | null
}

/** Where applied money comes from. */
export type ModelFund = ModelPayment | ModelItem

/** So much of a fund that was applied to an item, or taken back, on a day. */
export interface ModelApplication {
  fund: ModelFund
  item: ModelItem
  amount: Money
  date: BusinessDate
}

/** A part of a fund that waits for an invoice to post. */
export interface ModelHold {
  fund: ModelFund
  invoice: ModelInvoice
  amount: Money
}

/** What was asked is to be refused, with this code. Thrown before anything is changed. */
export class Refusal extends Error {
  readonly code: string
  constructor(code: string) {
    super(`refused with ${code}`)
    this.code = code
  }
}

/** The later of days. */
export function latest(...days: BusinessDate[]): BusinessDate {
  return days.reduce((last, day) => (day > last ? day : last))
}

/** The books of a store as a few lists: what a bookkeeper would say of each step with paper and pencil. */
export class ModelBooks {
  /** The day on which the store opened, with its showcase as opening balances. */
  readonly opened: BusinessDate
  day: BusinessDate
  closed: BusinessDate | null = null
  /** Days that are over, whose books are looked at again after every step. */
  kept: BusinessDate[] = []
  /** New invoices take free credit without asking. */
  takesCredit = false
  steps = 0
  readonly pieces: ModelPiece[]
  readonly invoices: ModelInvoice[] = []
  readonly items: ModelItem[] = []
  readonly payments: ModelPayment[] = []
  readonly applications: ModelApplication[] = []
  readonly writeOffs: ModelWriteOff[] = []
  readonly storeCredits: ModelStoreCredit[] = []
  readonly giftCards: ModelGiftCard[] = []
  holds: ModelHold[] = []
  /** What was posted, by day and account; debits are above zero. */
  readonly book = new Map<BusinessDate, Map<AccountKey, Money>>()
  /** The earliest day that the present step posted or applied on. */
  earliest: BusinessDate

  constructor(day: BusinessDate, pieces: ModelPiece[]) {
    this.opened = day
    this.day = day
    this.earliest = day
    this.pieces = pieces
    const cost = pieces.reduce((sum, piece) => sum + piece.cost, 0)
    this.post(day, 'inventory', cost)
    this.post(day, 'opening_balances', -cost)
  }

  /** @throws Refusal where the day is closed */
  assertOpen(...days: BusinessDate[]): void {
    if (this.closed !== null && days.some((day) => day <= this.closed!)) throw new Refusal('E_PERIOD_CLOSED')
  }

  /** @throws Refusal always */
  refuse(code: string): never {
    throw new Refusal(code)
  }

  /** Posts a debit, or a credit below zero. */
  post(date: BusinessDate, account: AccountKey, debit: Money): void {
    if (debit === 0) return
    const accounts = this.book.get(date) ?? new Map<AccountKey, Money>()
    accounts.set(account, (accounts.get(account) ?? 0) + debit)
    this.book.set(date, accounts)
    this.touch(date)
  }

  touch(date: BusinessDate): void {
    if (date < this.earliest) this.earliest = date
  }

  raise(item: Pick<ModelItem, 'customer' | 'date' | 'amount' | 'of'>): ModelItem {
    const raised: ModelItem = { kind: 'item', id: Number.MAX_SAFE_INTEGER, balance: item.amount, held: 0, standing: true, reversedOn: null, ...item }
    this.items.push(raised)
    this.touch(item.date)
    return raised
  }

  /** Moves money from a fund to an item, or back where the amount has the other sign than the item. */
  apply(fund: ModelFund, item: ModelItem, amount: Money, date: BusinessDate): void {
    if (amount === 0) return
    item.balance -= amount
    if (fund.kind === 'payment') fund.unapplied -= amount
    else fund.balance += amount
    this.applications.push({ fund, item, amount, date })
    this.touch(date)
    if (fund.kind !== 'payment') return
    this.post(date, 'customer_deposits', amount)
    this.post(date, 'accounts_receivable', -amount)
  }

  /** What stands applied from a fund to an item, with the last day on which it moved. */
  standing(of: (application: ModelApplication) => boolean): ModelApplication[] {
    const sums: ModelApplication[] = []
    for (const application of this.applications.filter(of)) {
      const sum = sums.find(({ fund, item }) => fund === application.fund && item === application.item)
      if (!sum) sums.push({ ...application })
      else Object.assign(sum, { amount: sum.amount + application.amount, date: latest(sum.date, application.date) })
    }
    return sums.filter(({ amount }) => amount !== 0)
  }

  hold(fund: ModelFund, invoice: ModelInvoice, amount: Money): void {
    if (amount === 0) return
    fund.held += fund.kind === 'payment' ? amount : -amount
    const present = this.holds.find((one) => one.fund === fund && one.invoice === invoice)
    if (present) present.amount += amount
    else this.holds.push({ fund, invoice, amount })
  }

  release(hold: ModelHold): void {
    hold.fund.held -= hold.fund.kind === 'payment' ? hold.amount : -hold.amount
    this.holds = this.holds.filter((one) => one !== hold)
  }

  heldFor(invoice: ModelInvoice): Money {
    return this.holds.filter((hold) => hold.invoice === invoice).reduce((sum, { amount }) => sum + amount, 0)
  }

  /** Neither applied nor held. */
  freeOf(fund: ModelFund): Money {
    return Math.max(0, fund.kind === 'payment' ? fund.unapplied - fund.held : fund.amount < 0 ? fund.held - fund.balance : 0)
  }

  /** Free credit of a customer, oldest first. */
  creditOf(customer: number): ModelFund[] {
    const funds: ModelFund[] = [...this.payments, ...this.items]
    return funds.filter((fund) => fund.customer === customer && this.freeOf(fund) > 0).sort(byAge)
  }

  openItems(customer: number): ModelItem[] {
    return this.items.filter((item) => item.customer === customer && item.amount > 0 && item.balance > 0).sort(byAge)
  }
}

/** Oldest first. */
export function byAge(left: { date: BusinessDate; id: number }, right: { date: BusinessDate; id: number }): number {
  return left.date < right.date ? -1 : left.date > right.date ? 1 : left.id - right.id
}
