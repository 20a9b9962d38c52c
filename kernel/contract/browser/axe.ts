import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

/** WCAG 2.2 at level AA, with what came before it. */
const OPTIONS: RunOptions = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] }

const GRAVE = new Set(['serious', 'critical'])

/** One violation, with the elements that it is about. */
export interface Violation {
  rule: string
  what: string
  /** Where to read more. */
  url: string
  elements: string[]
}

let source: string | null = null

function axeSource(): string | null {
  try {
    source ??= readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')
    return source
  } catch {
    return null
  }
}

/** Whether axe-core is installed. */
export function canScan(): boolean {
  return axeSource() !== null
}

/** The serious and critical violations of a page that is open. */
export async function scan(page: Page): Promise<Violation[]> {
  await page.evaluate(axeSource()!)
  const { violations } = await page.evaluate((options) => (globalThis as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }).axe.run(options), OPTIONS)
  return violations
    .filter(({ impact }) => GRAVE.has(impact ?? ''))
    .map(({ id, help, helpUrl, nodes }) => ({ rule: id, what: help, url: helpUrl, elements: nodes.map(({ html }) => html.slice(0, 160)) }))
}
