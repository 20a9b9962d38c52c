import { currentTenantId, database, type BusinessDate, type Money, type StateValue } from '@benchpin/kernel'
import { Payment } from '../models/payment.ts'
import { voidReasonWords } from './contract.ts'
import { creditsAsOf } from './credits_as_of.ts'
import { stateOf } from './payment_state.ts'

/** Payments shown on a customer's account; the list of payments has the rest. */
const SHOWN = 50

/** A payment on a customer's account, with the documents that it went to. */
export interface AccountPayment {
  id: number
  number: string
  date: BusinessDate
  tender: string
  reference: string | null
  amount: Money
  unapplied: Money
  held: Money
  state: StateValue
  voided: boolean
  /** Why it was voided; null while it stands. */
  voidedBecause: string | null
  targets: PaymentTargetShare[]
}

/** What stands applied of a payment to a document. */
export interface PaymentTargetShare {
  openItemId: number
  number: string
  amount: Money
}

async function targetsOf(paymentIds: readonly number[], asOf: BusinessDate): Promise<Map<number, PaymentTargetShare[]>> {
  const targets = new Map<number, PaymentTargetShare[]>()
  if (paymentIds.length === 0) return targets
  const rows = (await database()
    .from('receivables_applications as a')
    .join('receivables_open_items as i', (join) => join.on('i.tenant_id', 'a.tenant_id').andOn('i.id', 'a.open_item_id'))
    .where('a.tenant_id', currentTenantId())
    .whereIn('a.payment_id', [...paymentIds])
    .where('a.date', '<=', asOf)
    .groupBy('a.payment_id', 'a.open_item_id', 'i.source_number')
    .orderBy('a.open_item_id')
    .select('a.payment_id', 'a.open_item_id', 'i.source_number')
    .sum('a.amount as amount')) as { payment_id: number | string; open_item_id: number | string; source_number: string; amount: number | string }[]
  for (const { payment_id, open_item_id, source_number, amount } of rows) {
    if (Number(amount) === 0) continue
    const list = targets.get(Number(payment_id)) ?? []
    list.push({ openItemId: Number(open_item_id), number: source_number, amount: Number(amount) })
    targets.set(Number(payment_id), list)
  }
  return targets
}

function upTo(contactId: number, asOf: BusinessDate | null) {
  const query = Payment.query().where('contact_id', contactId)
  return asOf === null ? query : query.where('date', '<=', asOf)
}

type Standing = Pick<Payment, 'id' | 'number' | 'date' | 'tender' | 'reference' | 'amount' | 'unapplied' | 'held' | 'state' | 'flag' | 'voidReason' | 'voidNote'>

function asItStood(payment: Payment, asOf: BusinessDate | null, free: ReadonlyMap<number, Money> | null): Standing {
  if (asOf === null || free === null) return payment
  const { id, number, date, tender, reference, amount, voidedOn, voidReason, voidNote } = payment
  const voided = voidedOn !== null && voidedOn <= asOf
  return { ...{ id, number, date, tender, reference, amount, voidReason, voidNote }, unapplied: voided ? 0 : (free.get(id) ?? 0), held: 0, state: voided ? 'voided' : 'posted', flag: null }
}

/**
 * The latest payments of a customer up to a day, voided ones among them. Of a past day they stand as they did then: what was
 * voided, applied or taken back later is not in it.
 */
export async function accountPayments(contactId: number, tenderLabels: ReadonlyMap<string, string>, asOf: BusinessDate | null = null): Promise<AccountPayment[]> {
  const payments = await upTo(contactId, asOf).orderBy('date', 'desc').orderBy('id', 'desc').limit(SHOWN)
  const targets = await targetsOf(payments.map(({ id }) => id), asOf ?? '9999-12-31')
  const free = asOf === null ? null : new Map((await creditsAsOf({ asOf, contactId })).map(({ paymentId, amount }) => [paymentId, amount]))
  return payments.map((payment) => asItStood(payment, asOf, free)).map((payment) => ({
    ...{ id: payment.id, number: payment.number, date: payment.date, reference: payment.reference, amount: payment.amount },
    ...{ unapplied: payment.unapplied, held: payment.held, state: stateOf(payment), voided: payment.state === 'voided' },
    tender: tenderLabels.get(payment.tender) ?? payment.tender,
    voidedBecause: payment.state === 'voided' ? voidReasonWords(payment.voidReason, payment.voidNote) : null,
    targets: targets.get(payment.id) ?? [],
  }))
}
