import type { BusinessDate, Money } from '@benchpin/kernel'
import { latest, Refusal, type ModelApplication, type ModelBooks, type ModelInvoice, type ModelItem, type ModelPiece } from './books.ts'
import { activate, pendingCard, takeBackCard } from './gift_cards.ts'
import { writtenOffOf } from './write_offs.ts'

/** The surtax is owed on this much of a piece. Prices are whole hundreds of dollars, so that no cent is rounded. */
const SURTAX_CAP = 500_000

/** 6% of the pieces, and 1% of the first $5,000 of each. */
export function taxOf(pieces: readonly ModelPiece[]): Money {
  return pieces.reduce((sum, { price }) => sum + (price * 6) / 100 + Math.min(price, SURTAX_CAP) / 100, 0)
}

/** What an invoice comes to. */
export function totalOf({ pieces, service, giftCard }: ModelInvoice): Money {
  return pieces.reduce((sum, { price }) => sum + price, 0) + taxOf(pieces) + service + (giftCard?.face ?? 0)
}

/** What is still to be paid of an invoice. */
export function dueOf(books: ModelBooks, invoice: ModelInvoice): Money {
  return invoice.status === 'open' ? totalOf(invoice) - books.heldFor(invoice) : (invoice.item?.balance ?? 0)
}

/** An open invoice. Nothing posts. */
export function openInvoice(books: ModelBooks, { giftCard: face, ...given }: Pick<ModelInvoice, 'customer' | 'date' | 'pieces' | 'service'> & { giftCard: Money }): ModelInvoice {
  books.assertOpen(given.date)
  const giftCard = face > 0 ? pendingCard(books, face) : null
  const invoice: ModelInvoice = { ...given, giftCard, status: 'open', numbered: false, item: null }
  books.invoices.push(invoice)
  return invoice
}

/** Why an invoice can't be finalized, in the order in which it is found. */
export function finalizeFault(books: ModelBooks, invoice: ModelInvoice): string | null {
  if (invoice.status !== 'open') return 'E_INVOICE_STATE'
  if (books.closed !== null && invoice.date <= books.closed) return 'E_PERIOD_CLOSED'
  return invoice.pieces.some(({ sold }) => sold) ? 'E_ITEM_NOT_AVAILABLE' : null
}

function postSale(books: ModelBooks, invoice: ModelInvoice, sign: 1 | -1): void {
  const { date, pieces, service, giftCard } = invoice
  const sum = (key: 'price' | 'cost') => sign * pieces.reduce((total, piece) => total + piece[key], 0)
  const tax = sign * taxOf(pieces)
  books.post(date, 'accounts_receivable', sign * totalOf(invoice))
  books.post(date, 'gift_cards.owed', -sign * (giftCard?.face ?? 0))
  books.post(date, 'sales_revenue', -sum('price'))
  books.post(date, 'service_revenue', -sign * service)
  books.post(date, 'sales_tax_payable', -tax)
  books.post(date, 'cost_of_goods_sold', sum('cost'))
  books.post(date, 'inventory', -sum('cost'))
}

/** Finalizes: stock, tax and receivable post on the invoice's day, and what is held for it is applied. */
export function finalize(books: ModelBooks, invoice: ModelInvoice): void {
  const fault = finalizeFault(books, invoice)
  if (fault) throw new Refusal(fault)
  for (const piece of invoice.pieces) piece.sold = true
  if (invoice.giftCard) activate(invoice.giftCard)
  postSale(books, invoice, 1)
  const item = books.raise({ customer: invoice.customer, date: invoice.date, amount: totalOf(invoice), of: 'invoice' })
  Object.assign(invoice, { status: 'finalized', numbered: true, item } satisfies Partial<ModelInvoice>)
  for (const hold of books.holds.filter((one) => one.invoice === invoice)) {
    const { fund, amount } = hold
    books.release(hold)
    if (fund.kind === 'payment') fund.flagged = false
    books.apply(fund, item, Math.min(amount, item.balance), latest(item.date, fund.date))
  }
  if (!books.takesCredit) return
  for (const fund of books.creditOf(invoice.customer)) books.apply(fund, item, Math.min(books.freeOf(fund), item.balance), latest(item.date, fund.date, books.day))
}

/** Takes an item back on a day, with all that was ever applied to it or from it since: each on its own day. */
export function takeBackItem(books: ModelBooks, item: ModelItem, date: BusinessDate, heldFor: ModelInvoice | null): void {
  const touching = ({ item: target, fund }: ModelApplication) => target === item || fund === item
  const standing = books.standing(touching)
  for (const { fund, item: target, amount, date: day } of books.applications.filter(touching)) books.apply(fund, target, -amount, latest(date, day))
  if (heldFor) for (const { fund, item: target, amount } of standing) if (target === item) books.hold(fund, heldFor, amount)
  for (const hold of books.holds.filter(({ fund }) => fund === item)) books.release(hold)
  Object.assign(item, { balance: 0, standing: false, reversedOn: date } satisfies Partial<ModelItem>)
  books.touch(date)
}

function unpost(books: ModelBooks, invoice: ModelInvoice, reopened: boolean): void {
  const { giftCard } = invoice
  const cardFault = giftCard && (giftCard.state !== 'active' || giftCard.redeemed !== 0 || giftCard.initial !== giftCard.face)
  if (!cardFault && writtenOffOf(books, invoice.item!) > 0) throw new Refusal('E_RECEIVABLE')
  if (giftCard) takeBackCard(giftCard, reopened ? 'reopened' : 'voided')
  for (const piece of invoice.pieces) piece.sold = false
  takeBackItem(books, invoice.item!, invoice.date, reopened ? invoice : null)
  postSale(books, invoice, -1)
  invoice.item = null
}

/** Opens a finalized invoice again: what was paid is held for it. */
export function reopen(books: ModelBooks, invoice: ModelInvoice): void {
  if (invoice.status !== 'finalized') throw new Refusal('E_INVOICE_STATE')
  books.assertOpen(invoice.date)
  unpost(books, invoice, true)
  invoice.status = 'open'
}

/** Voids for good: what was paid is free credit. */
export function voidInvoice(books: ModelBooks, invoice: ModelInvoice): void {
  if (invoice.status === 'voided' || !invoice.numbered) throw new Refusal('E_INVOICE_STATE')
  books.assertOpen(invoice.date)
  if (invoice.status === 'finalized') unpost(books, invoice, false)
  else {
    for (const hold of books.holds.filter((one) => one.invoice === invoice)) {
      books.release(hold)
      if (hold.fund.kind === 'payment') hold.fund.flagged = false
    }
    if (invoice.giftCard) invoice.giftCard.state = 'voided'
  }
  invoice.status = 'voided'
}
