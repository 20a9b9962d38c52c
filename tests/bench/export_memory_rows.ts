import { BenchStore } from './bench_store.ts'
import { startMeasuredServer } from './measured.ts'
import type { PlainConnection } from './plain_driver.ts'
import { row, type BenchRow, type Engine } from './rows.ts'
import type { SessionClient } from './session_client.ts'

const MOST_ROWS = 200_000
/** What an export of any length may add to the memory of the process that serves, in megabytes. */
const GOAL = 100
const MEGABYTE = 1024 * 1024
const REPORT = '/reports/sales.register'

/** Fills a tenant's only invoice up to many finalized ones, by doubling them in the database. */
async function fillInvoices(connection: PlainConnection, tenantId: number, count: number): Promise<void> {
  const { rows } = await connection.run('select * from sales_invoices where tenant_id = ? limit 1', [tenantId])
  const columns = Object.keys(rows![0]!).filter((name) => name !== 'id')
  const changed: Record<string, string> = {
    number: "concat('B', ?, '-', id)",
    status: "'finalized'",
    date: "date_format(date_sub('2026-11-20', interval id % 700 day), '%Y-%m-%d')",
  }
  for (let made = 1, round = 1; made < count; made = Math.min(made * 2, count), round++) {
    const values = columns.map((name) => changed[name] ?? name).join(', ')
    await connection.run(`insert into sales_invoices (${columns.join(', ')}) select ${values} from sales_invoices where tenant_id = ? order by id limit ${Math.min(made, count - made)}`, [round, tenantId])
  }
}

async function take(clerk: SessionClient, path: string): Promise<string> {
  const { status, text } = await clerk.get(`${REPORT}${path}`)
  if (status !== 200) throw new Error(`${path} answered ${status}: ${text.slice(0, 200)}`)
  return text
}

/**
 * By how much the process that serves grows while somebody takes a long report out as CSV and as Excel, and how long that
 * takes. Only on MySQL: that is where a driver could read all rows at once.
 */
export async function exportMemoryRows(connection: PlainConnection, engine: Engine, seconds: number): Promise<BenchRow[]> {
  const count = Math.min(MOST_ROWS, Math.round((MOST_ROWS * seconds) / 4))
  const store = await BenchStore.open()
  await fillInvoices(connection, store.tenant.id, count)
  const rows: BenchRow[] = []
  for (const [form, name] of [['csv', 'CSV'], ['excel', 'Excel']] as const) {
    // Each in a process that has exported nothing before: it would hold on to the memory of the other.
    const measured = await startMeasuredServer()
    const [clerk] = await store.clerks(measured.url, 1)
    await take(clerk!, `/${form}?date=2026-11-20..2026-11-20`)
    await measured.watchMemory()
    const started = performance.now()
    const text = await take(clerk!, `/${form}?date=all`)
    const elapsed = performance.now() - started
    const { idle, peak } = await measured.memory()
    clerk!.close()
    await measured.stop()
    if (form === 'csv' && text.split('\r\n').length !== count + 2) throw new Error(`The CSV has ${text.split('\r\n').length - 2} rows of ${count}.`)
    const grown = (peak - idle) / MEGABYTE
    const measure = `${grown.toFixed(0)} MB over ${(idle / MEGABYTE).toFixed(0)} MB idle for ${count.toLocaleString('en-US')} rows in ${(elapsed / 1000).toFixed(1)} s, goal under ${GOAL} MB`
    rows.push(row(`${name} export`, engine, { clients: 1, perSecond: count / (elapsed / 1000), ratio: grown / GOAL, met: grown < GOAL, measure }))
  }
  return rows
}
