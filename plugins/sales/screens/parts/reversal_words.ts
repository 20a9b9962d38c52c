import type { InvoiceView } from '../../http/invoice_view.ts'

/** What reversing an invoice does, in numbers: `returns 2 items to stock, reverses $8,037.80`. */
export function reversalWords({ lines, totals, status }: InvoiceView, money: (minor: number) => string): string {
  if (status === 'open') return 'nothing of which is posted'
  const items = lines.reduce((sum, { itemId, unit, quantity }) => sum + (itemId === null ? 0 : unit === 'carat' ? 1 : quantity), 0)
  const stock = items === 0 ? '' : `returns ${items} ${items === 1 ? 'item' : 'items'} to stock, `
  return `${stock}reverses ${money(totals.total)}`
}
