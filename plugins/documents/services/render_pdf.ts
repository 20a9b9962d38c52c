import type { Page } from 'puppeteer'
import type { DocumentFormat } from '../points.ts'
import { sharedBrowser } from './browser.ts'

const PAGES = 2

const idle: Page[] = []
const waiting: (() => void)[] = []
let busy = 0

/** A page of the shared browser; at most two work at once, the others wait in line. */
async function takePage(): Promise<Page> {
  if (busy >= PAGES) await new Promise<void>((resolve) => waiting.push(resolve))
  busy++
  for (let page = idle.pop(); page; page = idle.pop()) if (!page.isClosed()) return page
  const page = await (await sharedBrowser()).newPage()
  await page.setJavaScriptEnabled(false)
  return page
}

function giveBack(page: Page | null): void {
  busy--
  if (page && !page.isClosed()) idle.push(page)
  waiting.shift()?.()
}

async function receiptHeight(page: Page): Promise<string> {
  const main = await page.$('main')
  const box = await main?.boundingBox()
  return `${Math.ceil((box?.height ?? 800) + 8)}px`
}

/** How a page lies, and what stays white around each page of a document of many. */
export interface PdfLayout {
  landscape?: boolean
  /** CSS lengths; the number of the page stands in the lower margin. */
  margin?: { top: string; bottom: string; left: string; right: string }
}

/** The PDF of a document's page. A receipt is as long as its content. */
export async function renderDocumentPdf(html: string, format: DocumentFormat, { landscape = false, margin }: PdfLayout = {}): Promise<Buffer> {
  let page: Page | null = null
  try {
    page = await takePage()
    await page.setContent(html, { waitUntil: 'load' })
    const size = format === 'receipt' ? { width: '80mm', height: await receiptHeight(page) } : { format: format === 'a4' ? ('A4' as const) : ('Letter' as const) }
    const numbered = format === 'receipt' ? {} : { ...PAGE_NUMBERS, ...(margin ? { margin } : {}) }
    return Buffer.from(await page.pdf({ ...size, landscape, printBackground: true, preferCSSPageSize: false, ...numbered }))
  } finally {
    giveBack(page)
  }
}

const PAGE_NUMBERS = {
  displayHeaderFooter: true,
  headerTemplate: '<span></span>',
  footerTemplate:
    '<div style="width:100%;font-size:7pt;color:#555;text-align:center;font-family:sans-serif">Page <span class="pageNumber"></span> of <span class="totalPages"></span></div>',
  margin: { top: '0mm', bottom: '12mm', left: '0mm', right: '0mm' },
}
