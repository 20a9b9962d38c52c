import { contributionsOf, definePoint } from '@benchpin/kernel'
import { OpenItem } from '../models/open_item.ts'

/** A page on which whoever holds its link sees what a document still costs, and how to pay it, without signing in. */
export interface PayPage {
  /** Permanent, begins with the plugin's id. */
  id: string
  /** The type of the documents' sources: `sales.invoice`. */
  type: string
  /** The document's link, the same each time; null where there is nothing to pay in this way. */
  link(documentId: number): Promise<string | null>
}

/** Pages on which customers pay. */
export const payPages = definePoint<PayPage>('receivables.pay_pages')

/** The link by which a customer pays a document; null where no plugin offers one. */
export async function payLinkOf(type: string, documentId: number): Promise<string | null> {
  for (const page of await contributionsOf(payPages)) {
    const link = page.type === type ? await page.link(documentId) : null
    if (link) return link
  }
  return null
}

/** The same for what an open item is of. */
export async function payLinkOfItem(openItemId: number): Promise<string | null> {
  const item = await OpenItem.query().where('id', openItemId).first()
  return item ? payLinkOf(item.sourceType, item.sourceId) : null
}
