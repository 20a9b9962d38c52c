import type { Browser, BrowserContext, Page } from 'playwright-core'
import { findBrowser } from '../../browser/find_browser.ts'
import { testAddress, type TestClient } from '../../testing/http_client.ts'

/** A window of a signed-in user, and what went wrong in it. */
export interface CheckWindow {
  page: Page
  context: BrowserContext
  /** Errors of scripts, and requests to other hosts, since they were last taken out. */
  faults: string[]
}

/** Why no window can be opened, and what to do; or the browser that opens them. */
export type BrowserAtHand = { browser: Browser } | { missing: string; advice: string }

let started: Promise<BrowserAtHand> | null = null

async function launch(): Promise<BrowserAtHand> {
  const playwright = await import('playwright-core').catch(() => null)
  if (!playwright) return { missing: 'playwright-core is not installed.', advice: 'Install the development dependencies: npm install --include=dev.' }
  const found = await findBrowser()
  if (!found) return { missing: 'There is no Chromium or Chrome.', advice: 'Install one, or set CHROMIUM_PATH; --no-browser leaves the screens unopened.' }
  const env = Object.fromEntries(Object.entries({ ...process.env, ...found.env }).filter((entry): entry is [string, string] => entry[1] !== undefined))
  const args = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking', '--disable-component-update']
  return { browser: await playwright.chromium.launch({ executablePath: found.executablePath, env, args }) }
}

/** The browser of this process, or why there is none. */
export function browserAtHand(): Promise<BrowserAtHand> {
  started ??= launch()
  return started
}

/** Opens a window with a client's session. */
export async function openWindow(browser: Browser, client: TestClient, look: { width: number; height: number; dark: boolean }): Promise<CheckWindow> {
  const { width, height, dark } = look
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce', baseURL: testAddress() })
  context.setDefaultTimeout(15_000)
  const { hostname } = new URL(testAddress())
  await context.addCookies(client.cookies().map(({ name, value }) => ({ name, value, domain: hostname, path: '/' })))
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`))
  page.on('console', (message) => void (message.type() === 'error' && faults.push(`console: ${message.text()}`)))
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (url.protocol.startsWith('http') && url.hostname !== hostname) faults.push(`outside: ${request.url()}`)
  })
  return { page, context, faults }
}

/** Ends the browser, where one was started. */
export async function closeBrowser(): Promise<void> {
  const running = started && (await started)
  started = null
  if (running && 'browser' in running) await running.browser.close()
}
