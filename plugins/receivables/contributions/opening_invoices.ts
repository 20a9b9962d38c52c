import { currentTenantId, database, formatMoney, nextNumber, tenantState, type BusinessDate, type Money } from '@benchpin/kernel'
import { ensureRole } from '@benchpin/plugins/contacts'
import type { OpeningMoment, OpeningSubledger, OpeningValues, OpeningVerdict } from '@benchpin/plugins/ledger'
import { OpenItem } from '../models/open_item.ts'
import { raiseOpenItem } from '../services/open_items.ts'
import { reverseOpenItem } from '../services/reverse_open_item.ts'

/** Type of invoices that were written in the books before. */
export const OPENING_ITEM = 'receivables.opening_item'

/** A pasted invoice. */
interface Invoice {
  customer: string
  number: string
  date: BusinessDate
  dueDate: BusinessDate
  amount: Money
}

function invoiceOf(row: OpeningValues): Invoice {
  const date = String(row.date ?? '')
  return { customer: String(row.customer ?? ''), number: String(row.number ?? '').slice(0, 64), date, dueDate: String(row.dueDate ?? date), amount: Number(row.amount ?? 0) }
}

/** Ids of the contacts of each name, upper and lower case alike. */
async function contactsByName(names: readonly string[]): Promise<Map<string, number[]>> {
  const found = new Map<string, number[]>()
  for (let start = 0; start < names.length; start += 500) {
    const rows = (await database().from('contacts_contacts').where('tenant_id', currentTenantId()).whereIn('display_name', names.slice(start, start + 500)).select('id', 'display_name')) as { id: number; display_name: string }[]
    for (const { id, display_name: name } of rows) found.set(name.toLowerCase(), [...(found.get(name.toLowerCase()) ?? []), Number(id)])
  }
  return found
}

const keyOf = (contactId: number, number: string) => `${contactId}:${number}`

async function standing(): Promise<Map<string, OpenItem>> {
  const items = await OpenItem.query().where('source_type', OPENING_ITEM).where('standing', 1)
  return new Map(items.map((item) => [keyOf(item.contactId, item.sourceNumber), item]))
}

const isSame = (item: OpenItem, { date, dueDate, amount }: Invoice, storeId: number) => item.date === date && item.dueDate === dueDate && item.amount === amount && item.storeId === storeId

async function check(rows: readonly OpeningValues[], { date: asOf, storeId }: OpeningMoment): Promise<OpeningVerdict[]> {
  const invoices = rows.map(invoiceOf)
  const [contacts, items, state] = [await contactsByName([...new Set(invoices.map(({ customer }) => customer))]), await standing(), await tenantState()]
  const seen = new Set<string>()
  return invoices.map((invoice) => {
    const ids = contacts.get(invoice.customer.toLowerCase()) ?? []
    const faults: OpeningVerdict['faults'] = []
    if (invoice.customer && ids.length === 0) faults.push({ column: 'customer', message: 'No contact has this name. Add the contact first.' })
    if (ids.length > 1) faults.push({ column: 'customer', message: 'Several contacts have this name. Give one another name first.' })
    if (invoice.date > asOf) faults.push({ column: 'date', message: `Use ${asOf} or an earlier date.` })
    if (invoice.dueDate < invoice.date) faults.push({ column: 'dueDate', message: 'Use the invoice’s date or a later one.' })
    if (invoice.amount === 0) faults.push({ column: 'amount', message: 'Enter what is still owed.' })
    const key = keyOf(ids[0] ?? 0, invoice.number)
    if (ids.length === 1 && seen.has(key)) faults.push({ column: 'number', message: 'This invoice stands in another row already.' })
    seen.add(key)
    const item = items.get(key)
    if (!item) return { faults, says: 'Adds' }
    if (isSame(item, invoice, storeId)) return { faults, says: 'Is there already' }
    if (item.balance !== item.amount) faults.push({ column: 'amount', message: `${formatMoney(item.amount - item.balance, state)} of it was paid meanwhile: it stays as it is. Leave the row out.` })
    return { faults, says: `Replaces ${formatMoney(item.amount, state)}` }
  })
}

async function load(rows: readonly OpeningValues[], { storeId }: OpeningMoment): Promise<void> {
  const invoices = rows.map(invoiceOf)
  const [contacts, items] = [await contactsByName([...new Set(invoices.map(({ customer }) => customer))]), await standing()]
  for (const invoice of invoices) {
    const { number, date, dueDate, amount } = invoice
    const { id: contactId } = await ensureRole(contacts.get(invoice.customer.toLowerCase())![0]!, 'customer')
    const item = items.get(keyOf(contactId, number))
    if (item && isSame(item, invoice, storeId)) continue
    if (item) await reverseOpenItem({ source: { type: OPENING_ITEM, id: item.sourceId }, date: item.date, reason: 'Opening balances loaded again' })
    const id = item?.sourceId ?? Number(await nextNumber('receivables.opening_item', { prefix: '', digits: 1 }))
    const against = amount > 0 ? { credit: amount } : { debit: -amount }
    await raiseOpenItem({ contactId, storeId, date, dueDate, amount, source: { type: OPENING_ITEM, id, number }, memo: `Invoice ${number}, from the books before`, offsets: [{ account: 'opening_balances', ...against }] })
  }
}

/** Invoices that customers owe from the books before, so that each is paid and ages on its own. */
export const openingInvoices: OpeningSubledger = {
  id: 'receivables.open_invoices',
  title: 'Open customer invoices',
  help: 'A row for each invoice with what is still owed of it; a credit is an amount below zero. Each posts on its own date, so that it ages rightly. Customers are found by their name.',
  order: 20,
  columns: [
    { key: 'customer', label: 'Customer', type: 'text', required: true },
    { key: 'number', label: 'Number', type: 'text', required: true },
    { key: 'date', label: 'Date', type: 'date', required: true },
    { key: 'dueDate', label: 'Due', type: 'date' },
    { key: 'amount', label: 'Amount', type: 'money', required: true },
  ],
  check,
  load,
}
