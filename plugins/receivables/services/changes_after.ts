import { currentTenantId, database, type BusinessDate, type Money } from '@benchpin/kernel'

/** What applications after a day did, to be taken back off to see the books as they stood. */
export interface LaterChanges {
  /** To add to an open item's present balance. */
  items: ReadonlyMap<number, Money>
  /** To add to a payment's present unapplied amount. */
  payments: ReadonlyMap<number, Money>
}

interface Row {
  open_item_id: number | string
  payment_id: number | string | null
  credit_item_id: number | string | null
  amount: number | string
}

/** Sums of the applications dated after a day. */
export async function changesAfter(day: BusinessDate): Promise<LaterChanges> {
  const rows = (await database()
    .from('receivables_applications')
    .where('tenant_id', currentTenantId())
    .where('date', '>', day)
    .groupBy('open_item_id', 'payment_id', 'credit_item_id')
    .select('open_item_id', 'payment_id', 'credit_item_id')
    .sum('amount as amount')) as Row[]
  const items = new Map<number, Money>()
  const payments = new Map<number, Money>()
  const add = (to: Map<number, Money>, id: number | string | null, amount: Money) => {
    if (id !== null) to.set(Number(id), (to.get(Number(id)) ?? 0) + amount)
  }
  for (const row of rows) {
    const amount = Number(row.amount)
    add(items, row.open_item_id, amount)
    add(items, row.credit_item_id, -amount)
    add(payments, row.payment_id, amount)
  }
  return { items, payments }
}
