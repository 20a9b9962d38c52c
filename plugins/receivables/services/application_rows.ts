import { currentTenantId, database, type BusinessDate, type Money } from '@benchpin/kernel'

/** What stands applied between a fund and an open item, and when it was last touched. */
export interface StandingApplication {
  openItemId: number
  paymentId: number | null
  creditItemId: number | null
  amount: Money
  lastDate: BusinessDate
}

interface Row {
  open_item_id: number | string
  payment_id: number | string | null
  credit_item_id: number | string | null
  amount: number | string
  last_date: string
}

/** By what the applications are looked up. */
export type ApplicationKey = 'payment_id' | 'open_item_id' | 'credit_item_id'

/** What was applied, less what was taken back, on one day. */
export type DayOfApplication = Omit<StandingApplication, 'lastDate'> & { date: BusinessDate }

const idOrNull = (id: number | string | null) => (id === null ? null : Number(id))

/** What stands applied from or to some records; what was taken back is left out. */
export async function standingApplications(key: ApplicationKey, ids: readonly number[]): Promise<StandingApplication[]> {
  if (ids.length === 0) return []
  const rows = (await database()
    .from('receivables_applications')
    .where('tenant_id', currentTenantId())
    .whereIn(key, [...ids])
    .groupBy('open_item_id', 'payment_id', 'credit_item_id')
    .orderBy('open_item_id')
    .select('open_item_id', 'payment_id', 'credit_item_id')
    .sum('amount as amount')
    .max('date as last_date')) as Row[]
  return rows
    .map((row) => ({
      openItemId: Number(row.open_item_id),
      paymentId: idOrNull(row.payment_id),
      creditItemId: idOrNull(row.credit_item_id),
      amount: Number(row.amount),
      lastDate: row.last_date,
    }))
    .filter(({ amount }) => amount !== 0)
}

/** What was applied and taken back day by day, also where nothing of it stands any more; the earliest day first. */
export async function applicationsByDay(key: ApplicationKey, ids: readonly number[]): Promise<DayOfApplication[]> {
  if (ids.length === 0) return []
  const rows = (await database()
    .from('receivables_applications')
    .where('tenant_id', currentTenantId())
    .whereIn(key, [...ids])
    .groupBy('open_item_id', 'payment_id', 'credit_item_id', 'date')
    .orderBy('date')
    .orderBy('open_item_id')
    .select('open_item_id', 'payment_id', 'credit_item_id', 'date')
    .sum('amount as amount')) as (Omit<Row, 'last_date'> & { date: string })[]
  return rows
    .map((row) => ({ openItemId: Number(row.open_item_id), paymentId: idOrNull(row.payment_id), creditItemId: idOrNull(row.credit_item_id), amount: Number(row.amount), date: row.date }))
    .filter(({ amount }) => amount !== 0)
}
