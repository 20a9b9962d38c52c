import { getActiveTest } from '@japa/runner'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { testAddress, type TestClient } from '@benchpin/kernel/testing'
import { findBrowser } from '../../kernel/browser/find_browser.ts'

let browser: Promise<Browser> | null = null

async function launch(): Promise<Browser> {
  const found = await findBrowser()
  if (!found) throw new Error('No Chromium: install one, or set CHROMIUM_PATH.')
  const env = Object.fromEntries(Object.entries({ ...process.env, ...found.env }).filter((entry): entry is [string, string] => entry[1] !== undefined))
  return chromium.launch({
    executablePath: found.executablePath,
    env,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking', '--disable-component-update'],
  })
}

/** A window of a signed-in user, and what went wrong in it. */
export interface BrowserWindow {
  page: Page
  context: BrowserContext
  /** Errors of scripts, and requests to other hosts: a test expects none. */
  faults: string[]
  close(): Promise<void>
}

/** How a window is opened. */
export interface WindowOptions {
  width?: number
  height?: number
  dark?: boolean
  /** Lets the page register its service worker; else no test meets another's cache. */
  serviceWorkers?: boolean
}

/** Opens a window, with the client's session where one is given. It closes with the test at the latest. */
export async function openWindow(client: TestClient | null, { width = 1440, height = 900, dark = false, serviceWorkers = false }: WindowOptions = {}): Promise<BrowserWindow> {
  browser ??= launch()
  const context = await (await browser).newContext({ viewport: { width, height }, colorScheme: dark ? 'dark' : 'light', baseURL: testAddress(), serviceWorkers: serviceWorkers ? 'allow' : 'block' })
  context.setDefaultTimeout(15_000)
  getActiveTest()?.cleanup(() => context.close())
  const { hostname } = new URL(testAddress())
  if (client) await context.addCookies(client.cookies().map(({ name, value }) => ({ name, value, domain: hostname, path: '/' })))
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`))
  page.on('console', (message) => void (message.type() === 'error' && !message.text().includes('status of 4') && faults.push(`console: ${message.text()}`)))
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (url.protocol.startsWith('http') && url.hostname !== hostname) faults.push(`outside: ${request.url()}`)
  })
  return { page, context, faults, close: () => context.close() }
}

/** Ends the browser; the last spec of a run need not: the process does. */
export async function closeBrowser(): Promise<void> {
  if (browser) await (await browser).close()
  browser = null
}
