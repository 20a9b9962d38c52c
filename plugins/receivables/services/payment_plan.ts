import { sumMoney, type Money } from '@benchpin/kernel'
import { findContact } from '@benchpin/plugins/contacts'
import { ReceivableError } from '../errors.ts'
import type { OpenItem } from '../models/open_item.ts'
import { allocateFunds, type Allocation } from './allocation.ts'
import type { TakePaymentInput } from './contract.ts'
import { creditFor, creditFunds, type CreditFund } from './credit_funds.ts'
import { openDocument, targetIds, targetsOf, type PaidDocument, type PaymentTarget } from './payment_target.ts'
import { lockItems, lockPayments } from './records.ts'
import { recoverableCredits, recoverWrittenOff } from './recover.ts'
import type { TakenTender } from './tenders_taken.ts'
import { inWords } from './words.ts'

/** What a payment will do, with everything that it touches locked. */
export interface PaymentPlan {
  document: PaidDocument | null
  /** The document has not posted: the money is held for it. */
  isDeposit: boolean
  /** Below zero the tenders are paid back. */
  sign: 1 | -1
  tendered: Money
  /** Existing credit that is used; it pays first. */
  credit: CreditFund[]
  tenders: TakenTender[]
  targets: PaymentTarget[]
  /** Funds are the credit, then the tenders; targets as listed, or the document of a deposit. Above zero. */
  allocations: Allocation[]
  items: OpenItem[]
}

/** Locks the document, then credits, then open items by id; then decides what pays what. */
export async function planPayment(input: TakePaymentInput, tenders: TakenTender[]): Promise<PaymentPlan> {
  const { contactId, useCredit = 0, date } = input
  let { applyTo } = input
  const document = await openDocument(applyTo, contactId)
  if (!document) await findContact(contactId)
  const sources = await creditFor(contactId, useCredit)
  const wantedIds = await targetIds(applyTo, contactId, document)
  const writtenOff = 'items' in applyTo ? await recoverableCredits(applyTo.items) : []
  const payments = await lockPayments(sources.flatMap(({ kind, id }) => (kind === 'payment' ? id : [])))
  const items = await lockItems([...wantedIds, ...writtenOff, ...sources.flatMap(({ kind, id }) => (kind === 'credit_item' ? id : []))])
  const credit = await creditFunds(sources, useCredit, payments, items)
  const tendered = sumMoney(tenders.map(({ amount }) => amount))
  if ('items' in applyTo && tendered >= 0) applyTo = { items: await recoverWrittenOff(applyTo.items, tendered + useCredit, items, date) }
  const targets = await targetsOf(applyTo, contactId, new Map(wantedIds.map((id) => [id, items.get(id)!])))

  const sign = tendered < 0 ? -1 : 1
  const isDeposit = document !== null && !document.summary.posted
  const owed = isDeposit ? [document.summary.due] : targets.map(({ item, amount }) => Math.sign(item.balance) * amount)
  const available = [...credit.map(({ amount }) => amount), ...tenders.map(({ amount }) => Math.abs(amount))]
  const wanted = owed.map((amount) => Math.max(0, amount * sign))
  const allocations = allocateFunds(available, wanted)
  const plan: PaymentPlan = { document, isDeposit, sign, tendered, credit, tenders, targets, allocations, items: [...items.values()] }
  await refuseOverRefund(plan)
  return plan
}

/** Money is paid back against a credit, never beyond it. */
async function refuseOverRefund({ sign, tendered, allocations }: PaymentPlan): Promise<void> {
  const allocated = sumMoney(allocations.map(({ amount }) => amount))
  if (sign > 0 || allocated >= -tendered) return
  throw new ReceivableError(`Only ${await inWords(allocated)} of credit can be paid back here. Lower the amount.`, { field: 'tenders.0.amount' })
}

/** What is allocated of one fund. */
export function allocatedOf(plan: PaymentPlan, fund: number): Money {
  return sumMoney(plan.allocations.filter((allocation) => allocation.fund === fund).map(({ amount }) => amount))
}
