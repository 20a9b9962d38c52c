import { nextNumber, setting, sumMoney, tenantState, type Money } from '@benchpin/kernel'
import { commitSale, lockItems, reverseSale, type Item, type StockLineCost } from '@benchpin/plugins/inventory'
import type { AccountKey, JournalLine, Source } from '@benchpin/plugins/ledger'
import { raiseOpenItem, reverseOpenItem } from '@benchpin/plugins/receivables'
import { recordTax, reverseTax } from '@benchpin/plugins/tax'
import { creditsOf } from './contributed_lines.ts'
import type { WholeInvoice } from './open_invoice.ts'
import type { Invoice } from '../models/invoice.ts'
import { taxOfInvoice } from './rates.ts'

/** Type under which invoices stand in stock, ledger, tax and receivables, and by which they are paid and printed. */
export const INVOICE = 'sales.invoice'

/** The invoice as the document behind its postings. */
export function sourceOf(invoice: Invoice): Source {
  return { type: INVOICE, id: invoice.id, number: invoice.number ?? '' }
}

/** Numbers run by store, without gaps; an invoice that has one keeps it. */
async function assignNumber(invoice: Invoice): Promise<void> {
  if (invoice.number !== null) return
  const chosen = await setting<string | null>('sales.number_prefix', invoice.storeId)
  const { stores } = await tenantState()
  const prefix = chosen || `${stores.find(({ id }) => id === invoice.storeId)?.code ?? ''}-`
  invoice.number = await nextNumber(`sales.invoice:${invoice.storeId}`, { prefix, digits: 5 })
}

/** What goods of the stock brought, by their family: a posting rule may send one to an account of its own. */
function goodsByFamily({ lines }: WholeInvoice, items: readonly Item[]): Map<string, Money> {
  const families = new Map(items.map(({ id, family }) => [id, family]))
  const sums = new Map<string, Money>()
  for (const { itemId, extension } of lines) {
    const family = itemId === null ? undefined : families.get(itemId)
    if (family) sums.set(family, sumMoney([sums.get(family) ?? 0, extension]))
  }
  return sums
}

/** The credit side of the receivable. Amounts below zero, of goods taken back, stand on the debit side. */
async function offsetsOf(whole: WholeInvoice, items: readonly Item[]): Promise<JournalLine[]> {
  const { invoice, lines } = whole
  const services = sumMoney(lines.filter(({ kind }) => kind === 'service').map(({ extension }) => extension))
  const goods = goodsByFamily(whole, items)
  const credits: [AccountKey, Money, string?][] = [
    ...[...goods].map(([family, amount]): [AccountKey, Money, string] => ['sales_revenue', amount, family]),
    ['sales_revenue', sumMoney([invoice.subtotal, -services, -invoice.deferred, ...[...goods.values()].map((amount) => -amount)])],
    ['service_revenue', services],
    ['sales_tax_payable', invoice.tax],
    ['freight_income', invoice.freight],
    ['card_fee_income', invoice.cardFee],
    ...(await creditsOf(lines)),
  ]
  return credits.filter(([, amount]) => amount !== 0).map(([account, amount, family = null]) => (amount > 0 ? { account, credit: amount, family } : { account, debit: -amount, family }))
}

/** What was taxed and what was not, for the tax return. */
async function taxRecordOf(whole: WholeInvoice) {
  const { computed } = await taxOfInvoice(whole)
  const { taxable, surtaxable, base, surtax, exempt } = computed
  return { taxableAmount: taxable, surtaxableAmount: surtaxable, exempt, base, surtax, jurisdiction: whole.invoice.taxPlace }
}

async function takeStock(whole: WholeInvoice, locked: readonly Item[]): Promise<StockLineCost[]> {
  const { invoice, lines } = whole
  const stock = lines.flatMap(({ id, itemId, quantity }) => (itemId === null ? [] : [{ itemId, quantity, lineId: id }]))
  if (stock.length === 0) return []
  const sold = await commitSale({ source: sourceOf(invoice), date: invoice.date, storeId: invoice.storeId, lines: stock, locked })
  return sold.lines
}

/** The cost as posted; it differs from what was read when the line was added only where the item's cost changed since. */
async function keepCosts({ lines }: WholeInvoice, costs: readonly StockLineCost[]): Promise<void> {
  const byLine = new Map(costs.map(({ lineId, cost }) => [lineId, cost]))
  for (const line of lines) {
    const cost = byLine.get(line.id) ?? 0
    if (cost !== line.cost) await line.merge({ cost }).save()
  }
}

/**
 * Posts an invoice whose totals stand: number, stock, tax, receivable. Items are locked before the number, because
 * whoever holds the number makes all other sales of the store wait. Returns the id of its open item, 0 where it comes
 * to nothing.
 *
 * @throws ItemNotAvailableError naming the item and what took it; PeriodClosedError
 */
export async function postInvoice(whole: WholeInvoice): Promise<number> {
  const { invoice, lines } = whole
  const items = await lockItems(lines.flatMap(({ itemId }) => (itemId === null ? [] : [itemId])))
  await assignNumber(invoice)
  const source = sourceOf(invoice)
  await keepCosts(whole, await takeStock(whole, items))
  const { date, dueDate, storeId, contactId, total } = invoice
  await recordTax({ source, date, storeId, contactId, ...(await taxRecordOf(whole)) })
  return raiseOpenItem({ contactId, storeId, date, dueDate, amount: total, source, memo: `Invoice ${source.number}`, offsets: await offsetsOf(whole, items) })
}

/** Takes back all that `postInvoice` posted, on the invoice's own date. */
export async function unpostInvoice(invoice: Invoice, { reason, reopened }: { reason: string; reopened: boolean }): Promise<void> {
  const source = sourceOf(invoice)
  const { date } = invoice
  await reverseSale({ source, date })
  await reverseOpenItem({ source, date, reason, reopened })
  await reverseTax({ source, date })
}
