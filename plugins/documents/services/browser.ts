import puppeteer, { type Browser } from 'puppeteer'
import { findBrowser, kernelLogger } from '@benchpin/kernel'
import { NoBrowserError } from '../errors.ts'

/** Pages are HTML of our own that loads nothing: what a browser does beyond that is switched off. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-extensions',
  '--font-render-hinting=none',
]

let browser: Promise<Browser> | null = null

async function launch(): Promise<Browser> {
  const found = await findBrowser()
  if (!found) throw new NoBrowserError()
  const started = await puppeteer.launch({
    executablePath: found.executablePath,
    env: { ...process.env, ...found.env },
    args: ARGUMENTS,
    headless: found.env.LD_LIBRARY_PATH ? 'shell' : true,
  })
  started.on('disconnected', () => {
    browser = null
  })
  return started
}

/** The one browser of this process, started when it is first needed and again after it died. */
export function sharedBrowser(): Promise<Browser> {
  browser ??= launch().catch((error: unknown) => {
    browser = null
    kernelLogger()?.error({ err: error }, 'The browser that prints documents did not start')
    throw error
  })
  return browser
}

/** Ends the browser, where one runs. Called when the process stops. */
export async function closeBrowser(): Promise<void> {
  const running = browser
  browser = null
  if (running) await (await running).close()
}
