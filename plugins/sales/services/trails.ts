import { currentTenantId, database } from '@benchpin/kernel'
import type { ContactEventSource, TimelineEntry } from '@benchpin/plugins/contacts'
import type { ItemEventSource } from '@benchpin/plugins/inventory'
import type { InvoiceStatus } from '../models/invoice.ts'
import { INVOICE } from './posting.ts'

interface SoldRow {
  id: number
  number: string
  status: InvoiceStatus
  date: string
  total: number
  extension: number
  stock_id: string | null
  description: string
  customer: string
}

/** Lines of invoices that were finalized at some time, with their invoice and its customer. */
function soldLines() {
  return database()
    .from('sales_invoice_lines as l')
    .join('sales_invoices as i', (join) => join.on('i.tenant_id', 'l.tenant_id').andOn('i.id', 'l.invoice_id'))
    .join('contacts_contacts as c', (join) => join.on('c.tenant_id', 'i.tenant_id').andOn('c.id', 'i.contact_id'))
    .where('l.tenant_id', currentTenantId())
    .whereNotNull('i.number')
    .orderBy('i.date', 'desc')
    .orderBy('i.id', 'desc')
    .orderBy('l.position')
    .limit(2000)
    .select('i.id', 'i.number', 'i.status', 'i.date', 'i.total', 'l.extension', 'l.stock_id', 'l.description', 'c.display_name as customer')
}

const STATE_WORDS: Record<InvoiceStatus, string> = { finalized: '', open: ', reopened', voided: ', voided' }

function entryOf(row: SoldRow, text: string, amount: number): TimelineEntry {
  const id = Number(row.id)
  return { at: row.date, text: `${text}${STATE_WORDS[row.status]}`, amount: row.status === 'voided' ? 0 : amount, peek: { type: INVOICE, id }, href: `/sales/invoices/${id}` }
}

/** What a few lines sold, in words: their StockIDs, or how many there are of them. */
function goodsOf(rows: readonly SoldRow[]): string {
  const names = rows.map(({ stock_id: stockId, description }) => stockId ?? description)
  return names.length <= 3 ? names.join(', ') : `${names.length} lines`
}

/** What a customer bought: one entry for each invoice. */
export const salesToContact: ContactEventSource = {
  id: 'sales.invoices',
  async load(contactId) {
    const rows = (await soldLines().where('i.contact_id', contactId)) as SoldRow[]
    const invoices = Map.groupBy(rows, ({ id }) => Number(id))
    return [...invoices.values()].map((lines) => entryOf(lines[0]!, `Bought ${goodsOf(lines)} on invoice ${lines[0]!.number}`, Number(lines[0]!.total)))
  },
}

/** To whom an item was sold. */
export const salesOfItem: ItemEventSource = {
  id: 'sales.invoices',
  async load(itemId) {
    const rows = (await soldLines().where('l.item_id', itemId)) as SoldRow[]
    return rows.map((row) => entryOf(row, `Sold to ${row.customer} on invoice ${row.number}`, Number(row.extension)))
  },
}
