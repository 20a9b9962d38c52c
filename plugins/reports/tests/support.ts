import { addDays, batches, bulkWrite, database, nowInstant } from '@benchpin/kernel'
import type { TestClient, TestTenant } from '@benchpin/kernel/testing'
import type { ReportProps } from '../screen_props.ts'

/** The report of the fixture that shows everything. */
export const REGISTER = 'bench_sales.register'

/** A sale of the fixture, where it differs from a usual one. */
export interface GivenSale {
  number?: string
  date?: string
  storeId?: number
  customer?: string
  note?: string | null
  weight?: number | null
  amount?: number
  cost?: number
}

/** Writes bench sales down. */
export async function sell(tenant: TestTenant, sales: GivenSale[]): Promise<void> {
  const now = nowInstant()
  const rows = sales.map(({ number, date, storeId, customer, note, weight, amount, cost }, index) => ({
    tenant_id: tenant.id, number: number ?? `BS-${index + 1}`, date: date ?? '2026-03-10', store_id: storeId ?? tenant.storeId, customer: customer ?? 'Ana Reyes',
    note: note ?? null, weight: weight ?? null, amount: amount ?? 100_00, cost: cost ?? 60_00, created_at: now, updated_at: now, version: 1,
  }))
  await tenant.inside(() =>
    bulkWrite(['bench_sales_sales'], 'Bench sales', async () => {
      for (const batch of batches(rows)) await database().insertQuery().table('bench_sales_sales').multiInsert(batch)
    })
  )
}

/** Sales of some weeks, with returns, gifts, several customers and both stores. */
export function manySales(tenant: TestTenant, count: number): GivenSale[] {
  const customers = ['Ana Reyes', 'Élodie Marchand', 'Tom Okafor', 'Walk-in']
  return Array.from({ length: count }, (_, index) => ({
    number: `BS-${String(index + 1).padStart(5, '0')}`,
    date: addDays('2026-03-01', index % 28),
    storeId: tenant.storeIds[index % 2]!,
    customer: customers[index % customers.length]!,
    note: index % 5 === 0 ? null : `Line ${index}`,
    weight: index % 3 === 0 ? null : 250 + index,
    amount: index % 11 === 0 ? -(index * 100) : index % 13 === 0 ? 0 : 1999 * (index % 97),
    cost: 700 * (index % 89),
  }))
}

/** A report as JSON. */
export async function dataOf(client: TestClient, query = '', report = REGISTER): Promise<ReportProps> {
  const { status, body, text } = await client.get(`/reports/${report}/data${query}`)
  if (status !== 200) throw new Error(`${status}: ${text}`)
  return body as ReportProps
}
