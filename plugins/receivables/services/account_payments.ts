import { currentTenantId, database, type BusinessDate, type Money, type StateValue } from '@benchpin/kernel'
import { Payment } from '../models/payment.ts'
import { voidReasonWords } from './contract.ts'
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
  targets: { number: string; amount: Money }[]
}

async function targetsOf(paymentIds: readonly number[]): Promise<Map<number, { number: string; amount: Money }[]>> {
  const targets = new Map<number, { number: string; amount: Money }[]>()
  if (paymentIds.length === 0) return targets
  const rows = (await database()
    .from('receivables_applications as a')
    .join('receivables_open_items as i', (join) => join.on('i.tenant_id', 'a.tenant_id').andOn('i.id', 'a.open_item_id'))
    .where('a.tenant_id', currentTenantId())
    .whereIn('a.payment_id', [...paymentIds])
    .groupBy('a.payment_id', 'a.open_item_id', 'i.source_number')
    .orderBy('a.open_item_id')
    .select('a.payment_id', 'i.source_number')
    .sum('a.amount as amount')) as { payment_id: number | string; source_number: string; amount: number | string }[]
  for (const { payment_id, source_number, amount } of rows) {
    if (Number(amount) === 0) continue
    const list = targets.get(Number(payment_id)) ?? []
    list.push({ number: source_number, amount: Number(amount) })
    targets.set(Number(payment_id), list)
  }
  return targets
}

/** The latest payments of a customer, voided ones among them. */
export async function accountPayments(contactId: number, tenderLabels: ReadonlyMap<string, string>): Promise<AccountPayment[]> {
  const payments = await Payment.query().where('contact_id', contactId).orderBy('date', 'desc').orderBy('id', 'desc').limit(SHOWN)
  const targets = await targetsOf(payments.map(({ id }) => id))
  return payments.map((payment) => ({
    ...{ id: payment.id, number: payment.number, date: payment.date, reference: payment.reference, amount: payment.amount },
    ...{ unapplied: payment.unapplied, held: payment.held, state: stateOf(payment), voided: payment.state === 'voided' },
    tender: tenderLabels.get(payment.tender) ?? payment.tender,
    voidedBecause: payment.state === 'voided' ? voidReasonWords(payment.voidReason, payment.voidNote) : null,
    targets: targets.get(payment.id) ?? [],
  }))
}
