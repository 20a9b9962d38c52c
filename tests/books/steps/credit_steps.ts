import fc from 'fast-check'
import { changeSettings } from '@benchpin/kernel'
import { applyCredit, applyCreditItem, raiseOpenItem, refundCredit, reverseOpenItem } from '@benchpin/plugins/receivables'
import { applyCredit as applyModel, refund as refundModel } from '../model/payments.ts'
import { takeBackItem } from '../model/invoices.ts'
import { partOf, pick, share, tender } from './choices.ts'
import { oneOf, type StepKind } from './step.ts'

/** Type under which credits of the tests stand: goods that came back, in the words of the books. */
const CREDIT = 'books.credit'

/** Gives a credit, as a document of returned goods does. */
export const giveCredit: StepKind<{ customer: number; amount: number }> = {
  name: 'give credit',
  choice: fc.record({ customer: fc.nat({ max: 1 }), amount: fc.integer({ min: 1, max: 150_000 }) }),
  ask({ customer, amount }, books, store) {
    const { day: date } = books
    const id = books.items.length + 1
    return {
      words: `of ${amount} to customer ${customer}`,
      expect() {
        books.raise({ customer, date, amount: -amount, of: 'credit' })
        books.post(date, 'accounts_receivable', -amount)
        books.post(date, 'sales_revenue', amount)
      },
      async act() {
        const source = { type: CREDIT, id, number: `C-${id}` }
        const given = { contactId: store.customers[customer]!, storeId: store.tenant.storeId, date, dueDate: date, amount: -amount, source, memo: 'Goods taken back' }
        await raiseOpenItem({ ...given, offsets: [{ account: 'sales_revenue', debit: amount }] })
      },
    }
  },
}

/** Takes such a credit back: what it paid is owed again. */
export const takeCreditBack: StepKind<{ at: number }> = {
  name: 'take credit back',
  choice: fc.record({ at: pick }),
  ask({ at }, books, _store) {
    const item = oneOf(books.items.filter((one) => one.of === 'credit' && one.standing), at)
    if (!item) return null
    const id = books.items.indexOf(item) + 1
    const { day: date } = books
    return {
      words: `${id - 1} of ${item.amount}`,
      expect() {
        takeBackItem(books, item, date, null)
        books.post(date, 'accounts_receivable', -item.amount)
        books.post(date, 'sales_revenue', item.amount)
      },
      act: () => reverseOpenItem({ source: { type: CREDIT, id }, date, reason: 'A mistake' }),
    }
  },
}

/** Applies free credit, of a payment or of a credit item, to items by hand; now and then to those of somebody else. */
export const applyByHand: StepKind<{ from: number; at: number[]; percents: number[]; astray: boolean }> = {
  name: 'apply by hand',
  choice: fc.record({ from: pick, at: fc.array(pick, { minLength: 1, maxLength: 2 }), percents: fc.array(share, { minLength: 2, maxLength: 2 }), astray: fc.constantFrom(...Array<boolean>(12).fill(false), true) }),
  ask({ from, at, percents, astray }, books) {
    const customers = [0, 1].filter((one) => books.creditOf(one).length > 0 && books.openItems(astray ? 1 - one : one).length > 0)
    const customer = oneOf(customers, from)
    if (customer === null) return null
    const fund = oneOf(books.creditOf(customer), from)!
    const items = [...new Set(at.map((one) => oneOf(books.openItems(astray ? 1 - customer : customer), one)!))]
    const shares = items.map((item, index) => ({ item, amount: partOf(Math.min(item.balance, Math.ceil(books.freeOf(fund) / items.length)), percents[index]!) }))
    return {
      words: `${shares.map(({ amount }) => amount).join(' + ')} of ${fund.kind} ${fund.amount}${astray ? ' to items of another customer' : ''}`,
      expect: () => ({ applied: applyModel(books, fund, shares) }),
      act() {
        const named = shares.map(({ item, amount }) => ({ openItemId: item.id, amount }))
        return fund.kind === 'payment' ? applyCredit(fund.id, named, books.day) : applyCreditItem(fund.id, named, books.day)
      },
    }
  },
}

/** Pays free credit back; now and then more than there is. */
export const refund: StepKind<{ from: number; percent: number; tender: string }> = {
  name: 'refund',
  choice: fc.record({ from: pick, percent: share, tender }),
  ask({ from, percent, tender: by }, books, store) {
    const customer = oneOf([0, 1].filter((one) => books.creditOf(one).length > 0), from)
    if (customer === null) return null
    const free = books.creditOf(customer).reduce((sum, fund) => sum + books.freeOf(fund), 0)
    const amount = partOf(free, percent)
    const { day: date } = books
    return {
      words: `${amount} of ${free} to customer ${customer} in ${by}`,
      expect: () => ({ paidBack: refundModel(books, { customer, date, tender: by, amount }) }),
      async act() {
        const taken = await refundCredit({ contactId: store.customers[customer]!, storeId: store.tenant.storeId, date, tenders: [{ tender: by, amount: -amount }] })
        return { paidBack: -taken.applied }
      },
    }
  },
}

/** Turns it on or off that new invoices take free credit without asking. */
export const switchCredit: StepKind<null> = {
  name: 'switch automatic credit',
  choice: fc.constant(null),
  ask(_none, books) {
    const on = !books.takesCredit
    return {
      words: on ? 'on' : 'off',
      expect: () => void (books.takesCredit = on),
      act: async () => void (await changeSettings('organization', 0, { 'receivables.apply_credit_automatically': on })),
    }
  },
}
