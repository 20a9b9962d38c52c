import { chromium, type BrowserContext } from 'playwright-core'
import { findBrowser } from '../../kernel/browser/find_browser.ts'
import { startServer } from '../helpers/server_process.ts'
import type { DemoClerks } from './demo_clerks.ts'
import { row, type BenchRow } from './rows.ts'

/** HTML, scripts, styles and fonts of the first page, as they go over the wire. */
const GOAL = 300_000

/** Bytes on the wire until the page is quiet. */
async function bytesOf(context: BrowserContext, url: string): Promise<number> {
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  let bytes = 0
  session.on('Network.loadingFinished', ({ encodedDataLength }) => void (bytes += encodedDataLength))
  await page.goto(url, { waitUntil: 'networkidle' })
  await page.close()
  return bytes
}

const inKilobytes = (bytes: number) => `${(bytes / 1000).toFixed(0)} kB`

/** What a browser loads for the sign-in page and for the dashboard, the first time and the second. */
export async function pageWeightRows(clerks: DemoClerks): Promise<BenchRow[]> {
  const found = await findBrowser()
  if (!found) return [row('first load', '-', { measure: 'skipped: no Chromium' })]
  const server = await startServer()
  const env = Object.fromEntries(Object.entries({ ...process.env, ...found.env }).filter((entry): entry is [string, string] => entry[1] !== undefined))
  const browser = await chromium.launch({ executablePath: found.executablePath, env, args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'] })
  const rows: BenchRow[] = []
  const { hostname } = new URL(server.url)
  const pages: [string, string, boolean][] = [['sign-in page', '/sign-in', false], ['dashboard', '/', true]]
  for (const [name, path, signedIn] of pages) {
    const context = await browser.newContext()
    if (signedIn) await context.addCookies((await clerks.cookies()).map((cookie) => ({ ...cookie, domain: hostname, path: '/' })))
    const cold = await bytesOf(context, server.url + path)
    const warm = await bytesOf(context, server.url + path)
    await context.close()
    rows.push(row(`first load: ${name}`, '-', { ratio: cold / GOAL, met: cold < GOAL, measure: `${inKilobytes(cold)} on the wire, then ${inKilobytes(warm)}; goal under ${inKilobytes(GOAL)}` }))
  }
  await browser.close()
  await server.stop()
  return rows
}
