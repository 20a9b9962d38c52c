import { sumMoney, type Money } from '@benchpin/kernel'
import type { Hold } from '../models/hold.ts'
import type { OpenItem } from '../models/open_item.ts'
import { Payment } from '../models/payment.ts'
import { standingApplications } from './application_rows.ts'
import { committedSettlement } from './committed_settlement.ts'
import type { DocumentPayment } from './contract.ts'
import { holdsFor } from './hold_records.ts'
import { openItemOf } from './open_items.ts'
import { availableTenders } from './tenders_taken.ts'

/** What is held for a document that has not posted: its total less this is due. */
export async function heldFor(type: string, id: number): Promise<Money> {
  return sumMoney((await holdsFor({ type, id })).map(({ amount }) => amount))
}

/** How a document stands: its payments, oldest first, and what is still open of it. */
export interface Settlement {
  payments: DocumentPayment[]
  /** Balance of its open item; null where it has none. */
  balance: Money | null
  /** Of it written off as bad debt now: neither paid nor open. */
  writtenOff: Money
}

/** The payments of a document, oldest first: those applied to its open item, and deposits held for it. */
export async function paymentsOf(type: string, id: number): Promise<DocumentPayment[]> {
  return (await settlementOf(type, id)).payments
}

/** The payments of a document together with its balance, for who shows both. */
export async function settlementOf(type: string, id: number): Promise<Settlement> {
  const committed = committedSettlement(type, id)
  if (committed) return committed
  const item = await openItemOf({ type, id })
  // A document that has posted has taken, or freed, all that was held for it.
  const holds = item ? [] : await holdsFor({ type, id })
  return { payments: await documentPayments(holds, item), balance: item?.balance ?? null, writtenOff: item?.writtenOff ?? 0 }
}

async function documentPayments(holds: readonly Hold[], item: OpenItem | null): Promise<DocumentPayment[]> {
  const applied = item ? await standingApplications('open_item_id', [item.id]) : []
  const shares = [
    ...applied.map(({ paymentId, amount }) => ({ paymentId, amount, held: false })),
    ...holds.map(({ paymentId, amount }) => ({ paymentId, amount, held: true })),
  ]
  const ids = [...new Set(shares.flatMap(({ paymentId }) => paymentId ?? []))]
  if (ids.length === 0) return []
  const records = new Map((await Payment.query().whereIn('id', ids)).map((payment) => [payment.id, payment]))
  const labels = new Map((await availableTenders()).map((tender) => [tender.id, tender.label]))
  return shares
    .flatMap(({ paymentId, amount, held }) => {
      const payment = paymentId ? records.get(paymentId) : undefined
      if (!payment) return []
      const { number, date, tender, reference, state, flag } = payment
      return { paymentId: payment.id, number, date, tender, tenderLabel: labels.get(tender) ?? tender, reference, amount, held, state, flag }
    })
    .sort((a, b) => (a.date === b.date ? a.paymentId - b.paymentId : a.date < b.date ? -1 : 1))
}
