import type { Money } from '@benchpin/kernel'
import { Hold } from '../models/hold.ts'
import type { OpenItem } from '../models/open_item.ts'
import type { Payment } from '../models/payment.ts'
import type { PayableRef } from '../points/payable.ts'
import type { Fund } from './moves.ts'

const recordOf = (fund: Fund): Payment | OpenItem => ('payment' in fund ? fund.payment : fund.creditItem)

/** What of a fund is free: neither applied nor held. Above zero; zero of a refund. */
export function freeOf(fund: Fund): Money {
  if ('payment' in fund) return Math.max(0, fund.payment.unapplied - fund.payment.held)
  return Math.max(0, fund.creditItem.held - fund.creditItem.balance)
}

/** A fund's amounts are below zero in credit items; holds are kept in the record's own sign. */
const signOf = (fund: Fund) => ('payment' in fund ? 1 : -1)

const keyOf = (fund: Fund) => ('payment' in fund ? { paymentId: fund.payment.id, creditItemId: null } : { paymentId: null, creditItemId: fund.creditItem.id })

/** Keeps a part of a payment that was just written, with `held` already in it. */
export async function holdNew(fund: Fund, document: PayableRef, amount: Money): Promise<void> {
  await Hold.create({ ...keyOf(fund), payableType: document.type, payableId: document.id, amount })
}

/**
 * Keeps a part of a fund for a document. Moves `held`; the caller saves the record.
 *
 * @param amount - in the sign of a payment's amount: above zero, also of a credit item
 */
export async function hold(fund: Fund, document: PayableRef, amount: Money): Promise<void> {
  const record = recordOf(fund)
  record.held += amount * signOf(fund)
  const query = Hold.query().where('payable_type', document.type).where('payable_id', document.id)
  const present = await ('payment' in fund ? query.where('payment_id', record.id) : query.where('credit_item_id', record.id)).first()
  if (present) await present.merge({ amount: present.amount + amount }).save()
  else await holdNew(fund, document, amount)
}

/** Ends a hold: its money is free again. The caller saves the fund's record. */
export async function release(record: Hold, fund: Fund): Promise<void> {
  recordOf(fund).held -= record.amount * signOf(fund)
  await record.delete()
}

/** The holds for a document, oldest first. */
export function holdsFor(document: PayableRef): Promise<Hold[]> {
  return Hold.query().where('payable_type', document.type).where('payable_id', document.id).orderBy('id').exec()
}

/** The holds that lie on a credit item. */
export function holdsOnCredit(creditItemId: number): Promise<Hold[]> {
  return Hold.query().where('credit_item_id', creditItemId).orderBy('id').exec()
}

/** The holds that lie on a payment. */
export function holdsOnPayment(paymentId: number): Promise<Hold[]> {
  return Hold.query().where('payment_id', paymentId).orderBy('id').exec()
}
