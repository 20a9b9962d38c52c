import { formatWeight, type PeekPayload, type QuickPeek } from '@benchpin/kernel'
import type { InvoiceView, LineView } from '../http/invoice_view.ts'
import { loadInvoiceView } from './load_view.ts'
import { INVOICE } from './posting.ts'

/** A quantity as a person reads it: `1`, `1.01 ct`. */
export function quantityText({ quantity, unit }: Pick<LineView, 'quantity' | 'unit'>): string {
  return unit === 'carat' ? `${formatWeight(quantity)} ct` : String(quantity)
}

function linesOf({ lines }: InvoiceView): PeekPayload['lines'] {
  return {
    columns: [
      { key: 'code', label: 'StockID', type: 'code' },
      { key: 'description', label: 'Description', type: 'text' },
      { key: 'quantity', label: 'Quantity', type: 'text' },
      { key: 'amount', label: 'Amount', type: 'money' },
    ],
    rows: lines.map((line) => ({ code: line.stockId, description: line.description, quantity: quantityText(line), amount: line.extension })),
  }
}

function eventsOf({ payments, history }: InvoiceView): PeekPayload['events'] {
  const paid = payments.map(({ date, label, number, held, voided }) => ({ at: date, text: `${label} ${number}${voided ? ', voided' : held ? ', held as a deposit' : ''}` }))
  return [...paid.reverse(), ...history]
}

/** An invoice seen from the side. */
export const invoicePeek: QuickPeek = {
  type: INVOICE,
  permission: 'sales.invoices.view',
  async load(id) {
    const view = await loadInvoiceView(id)
    const { total, paid, writtenOff, due } = view.totals
    return {
      type: INVOICE,
      id,
      title: view.number ? `Invoice ${view.number}` : 'Open invoice',
      subtitle: view.customer.name,
      state: view.state,
      href: `/sales/invoices/${id}`,
      figures: [
        { label: 'Total', type: 'money', value: total },
        { label: 'Paid', type: 'money', value: paid },
        ...(writtenOff === 0 ? [] : [{ label: 'Written off', type: 'money' as const, value: writtenOff }]),
        { label: 'Due', type: 'money', value: due },
      ],
      facts: [
        { label: 'Date', type: 'date', value: view.date },
        { label: 'Due date', type: 'date', value: view.dueDate },
        { label: 'Store', type: 'text', value: view.store.name },
        { label: 'Salesperson', type: 'text', value: view.salesperson?.name ?? null },
        { label: 'Subtotal', type: 'money', value: view.totals.subtotal },
        { label: 'Tax', type: 'money', value: view.totals.tax },
      ],
      lines: linesOf(view),
      events: eventsOf(view),
      actions: [{ label: 'Print', href: `/documents/${INVOICE}/${id}` }],
    }
  },
}
