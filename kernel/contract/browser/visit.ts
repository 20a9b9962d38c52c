import type { Browser, Page } from 'playwright-core'
import { TestClient } from '../../testing/http_client.ts'
import { platformClient } from '../../testing/platform_client.ts'
import type { RunningSubject } from '../run/running_subject.ts'
import { screensOf, type Audience, type OpenScreen } from '../run/screens.ts'
import { canScan, scan, type Violation } from './axe.ts'
import { browserAtHand, openWindow } from './window.ts'

/** How the screens are looked at: as on a desk, and as on a phone in the dark. */
const LOOKS = [
  { name: 'light, 1440 wide', width: 1440, height: 900, dark: false },
  { name: 'dark, 390 wide', width: 390, height: 844, dark: true },
]

/** What was seen of one screen in one look. */
export interface Visit {
  /** The screen's component and its address. */
  where: string
  look: string
  faults: string[]
  /** Null where nothing can scan. */
  violations: Violation[] | null
}

/** All visits, or why there are none. */
export type Visits = { visits: Visit[] } | { missing: string; advice: string }

/** What a page shows beside what its scripts say: whether it fits, and whether a person knows where he is. */
async function layoutFaults(page: Page): Promise<string[]> {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  const headings = await page.locator('h1').count()
  return [...(overflow > 1 ? [`layout: ${overflow} px wider than the window`] : []), ...(headings === 1 ? [] : [`layout: ${headings} headings of the first level; one is wanted`])]
}

async function look(page: Page, address: string, faults: string[]): Promise<{ faults: string[]; violations: Violation[] | null }> {
  try {
    await page.goto(address)
    await page.locator('h1').first().waitFor()
    await page.waitForLoadState('networkidle')
    const violations = canScan() ? await scan(page) : null
    return { faults: [...faults.splice(0), ...(await layoutFaults(page))], violations }
  } catch (error) {
    return { faults: [...faults.splice(0), `script: ${error instanceof Error ? error.message.split('\n')[0]! : String(error)}`], violations: [] }
  }
}

async function visitor(subject: RunningSubject, audience: Audience): Promise<TestClient> {
  if (audience === 'member') return subject.client({ name: 'Helen Vine' })
  return audience === 'platform' ? (await platformClient()).client : new TestClient()
}

async function visitAs(browser: Browser, client: TestClient, screens: readonly OpenScreen[]): Promise<Visit[]> {
  const visits: Visit[] = []
  for (const { name, ...size } of LOOKS) {
    const { page, context, faults } = await openWindow(browser, client, size)
    for (const { component, address } of screens) visits.push({ where: `${component} (${address})`, look: name, ...(await look(page, address, faults)) })
    await context.close()
  }
  return visits
}

async function visitAll(subject: RunningSubject): Promise<Visits> {
  const at = await browserAtHand()
  if (!('browser' in at)) return at
  const { screens } = await screensOf(subject)
  const visits: Visit[] = []
  for (const audience of ['member', 'platform', 'everyone'] as const) {
    const theirs = screens.filter((screen) => screen.audience === audience)
    if (theirs.length > 0) visits.push(...(await visitAs(at.browser, await visitor(subject, audience), theirs)))
  }
  return { visits }
}

const known = new WeakMap<RunningSubject, Promise<Visits>>()

/** Opens every screen of the plugin in a browser, in both looks. Done once for all checks. */
export function visitsOf(subject: RunningSubject): Promise<Visits> {
  const visits = known.get(subject) ?? visitAll(subject)
  known.set(subject, visits)
  return visits
}
