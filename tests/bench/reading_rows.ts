import { currentTenantId, database } from '@benchpin/kernel'
import { startServer } from '../helpers/server_process.ts'
import type { DemoClerks } from './demo_clerks.ts'
import { load } from './load.ts'
import type { Yardstick } from './plain_rows.ts'
import { row, type BenchRow, type Engine } from './rows.ts'
import type { SessionClient } from './session_client.ts'

/** One kind of page that clerks open all day. */
interface Reading {
  name: string
  /** Paths to open, one after the other; each opening of one is a request. */
  paths: string[]
  inertia: boolean
}

/** The version of the assets, which Inertia's requests carry. */
async function assetsVersion(clerk: SessionClient): Promise<string> {
  const { text } = await clerk.get('/', { accept: 'text/html' })
  const found = /version(?:&quot;|"):(?:&quot;|")([^"&]+)/.exec(text)
  if (!found) throw new Error('The dashboard does not name the version of its assets.')
  return found[1]!
}

/** What people type into the search: beginnings of names, phone numbers, StockIDs and invoice numbers. */
async function searchTexts(clerks: DemoClerks): Promise<string[]> {
  return clerks.inside(async () => {
    const columns: [string, string][] = [['contacts_contacts', 'display_name'], ['inventory_items', 'stock_id'], ['sales_invoices', 'number']]
    const texts: string[] = []
    for (const [table, column] of columns) {
      const rows = (await database().from(table).where('tenant_id', currentTenantId()).whereNotNull(column).orderBy('id', 'desc').limit(20).select(`${column} as text`)) as { text: string }[]
      texts.push(...rows.flatMap(({ text }) => [text, text.slice(0, 4)]))
    }
    return texts
  })
}

/** The invoice list, the stock list and the search over the demo's data, by one clerk and by sixteen. */
export async function readingRows(clerks: DemoClerks, engine: Engine, seconds: number, plain: Yardstick): Promise<BenchRow[]> {
  const server = await startServer()
  const sessions = await clerks.sessions(server.url, 16)
  const version = await assetsVersion(sessions[0]!)
  const readings: Reading[] = [
    { name: 'list of 50 invoices', paths: ['/sales/invoices?perPage=50'], inertia: true },
    { name: 'stock list of 50', paths: ['/inventory?perPage=50'], inertia: true },
    { name: 'global search', paths: (await searchTexts(clerks)).map((text) => `/search?q=${encodeURIComponent(text)}`), inertia: false },
  ]
  const rows: BenchRow[] = []
  for (const { name, paths, inertia } of readings) {
    const headers: Record<string, string> = inertia ? { accept: 'text/html', 'x-inertia': 'true', 'x-inertia-version': version } : {}
    let next = 0
    const work = async (client: number) => {
      const { status, text } = await sessions[client]!.get(paths[next++ % paths.length]!, headers)
      if (status !== 200) throw new Error(`${name} answered ${status}: ${text.slice(0, 200)}`)
    }
    await load({ clients: 16, seconds: seconds / 2, work })
    for (const clients of [1, 16]) {
      const result = await load({ clients, seconds, work })
      rows.push(row(name, engine, { ...result, ratio: result.perSecond / plain.get(clients)!.perSecond, measure: 'of plain Adonis JSON' }))
    }
  }
  sessions.forEach((session) => session.close())
  await server.stop()
  return rows
}
