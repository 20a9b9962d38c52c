import { currentTenantId, database } from '@benchpin/kernel'
import type { CloseCheck } from '@benchpin/plugins/ledger'

/** What sales looks at before the books are closed: once they are, an open invoice of these days can only be moved to a later one. */
export const openInvoicesCheck: CloseCheck = {
  id: 'sales.open_invoices',
  title: 'No draft invoices',
  order: 25,
  severity: 'warn',
  async find(through) {
    const [row] = (await database().from('sales_invoices').where('tenant_id', currentTenantId()).where('status', 'open').where('date', '<=', through).count('* as count')) as { count: number }[]
    const count = Number(row?.count ?? 0)
    if (count === 0) return null
    const text = `${count === 1 ? '1 invoice is' : `${count} invoices are`} open. Finalize or delete ${count === 1 ? 'it' : 'them'}: afterwards ${count === 1 ? 'it needs' : 'they need'} a later date.`
    return { count, text, links: [{ label: count === 1 ? 'Open invoice' : 'Open invoices', href: `/sales/invoices?status=open&date=..${through}` }] }
  },
}
