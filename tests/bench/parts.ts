import { bootApplication } from './application.ts'
import { exportMemoryRows } from './export_memory_rows.ts'
import { BenchStore, finalizeAndPay } from './bench_store.ts'
import { enablementRows } from './enablement_rows.ts'
import { DemoClerks } from './demo_clerks.ts'
import { spreadIds } from './id_ranges.ts'
import { startMeasuredServer } from './measured.ts'
import { owingRows } from './owing_rows.ts'
import { pageWeightRows } from './page_weight.ts'
import { outboxRow } from './outbox_row.ts'
import { plainConnect } from './plain_driver.ts'
import type { Yardstick } from './plain_rows.ts'
import { readingRows } from './reading_rows.ts'
import type { BenchRow, Engine } from './rows.ts'
import { captureSale, saleRows } from './sale_rows.ts'
import { startRows } from './start_row.ts'
import { wallRow } from './wall_rows.ts'

/** What a part is told: it runs in a process of its own, because a process has one database. */
export interface PartOptions {
  engine: Engine
  seconds: number
  yardstick: [number, Yardstick extends Map<number, infer Result> ? Result : never][]
}

/** Sales, on an empty database. */
async function selling({ engine, seconds }: PartOptions): Promise<BenchRow[]> {
  const end = await bootApplication()
  const connection = await plainConnect(process.env.DATABASE_URL!)()
  await spreadIds(connection, engine === 'mysql')
  const store = await BenchStore.open()
  const measured = await startMeasuredServer()
  const sale = await captureSale(store, measured)
  const rows = await saleRows(store, sale, engine, seconds)
  await store.prepare(600)
  const [clerk] = await store.clerks(measured.url, 1)
  rows.push(await wallRow('finalize and pay', engine, measured, 300, async () => finalizeAndPay(clerk!, store.next()!)))
  clerk!.close()
  await measured.stop()
  if (engine === 'mysql') rows.push(...(await exportMemoryRows(connection, engine, seconds)))
  await connection.close()
  rows.push(...(await enablementRows(engine, seconds)))
  rows.push(await outboxRow(engine, seconds))
  await end()
  return rows
}

/** What customers owe, by the tens of thousands; on the database that the sales were made in, or an empty one. */
async function owing({ engine, seconds }: PartOptions): Promise<BenchRow[]> {
  const end = await bootApplication()
  const connection = await plainConnect(process.env.DATABASE_URL!)()
  const rows = await owingRows(connection, engine, seconds)
  await connection.close()
  await end()
  return rows
}

/** Lists, search and pages, over the demo's two years of data. */
async function reading({ engine, seconds, yardstick }: PartOptions): Promise<BenchRow[]> {
  const end = await bootApplication()
  const clerks = await DemoClerks.find()
  const rows = await readingRows(clerks, engine, seconds, new Map(yardstick))
  const measured = await startMeasuredServer()
  const [clerk] = await clerks.sessions(measured.url, 1)
  rows.push(await wallRow('list of 50 invoices', engine, measured, 200, () => clerk!.get('/sales/invoices?perPage=50', { accept: 'text/html' })))
  clerk!.close()
  await measured.stop()
  rows.push(...(await startRows(engine)))
  if (engine === 'sqlite') rows.push(...(await pageWeightRows(clerks)))
  await end()
  return rows
}

export const parts = { selling, owing, reading }
