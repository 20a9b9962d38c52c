import { authorize, nextNumber, sumMoney, tenantState, useCase, type BusinessDate, type Money } from '@benchpin/kernel'
import { findContact } from '@benchpin/plugins/contacts'
import { ReceivableError } from '../errors.ts'
import { OpenItem } from '../models/open_item.ts'
import { creditOf } from './balances.ts'
import type { CreditSource, ItemAmount, TakenPayment, TenderInput } from './contract.ts'
import type { CreditFund } from './credit_funds.ts'
import { freeOf } from './hold_records.ts'
import { moveBalance, moveFund, postMoves, writeApplications, type Move } from './moves.ts'
import { keepRaised } from './raised_items.ts'
import { latest, lockItems, lockPayments, saveAll } from './records.ts'
import { takePayment } from './take_payment.ts'
import { inWords } from './words.ts'

/** Types of the two items by which money that no document has taken is paid back. They cancel each other from the start. */
export const REFUND_CHARGE = 'receivables.refund_charge'
export const REFUND_CREDIT = 'receivables.refund_credit'

/** Credit to be paid back. */
export interface RefundInput {
  contactId: number
  storeId: number
  date: BusinessDate
  /** Amounts below zero. */
  tenders: TenderInput[]
  /** The credit that is paid back; where absent all free credit of the customer, oldest first. */
  source?: Pick<CreditSource, 'kind' | 'id'> | null
}

/**
 * The credit that is paid back, oldest first, locked: all that there is, so that of two refunds at once the later one
 * finds what the first has left.
 *
 * @throws ReceivableError beside the amount where it is not enough
 */
async function refundable({ contactId, source }: RefundInput, wanted: Money): Promise<CreditFund[]> {
  const { sources } = await creditOf(contactId)
  const meant = source ? sources.filter(({ kind, id }) => kind === source.kind && id === source.id) : sources
  const payments = await lockPayments(meant.flatMap(({ kind, id }) => (kind === 'payment' ? id : [])))
  const items = await lockItems(meant.flatMap(({ kind, id }) => (kind === 'credit_item' ? id : [])))
  let missing = wanted
  const funds = meant.map(({ kind, id }): CreditFund => {
    const fund = kind === 'payment' ? { payment: payments.get(id)! } : { creditItem: items.get(id)! }
    const amount = Math.min(freeOf(fund), missing)
    missing -= amount
    return { fund, amount }
  })
  if (missing > 0) throw new ReceivableError(`Only ${await inWords(wanted - missing)} can be paid back. Lower the amount.`, { field: 'tenders.0.amount' })
  return funds.filter(({ amount }) => amount > 0)
}

/**
 * Money that no document has taken lies in a payment, and a payment settles items only. So it passes through two items
 * that cancel each other: the payment settles the one, the refund the other. If the payment is voided later (its check
 * came back) the customer owes what he was given, and if the refund is voided the customer has the credit again.
 */
async function passThrough({ contactId, storeId, date }: RefundInput, funds: readonly CreditFund[]): Promise<ItemAmount[]> {
  const amount = sumMoney(funds.map((fund) => fund.amount))
  if (amount === 0) return []
  const number = await nextNumber('receivables.refund', { prefix: 'REF-', digits: 5 })
  const on = latest(date, ...funds.map(({ fund }) => ('payment' in fund ? fund.payment.date : date)))
  const raise = (type: string, value: Money) =>
    OpenItem.create({
      ...{ contactId, storeId, date: on, dueDate: on, amount: value, balance: value, held: 0, writtenOff: 0, isOpen: true, memo: `Credit paid back, ${number}` },
      ...{ sourceType: type, sourceId: Number(number.slice(4)), sourceNumber: number, standing: 1, reversedOn: null, reversalReason: null },
    })
  const charge = await raise(REFUND_CHARGE, amount)
  const credit = await raise(REFUND_CREDIT, -amount)
  await keepRaised(credit)
  const moves: Move[] = funds.map(({ fund, amount: part }) => {
    moveFund(fund, part)
    moveBalance(charge, part)
    return { fund, item: charge, amount: part, date: on }
  })
  await writeApplications(moves)
  await saveAll(funds.flatMap(({ fund }) => ('payment' in fund ? fund.payment : [])))
  await saveAll([charge])
  await postMoves(moves, `Credit paid back, ${number}`)
  return [{ openItemId: credit.id, amount }]
}

/**
 * Pays free credit of a customer back: overpayments, and credit items of returns. Never more than the store owes.
 *
 * @throws ReceivableError beside the field; PermissionDeniedError without `receivables.refund`
 */
export async function refundCredit(input: RefundInput): Promise<TakenPayment> {
  await authorize('receivables.refund')
  return useCase('receivables.refund_credit', async () => {
    const { contactId, storeId, date, tenders } = input
    if (!(await tenantState()).stores.some(({ id }) => id === storeId)) throw new ReceivableError('Choose one of your stores.', { field: 'storeId' })
    const { special } = await findContact(contactId)
    if (special === 'walk_in' && !input.source) throw new ReceivableError('The walk-in customer is many people. Pay back on the invoice that the credit is of.', { field: 'contactId' })
    if (tenders.some(({ amount }) => amount > 0)) throw new ReceivableError('Enter amounts below zero: they are paid back.', { field: 'tenders.0.amount' })
    const wanted = -sumMoney(tenders.map(({ amount }) => amount))
    if (wanted === 0) throw new ReceivableError('Enter the amount that is paid back.', { field: 'tenders.0.amount' })
    const funds = await refundable(input, wanted)
    const credits = funds.flatMap(({ fund, amount }) => ('creditItem' in fund ? [{ openItemId: fund.creditItem.id, amount }] : []))
    const passed = await passThrough(input, funds.filter(({ fund }) => 'payment' in fund))
    return takePayment({ contactId, storeId, date, tenders, applyTo: { credits: [...credits, ...passed] } })
  })
}
