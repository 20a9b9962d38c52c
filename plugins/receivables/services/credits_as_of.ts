import { currentTenantId, database, type Money } from '@benchpin/kernel'
import type { AgedItemsInput } from './aging.ts'
import { changesAfter } from './changes_after.ts'

/** Money of a customer that no open item had taken by a day. */
export interface CreditAsOf {
  paymentId: number
  contactId: number
  storeId: number
  amount: Money
}

interface Row {
  id: number | string
  contact_id: number | string
  store_id: number | string
  amount: number | string
  unapplied: number | string
  voided_on: string | null
}

function paymentsUpTo({ asOf, contactId, storeId }: AgedItemsInput) {
  const query = database().from('receivables_payments').where('tenant_id', currentTenantId()).where('date', '<=', asOf)
  if (contactId) query.where('contact_id', contactId)
  if (storeId) query.where('store_id', storeId)
  return query.select('id', 'contact_id', 'store_id', 'amount', 'unapplied', 'voided_on')
}

/** Unapplied payments and deposits as they stood at the end of a day. */
export async function creditsAsOf(input: AgedItemsInput): Promise<CreditAsOf[]> {
  const changes = await changesAfter(input.asOf)
  const touchedLater = database().from('receivables_applications').where('tenant_id', currentTenantId()).where('date', '>', input.asOf).whereNotNull('payment_id').select('payment_id')
  const found = [
    ...((await paymentsUpTo(input).where('is_open', 1)) as Row[]),
    ...((await paymentsUpTo(input).where('is_open', 0).whereIn('id', touchedLater)) as Row[]),
    ...((await paymentsUpTo(input).where('voided_on', '>', input.asOf)) as Row[]),
  ]
  return [...new Map(found.map((row) => [Number(row.id), row])).values()].flatMap((row) => {
    if (row.voided_on !== null && row.voided_on <= input.asOf) return []
    // Voiding takes all applications back: before it, the payment stood with its whole amount.
    const now = row.voided_on === null ? Number(row.unapplied) : Number(row.amount)
    const amount = now + (changes.payments.get(Number(row.id)) ?? 0)
    return amount === 0 ? [] : [{ paymentId: Number(row.id), contactId: Number(row.contact_id), storeId: Number(row.store_id), amount }]
  })
}
