import type { BusinessDate, Money } from '@benchpin/kernel'
import { latest, Refusal, type ModelBooks, type ModelFund, type ModelInvoice, type ModelItem, type ModelPayment } from './books.ts'
import { dueOf, finalize, finalizeFault } from './invoices.ts'
import { remainingOf, STORE_CREDIT, type ModelStoreCredit } from './store_credits.ts'
import { keepTenderBooks, refuseTenders, TENDER_ACCOUNTS, type ModelTender } from './tenders.ts'
import { reachedBy, recover } from './write_offs.ts'

/** An amount for an item. */
export interface ModelShare {
  item: ModelItem
  amount: Money
}

/** What a payment is for. */
export type ModelApplyTo = { invoice: ModelInvoice; due: Money } | { items: ModelShare[] } | { credits: ModelShare[] } | 'oldest first' | 'nothing'

/** A payment to be taken. */
export interface ModelPay {
  customer: number
  date: BusinessDate
  tenders: ModelTender[]
  applyTo: ModelApplyTo
  useCredit: Money
  /** The store credit that is being paid out. */
  paidOut?: ModelStoreCredit
}

/** What it comes to. */
export interface ModelPaid {
  applied: Money
  unapplied: Money
  flagged: boolean
}

const sum = (amounts: readonly Money[]) => amounts.reduce((total, amount) => total + amount, 0)

/** Funds pay targets in turn until either is used up. */
function allocate(funds: readonly Money[], targets: readonly Money[]): { fund: number; target: number; amount: Money }[] {
  const left = [...funds]
  return targets.flatMap((wanted, target) => {
    let missing = wanted
    return left.flatMap((has, fund) => {
      const amount = Math.min(has, missing)
      missing -= amount
      left[fund]! -= amount
      return amount > 0 ? [{ fund, target, amount }] : []
    })
  })
}

/** Free credit for an amount, oldest first. */
function creditFunds(books: ModelBooks, customer: number, wanted: Money): { fund: ModelFund; amount: Money }[] {
  let missing = wanted
  const funds = books.creditOf(customer).map((fund) => {
    const amount = Math.min(books.freeOf(fund), missing)
    missing -= amount
    return { fund, amount }
  })
  if (missing > 0) throw new Refusal('E_PAYMENT_CHANGED')
  return funds.filter(({ amount }) => amount > 0)
}

/**
 * What of chosen items money pays, and what of written-off ones it recovers first. Changes nothing.
 *
 * @throws Refusal where an amount is not above zero, or more than is open
 */
function chosen(books: ModelBooks, shares: readonly ModelShare[], customer: number, available: Money) {
  const reached = reachedBy(books, shares, available)
  for (const { item, amount, recovered } of reached) if (item.customer !== customer || amount <= 0 || amount > item.balance + recovered) throw new Refusal('E_RECEIVABLE')
  return reached
}

function targetsOf(books: ModelBooks, { applyTo, customer }: ModelPay): ModelShare[] {
  if (applyTo === 'nothing') return []
  if (applyTo === 'oldest first') return books.openItems(customer).map((item) => ({ item, amount: item.balance }))
  if ('items' in applyTo) return applyTo.items
  if ('credits' in applyTo) return applyTo.credits
  const { item } = applyTo.invoice
  return item && item.balance !== 0 ? [{ item, amount: item.balance }] : []
}

function newPayment(books: ModelBooks, { customer, date, paidOut }: ModelPay, given: ModelTender): ModelPayment {
  const { tender, amount } = given
  const made = { id: Number.MAX_SAFE_INTEGER, held: 0, voidedOn: null, flagged: false, voidFault: null, onVoided: null }
  const payment: ModelPayment = { kind: 'payment', ...made, customer, date, tender, amount, unapplied: amount }
  keepTenderBooks(books, payment, given, paidOut ?? null)
  books.payments.push(payment)
  books.post(date, TENDER_ACCOUNTS[tender]!, amount)
  books.post(date, 'customer_deposits', -amount)
  return payment
}

function refuseDocument(books: ModelBooks, { applyTo, customer }: ModelPay): ModelInvoice | null {
  if (typeof applyTo === 'string' || !('invoice' in applyTo)) return null
  const due = dueOf(books, applyTo.invoice)
  if (applyTo.invoice.customer !== customer) throw new Refusal('E_RECEIVABLE')
  if (applyTo.due !== due) throw new Refusal('E_PAYMENT_CHANGED')
  if (due === 0) throw new Refusal('E_RECEIVABLE')
  return applyTo.invoice
}

/** Takes a payment: one record for each tender; existing credit pays first. */
export function takePayment(books: ModelBooks, pay: ModelPay): ModelPaid {
  const { customer, date, useCredit } = pay
  const tenders = pay.tenders.filter(({ amount }) => amount !== 0)
  if (tenders.length === 0 && useCredit === 0) throw new Refusal('E_RECEIVABLE')
  const invoice = refuseDocument(books, pay)
  const credit = useCredit === 0 ? [] : creditFunds(books, customer, useCredit)
  const tendered = sum(tenders.map(({ amount }) => amount))
  const byHand = typeof pay.applyTo === 'object' && 'items' in pay.applyTo ? chosen(books, pay.applyTo.items, customer, tendered + useCredit) : []
  const targets = byHand.length > 0 ? byHand : targetsOf(books, pay)
  const sign = tendered < 0 ? -1 : 1
  const deposit = invoice?.status === 'open' ? invoice : null
  const due = invoice ? dueOf(books, invoice) : 0
  const wanted = deposit ? [due] : targets.map(({ item, amount }) => Math.max(0, sign * Math.sign(item.amount) * amount))
  const allocations = allocate([...credit.map(({ amount }) => amount), ...tenders.map(({ amount }) => Math.abs(amount))], wanted)
  const allocated = sum(allocations.map(({ amount }) => amount))
  if (sign < 0 && allocated < -tendered) throw new Refusal('E_RECEIVABLE')
  refuseTenders(books, tenders, pay)
  const dates = deposit ? [] : allocations.map(({ fund, target }) => latest(date, targets[target]!.item.date, credit[fund]?.fund.date ?? date))
  books.assertOpen(...dates, ...(tenders.length > 0 ? [date] : []))

  recover(books, byHand, date)
  const payments = tenders.map((given) => newPayment(books, pay, given))
  const funds: ModelFund[] = [...credit.map(({ fund }) => fund), ...payments]
  allocations.forEach(({ fund, target, amount }, index) => {
    if (deposit) books.hold(funds[fund]!, deposit, sign * amount)
    else books.apply(funds[fund]!, targets[target]!.item, sign * amount, dates[index]!)
  })
  const isPaid = deposit !== null && allocated >= due
  const flagged = isPaid && finalizeFault(books, deposit) !== null
  if (flagged) for (const payment of payments) payment.flagged = true
  else if (isPaid) finalize(books, deposit)
  const unapplied = sum(payments.map((payment) => payment.unapplied))
  const isHeld = deposit !== null && (!isPaid || flagged)
  const fromCredit = sum(allocations.filter(({ fund }) => fund < credit.length).map(({ amount }) => amount))
  return { applied: isHeld ? 0 : tendered - unapplied + sign * fromCredit, unapplied, flagged }
}

/** Applies free credit to chosen items. */
export function applyCredit(books: ModelBooks, fund: ModelFund, shares: readonly ModelShare[]): Money {
  const reached = chosen(books, shares, fund.customer, books.freeOf(fund))
  const wanted = sum(reached.map(({ amount }) => amount))
  if (wanted > books.freeOf(fund)) throw new Refusal('E_RECEIVABLE')
  const dates = reached.map(({ item }) => latest(fund.date, item.date, books.day))
  books.assertOpen(...dates)
  recover(books, reached, books.day)
  reached.forEach(({ item, amount }, index) => books.apply(fund, item, amount, dates[index]!))
  return wanted
}

/** Credit to be paid back: of one fund, or of all that is free. */
interface ModelRefund {
  customer: number
  date: BusinessDate
  tender: string
  amount: Money
  source?: ModelFund
}

/** Pays free credit back, oldest first. Money of payments passes through two items that cancel each other. */
export function refund(books: ModelBooks, { customer, date, tender, amount, source }: ModelRefund): Money {
  let missing = amount
  const funds = books.creditOf(customer).filter((fund) => source === undefined || fund === source).flatMap((fund) => {
    const part = Math.min(books.freeOf(fund), missing)
    missing -= part
    return part > 0 ? [{ fund, amount: part }] : []
  })
  if (missing > 0) throw new Refusal('E_RECEIVABLE')
  const ofPayments = funds.filter((one): one is { fund: ModelPayment; amount: Money } => one.fund.kind === 'payment')
  const credits = funds.flatMap(({ fund, amount: part }) => (fund.kind === 'item' ? [{ item: fund, amount: part }] : []))
  const passed = sum(ofPayments.map((one) => one.amount))
  const on = latest(date, ...ofPayments.map(({ fund }) => fund.date))
  books.assertOpen(date, on)
  if (passed > 0) {
    const charge = books.raise({ customer, date: on, amount: passed, of: 'refund_charge' })
    const credit = books.raise({ customer, date: on, amount: -passed, of: 'refund_credit' })
    for (const { fund, amount: part } of ofPayments) books.apply(fund, charge, part, on)
    credits.push({ item: credit, amount: passed })
  }
  return -takePayment(books, { customer, date, tenders: [{ tender, amount: -amount }], applyTo: { credits }, useCredit: 0 }).applied
}

/** Pays store credit out: one payment takes it, another pays that money back. */
export function payOut(books: ModelBooks, credit: ModelStoreCredit, { date, tender, amount }: { date: BusinessDate; tender: string; amount: Money }): void {
  if (amount > remainingOf(credit) || date < credit.date) throw new Refusal('E_STORE_CREDIT')
  const { customer } = credit
  takePayment(books, { customer, date, tenders: [{ tender: STORE_CREDIT, amount }], applyTo: 'nothing', useCredit: 0, paidOut: credit })
  refund(books, { customer, date, tender, amount, source: books.payments.at(-1)! })
}

/** Voids a payment on a day after all that became of it: what it paid is owed again. */
export function voidPayment(books: ModelBooks, payment: ModelPayment, fee: Money, day: BusinessDate): { reopened: Money } {
  if (payment.voidedOn !== null) throw new Refusal('E_PAYMENT_STATE')
  // What was applied and taken back within one day was nothing at its end.
  const own = books.applications.filter(({ fund }) => fund === payment)
  const moved = own.filter(({ item, date }) => sum(own.filter((one) => one.item === item && one.date === date).map(({ amount }) => amount)) !== 0)
  if (day < latest(payment.date, ...moved.map(({ date }) => date))) throw new Refusal('E_RECEIVABLE')
  books.assertOpen(day)
  const fault = payment.voidFault?.()
  if (fault) throw new Refusal(fault)
  const applied = books.standing(({ fund }) => fund === payment)
  for (const { item, amount } of applied) books.apply(payment, item, -amount, day)
  for (const hold of books.holds.filter(({ fund }) => fund === payment)) books.release(hold)
  books.post(day, TENDER_ACCOUNTS[payment.tender]!, -payment.amount)
  books.post(day, 'customer_deposits', payment.amount)
  payment.onVoided?.()
  Object.assign(payment, { unapplied: 0, held: 0, voidedOn: day, flagged: false } satisfies Partial<ModelPayment>)
  if (fee > 0) {
    books.raise({ customer: payment.customer, date: day, amount: fee, of: 'fee' })
    books.post(day, 'accounts_receivable', fee)
    books.post(day, 'nsf_fee_income', -fee)
  }
  return { reopened: sum(applied.map(({ amount }) => amount)) }
}
