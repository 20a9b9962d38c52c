import { authorize, publish, sumMoney, useCase, type Money } from '@benchpin/kernel'
import { ReceivableError } from '../errors.ts'
import { Payment } from '../models/payment.ts'
import { announceAccounts } from './account_topic.ts'
import { keepSettlement } from './committed_settlement.ts'
import type { TakePaymentInput, TakenPayment } from './contract.ts'
import { announcePaid } from './document_paid.ts'
import { paymentTaken } from './events.ts'
import { hold, holdNew } from './hold_records.ts'
import { moveBalance, moveFund, postMoves, writeApplications, type Fund, type Move } from './moves.ts'
import { allocatedOf, planPayment, type PaymentPlan } from './payment_plan.ts'
import { createPayments } from './payment_records.ts'
import { latest, saveAll } from './records.ts'
import { readTenders, type TakenTender } from './tenders_taken.ts'

/**
 * Takes a payment: one record for each tender, applied as asked, posted, audited, once for each idempotency key. What is
 * not applied stays as the customer's credit; of an unposted document it is held as a deposit, and applied when the
 * document posts. Amounts below zero pay a credit back.
 *
 * @throws ReceivableError beside the field; PaymentChangedError where another payment came between; PeriodClosedError;
 * PermissionDeniedError without `receivables.take_payment` (`receivables.refund` where it is paid back) and the
 * document's own permission
 */
export async function takePayment(input: TakePaymentInput): Promise<TakenPayment> {
  await authorize(input.tenders.some(({ amount }) => amount < 0) ? 'receivables.refund' : 'receivables.take_payment')
  return useCase('receivables.take_payment', async () => {
    const tenders = await readTenders(input.tenders, input.storeId)
    if (tenders.length === 0 && !input.useCredit) throw new ReceivableError('Enter the amount that is paid.', { field: 'tenders.0.amount' })
    const plan = await planPayment(input, tenders)
    const payments = await createPayments(input, plan)
    await tellTenders(tenders, payments)
    const moves = plan.isDeposit ? [] : moveAll(input, plan, payments)
    if (plan.isDeposit) await holdAll(plan, payments)
    await writeApplications(moves)
    await saveAll(plan.credit.flatMap(({ fund }) => ('payment' in fund ? fund.payment : [])))
    await saveAll(plan.items)
    const receipts = payments.map((payment, index) => ({ payment, account: tenders[index]!.tender.account }))
    await postMoves(moves, plan.document?.summary.describe ?? 'Payment on account', receipts)
    const document = plan.document ? { type: plan.document.payable.type, id: plan.document.summary.id } : null
    for (const { id: paymentId, contactId, storeId, date, tender, kind, amount } of payments) await publish(paymentTaken, { paymentId, contactId, storeId, date, tender, kind, amount, document })
    await announceAccounts([input.contactId])
    await keepSettlement(plan, payments)
    return outcome(plan, payments, 'payable' in input.applyTo && input.applyTo.document === undefined)
  })
}

/** Lets each tender keep its own books of what was taken with it. */
async function tellTenders(tenders: readonly TakenTender[], payments: readonly Payment[]): Promise<void> {
  for (const [index, { id: paymentId, number, contactId, storeId, date, amount }] of payments.entries()) {
    const { tender, field, reference } = tenders[index]!
    await tender.onTaken?.({ paymentId, number, contactId, storeId, date, amount, reference }, `${field}.amount`, `${field}.reference`)
  }
}

/** The fund of an allocation: the used credit first, then the new payments. */
function fundAt(plan: PaymentPlan, payments: readonly Payment[], index: number): Fund {
  return plan.credit[index]?.fund ?? { payment: payments[index - plan.credit.length]! }
}

/** Moves the balances of what is applied. A new payment was written with its share already taken off. */
function moveAll({ date }: TakePaymentInput, plan: PaymentPlan, payments: readonly Payment[]): Move[] {
  return plan.allocations.map((allocation) => {
    const fund = fundAt(plan, payments, allocation.fund)
    const { item } = plan.targets[allocation.target]!
    const amount = plan.sign * allocation.amount
    moveBalance(item, amount)
    if (allocation.fund < plan.credit.length) moveFund(fund, amount)
    return { fund, item, amount, date: latest(date, item.date, 'payment' in fund ? fund.payment.date : fund.creditItem.date) }
  })
}

async function holdAll(plan: PaymentPlan, payments: readonly Payment[]): Promise<void> {
  const { payable, summary } = plan.document!
  for (const { fund: index, amount } of plan.allocations) {
    const keep = index < plan.credit.length ? hold : holdNew
    await keep(fundAt(plan, payments, index), { type: payable.type, id: summary.id }, plan.sign * amount)
  }
}

async function outcome(plan: PaymentPlan, payments: readonly Payment[], announces: boolean): Promise<TakenPayment> {
  const { document, isDeposit, sign, tendered, tenders, credit } = plan
  const allocated = sumMoney(plan.allocations.map(({ amount }) => amount))
  const isPaid = document !== null && allocated >= Math.abs(document.summary.due)
  const flag = isPaid && announces ? await announcePaid(document, payments) : null
  const fromCredit: Money = sumMoney(credit.map((_, index) => allocatedOf(plan, index)))
  const unapplied = isDeposit && isPaid && !flag ? await unappliedNow(payments) : sumMoney(payments.map((payment) => payment.unapplied))
  const stillHeld = isDeposit && (!isPaid || flag !== null)
  return {
    paymentIds: payments.map(({ id }) => id),
    applied: stillHeld ? 0 : tendered - unapplied + sign * fromCredit,
    unapplied,
    change: sumMoney(tenders.map(({ change }) => change)),
    flag,
  }
}

/** The document has posted meanwhile, and taken what was held for it. */
async function unappliedNow(payments: readonly Payment[]): Promise<Money> {
  if (payments.length === 0) return 0
  const rows = await Payment.query().whereIn('id', payments.map(({ id }) => id))
  return sumMoney(rows.map(({ unapplied }) => unapplied))
}
