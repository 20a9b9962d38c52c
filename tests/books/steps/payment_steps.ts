import fc from 'fast-check'
import type { Money } from '@benchpin/kernel'
import { takePayment, voidPayment, type TakePaymentInput, type VoidReason } from '@benchpin/plugins/receivables'
import type { ModelBooks } from '../model/books.ts'
import { dueOf } from '../model/invoices.ts'
import { takePayment as takeModel, voidPayment as voidModel, type ModelApplyTo, type ModelPay } from '../model/payments.ts'
import { balanceOf, GIFT_CARD } from '../model/gift_cards.ts'
import type { ModelTender } from '../model/tenders.ts'
import { writtenOffOf } from '../model/write_offs.ts'
import type { BooksStore } from '../store.ts'
import { dayBack, daysBack, partOf, pick, share, tender } from './choices.ts'
import { INVOICE, storedInvoice } from './invoice_steps.ts'
import { oneOf, type Asked, type StepKind } from './step.ts'

/** An amount in one tender, or in two. */
const tenders = fc.record({ first: tender, second: tender, card: pick, split: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 99 })) })

interface Ways {
  first: string
  second: string
  /** Which gift card, where one is used; now and then none that there is. */
  card: number
  split: number
}

function splitUp(books: ModelBooks, amount: Money, { first, second, card, split }: Ways): ModelTender[] {
  const filled = books.giftCards.filter(({ state, number }) => state === 'active' && number !== '')
  const giftCard = card % 10 === 0 ? null : oneOf(filled, card)
  // A gift card has what it has: mostly no more is asked of it.
  if (first === GIFT_CARD && giftCard && card % 7 > 0 && balanceOf(giftCard) > 0 && balanceOf(giftCard) < amount) {
    return [{ tender: GIFT_CARD, amount: balanceOf(giftCard), giftCard }, { tender: 'cash', amount: amount - balanceOf(giftCard) }]
  }
  const rest = Math.floor((amount * split) / 100)
  const parts = [{ tender: first, amount: amount - rest, giftCard }, ...(rest > 0 ? [{ tender: second, amount: rest, giftCard }] : [])]
  return parts.filter((one) => one.amount !== 0)
}

function applyToOf(books: ModelBooks, store: BooksStore, applyTo: ModelApplyTo): TakePaymentInput['applyTo'] {
  if (applyTo === 'nothing') return { unapplied: true }
  if (applyTo === 'oldest first') return { oldestFirst: true }
  if ('invoice' in applyTo) return { payable: { type: INVOICE, id: storedInvoice(books, store, applyTo.invoice).id }, due: applyTo.due }
  const shares = 'items' in applyTo ? applyTo.items : applyTo.credits
  const named = shares.map(({ item, amount }) => ({ openItemId: item.id, amount }))
  return 'items' in applyTo ? { items: named } : { credits: named }
}

/** Takes a payment in the store as in the model, and compares what it comes to. */
export function payment(books: ModelBooks, store: BooksStore, words: string, pay: ModelPay): Asked {
  return {
    words: `${pay.tenders.map((one) => `${one.amount} in ${one.tender}`).join(' + ')}${pay.useCredit > 0 ? ` with ${pay.useCredit} of credit` : ''} on ${pay.date} ${words}`,
    expect: () => takeModel(books, pay),
    async act() {
      const { customer, date, useCredit } = pay
      const applyTo = applyToOf(books, store, pay.applyTo)
      const sent = pay.tenders.map(({ tender: by, amount, giftCard }) => ({ tender: by, amount, reference: by === GIFT_CARD ? (giftCard?.number ?? 'NOBODYS1') : null }))
      const taken = await takePayment({ contactId: store.customers[customer]!, storeId: store.tenant.storeId, date, tenders: sent, applyTo, useCredit })
      return { applied: taken.applied, unapplied: taken.unapplied, flagged: taken.flag !== null }
    },
  }
}

const freeCredit = (books: ModelBooks, customer: number) => books.creditOf(customer).reduce((sum, fund) => sum + books.freeOf(fund), 0)

/** Pays an invoice, whole or in part or with too much; one that is open gets a deposit, and posts once it is paid. */
export const payInvoice: StepKind<{ at: number; percent: number; credit: number; stale: boolean; ways: Ways; back: number }> = {
  name: 'pay',
  choice: fc.record({ at: pick, percent: fc.oneof(share, fc.constant(0)), credit: fc.constantFrom(0, 0, 0, 50, 100, 110), stale: fc.constantFrom(...Array<boolean>(15).fill(false), true), ways: tenders, back: daysBack }),
  ask({ at, percent, credit, stale, ways, back }, books, store) {
    const payable = books.invoices.filter((invoice) => dueOf(books, invoice) > 0)
    const invoice = oneOf(stale ? books.invoices : payable, at)
    if (!invoice) return null
    const due = dueOf(books, invoice)
    const useCredit = credit === 0 ? 0 : Math.floor((Math.min(due, freeCredit(books, invoice.customer)) * credit) / 100)
    const tendered = percent === 0 ? 0 : partOf(Math.max(1, due - (credit > 100 ? 0 : useCredit)), percent)
    const pay = { customer: invoice.customer, date: dayBack(books, back), tenders: splitUp(books, tendered, ways), applyTo: { invoice, due: stale ? due + 1 : due }, useCredit }
    return payment(books, store, `for invoice ${books.invoices.indexOf(invoice)} (${invoice.status})`, pay)
  },
}

/** Pays on account: the oldest first, or nothing yet. */
export const payAccount: StepKind<{ customer: number; amount: number; apply: boolean; ways: Ways; back: number }> = {
  name: 'pay on account',
  choice: fc.record({ customer: fc.nat({ max: 1 }), amount: fc.integer({ min: 1, max: 400_000 }), apply: fc.boolean(), ways: tenders, back: daysBack }),
  ask({ customer, amount, apply, ways, back }, books, store) {
    const applyTo = apply ? ('oldest first' as const) : ('nothing' as const)
    return payment(books, store, `of customer ${customer}, ${applyTo}`, { customer, date: dayBack(books, back), tenders: splitUp(books, amount, ways), applyTo, useCredit: 0 })
  },
}

/** Pays items by hand, each with a part of it, perhaps with too little money for them. */
export const payByHand: StepKind<{ customer: number; at: number[]; percents: number[]; money: number; ways: Ways }> = {
  name: 'pay by hand',
  choice: fc.record({ customer: fc.nat({ max: 1 }), at: fc.array(pick, { minLength: 1, maxLength: 3 }), percents: fc.array(share, { minLength: 3, maxLength: 3 }), money: fc.constantFrom(100, 100, 60, 140), ways: tenders }),
  ask({ customer, at, percents, money, ways }, books, store) {
    const payable = books.items.filter((item) => item.customer === customer && item.standing && item.balance + writtenOffOf(books, item) > 0)
    const items = [...new Set(at.flatMap((one) => oneOf(payable, one) ?? []))]
    if (items.length === 0) return null
    // Of a written-off item more may be paid than is open: that much is recovered.
    const shares = items.map((item, index) => ({ item, amount: partOf(item.balance + writtenOffOf(books, item), percents[index]!) }))
    const wanted = shares.reduce((sum, { amount }) => sum + amount, 0)
    return payment(books, store, `for ${items.length} items`, { customer, date: books.day, tenders: splitUp(books, partOf(wanted, money), ways), applyTo: { items: shares }, useCredit: 0 })
  },
}

/** Voids a payment: a bounced check with a fee, or a mistake. Now and then one that is voided already. */
export const voidOnePayment: StepKind<{ at: number; any: boolean; reason: VoidReason; fee: number; back: number }> = {
  name: 'void payment',
  choice: fc.record({ at: pick, any: fc.constantFrom(...Array<boolean>(9).fill(false), true), reason: fc.constantFrom('nsf', 'chargeback', 'entry_error'), fee: fc.constantFrom(0, 3_500, 1), back: daysBack }),
  ask({ at, any, reason, fee: asked, back }, books, store) {
    const found = oneOf(any ? books.payments : books.payments.filter(({ voidedOn }) => voidedOn === null), at)
    if (!found) return null
    const fee = reason === 'nsf' ? asked : 0
    const index = books.payments.indexOf(found)
    const date = dayBack(books, back)
    return {
      words: `${index} of ${found.amount} in ${found.tender} on ${date}, ${reason}${fee > 0 ? ` with a fee of ${fee}` : ''}`,
      expect: () => voidModel(books, found, fee, date),
      async act() {
        const { reopened } = await voidPayment(store.picture!.payments[index]!.id, { reason, nsfFee: fee, date })
        return { reopened }
      },
    }
  },
}
