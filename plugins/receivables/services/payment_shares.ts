import { currentTenantId, database, type BusinessDate, type Money } from '@benchpin/kernel'
import type { Payment } from '../models/payment.ts'
import { holdsOnPayment } from './hold_records.ts'

/** Where a part of a payment went: one row for each application, and for each that was taken back. */
export interface PaymentShare {
  date: BusinessDate
  /** Number of the document, or what the money waits for. */
  label: string
  amount: Money
  openItemId: number | null
  sourceType: string
  sourceId: number
}

interface Row {
  date: string
  amount: number | string
  open_item_id: number | string
  source_type: string
  source_id: number | string
  source_number: string
}

/** All that became of a payment, in order, voiding and reopening included; then the deposits that it holds. */
export async function sharesOf(payment: Payment): Promise<PaymentShare[]> {
  const rows = (await database()
    .from('receivables_applications as a')
    .join('receivables_open_items as i', (join) => join.on('i.tenant_id', 'a.tenant_id').andOn('i.id', 'a.open_item_id'))
    .where('a.tenant_id', currentTenantId())
    .where('a.payment_id', payment.id)
    .orderBy('a.id')
    .select('a.date', 'a.amount', 'a.open_item_id', 'i.source_type', 'i.source_id', 'i.source_number')) as Row[]
  const applied = rows.map((row) => ({
    date: row.date,
    label: Number(row.amount) * payment.amount < 0 ? `${row.source_number}, taken back` : row.source_number,
    amount: Number(row.amount),
    openItemId: Number(row.open_item_id),
    sourceType: row.source_type,
    sourceId: Number(row.source_id),
  }))
  const held = (await holdsOnPayment(payment.id)).map(({ amount, payableType, payableId }) => ({
    ...{ date: payment.date, label: 'Held until its document posts', amount, openItemId: null, sourceType: payableType, sourceId: payableId },
  }))
  return [...applied, ...held]
}
