import { availableParallelism } from 'node:os'
import { startServer } from '../helpers/server_process.ts'
import { BareSales, transactionOf, type CapturedSale } from './bare.ts'
import { finalizeAndPay, type BenchStore } from './bench_store.ts'
import { load, together, type LoadResult } from './load.ts'
import type { MeasuredServer } from './measured.ts'
import { plainConnect } from './plain_driver.ts'
import { spreadCounters } from './id_ranges.ts'
import { row, type BenchRow, type Engine } from './rows.ts'

/** Through all of HTTP, sessions, permissions, both walls and the audit log, of what the database alone can do. */
const GOAL = 0.4
const ROUNDS = 3
const WARM_UP_SALES = 1500
const WARM_UP_SECONDS = 25

type Stretch = LoadResult & { times: number[] }

/** Captures one finalize-and-pay of a warm server. */
export async function captureSale(store: BenchStore, server: MeasuredServer): Promise<CapturedSale> {
  await store.prepare(8)
  const [clerk] = await store.clerks(server.url, 1)
  for (let sale = 0; sale < 3; sale++) await finalizeAndPay(clerk!, store.next()!)
  const connection = await plainConnect(process.env.DATABASE_URL!)()
  await spreadCounters(connection)
  await connection.close()
  const invoice = store.next()!
  const statements = await server.capture(() => finalizeAndPay(clerk!, invoice))
  clerk!.close()
  return { invoiceId: invoice.id, statements: transactionOf(statements) }
}

/** Enough invoices for a stretch at the rate of the last one. */
async function prepareFor(store: BenchStore, seconds: number, last: LoadResult | undefined): Promise<void> {
  const wanted = Math.ceil((last?.perSecond ?? 300) * 1.3 * seconds) + 32
  if (store.left < wanted) await store.prepare(wanted - store.left)
}

async function measure(store: BenchStore, url: string, sale: CapturedSale, clients: number, seconds: number): Promise<{ http: LoadResult; bare: LoadResult }> {
  const clerks = await store.clerks(url, clients)
  const bareSales = await BareSales.open(process.env.DATABASE_URL!, clients, sale)
  const sell = async (client: number): Promise<void | false> => {
    const invoice = store.next()
    return invoice ? finalizeAndPay(clerks[client]!, invoice) : false
  }
  const http: Stretch[] = []
  const bare: Stretch[] = []
  // Taking turns, so that a neighbor on the machine slows both alike.
  for (let round = 0; round < ROUNDS; round++) {
    await prepareFor(store, seconds / ROUNDS, http.at(-1))
    http.push(await load({ clients, seconds: seconds / ROUNDS, work: sell }))
    await prepareFor(store, seconds / ROUNDS, bare.at(-1))
    bare.push(await bareSales.load(store, clients, seconds / ROUNDS))
  }
  clerks.forEach((clerk) => clerk.close())
  await bareSales.close()
  return { http: together(http), bare: together(bare) }
}

/** A server that has just started still compiles itself; a store's server has been up for days. */
async function warmUp(store: BenchStore, url: string): Promise<void> {
  await store.prepare(WARM_UP_SALES)
  const clerks = await store.clerks(url, 16)
  let left = WARM_UP_SALES
  await load({ clients: 16, seconds: WARM_UP_SECONDS, work: async (client) => (left-- > 0 ? finalizeAndPay(clerks[client]!, store.next()!) : false) })
  clerks.forEach((clerk) => clerk.close())
}

/**
 * How many processes serve. The goal is for one, the default; two show whether the machine has cores to spare beside its
 * database, which on two cores it has not.
 */
function setupsFor(engine: Engine): { processes: number; clients: number[] }[] {
  const one = { processes: 1, clients: [1, 16] }
  return engine === 'mysql' && availableParallelism() > 1 ? [one, { processes: 2, clients: [16] }] : [one]
}

/** Finalize-and-pay over HTTP by one clerk and by sixteen, against the same statements through the plain driver. */
export async function saleRows(store: BenchStore, sale: CapturedSale, engine: Engine, seconds: number): Promise<BenchRow[]> {
  const rows: BenchRow[] = []
  for (const { processes, clients: counts } of setupsFor(engine)) {
    const server = await startServer({ env: { WEB_PROCESSES: String(processes) } })
    await warmUp(store, server.url)
    for (const clients of counts) {
      const { http, bare } = await measure(store, server.url, sale, clients, seconds)
      const ratio = http.perSecond / bare.perSecond
      const hasGoal = engine === 'mysql' && clients === 16 && processes === 1
      const name = processes === 1 ? 'finalize and pay' : `finalize and pay, ${processes} processes`
      rows.push(row(name, engine, { ...http, ratio, met: hasGoal ? ratio >= GOAL : null, measure: hasGoal ? `of bare; goal ${GOAL * 100}%` : 'of bare' }))
      rows.push(row('  bare', engine, { ...bare, measure: `its ${sale.statements.length} statements by the plain driver` }))
    }
    await server.stop()
  }
  return rows
}
