import { formatMoney, tenantState, type SearchSource } from '@benchpin/kernel'
import { findContacts } from '@benchpin/plugins/contacts'
import { Invoice } from '../models/invoice.ts'
import { INVOICE } from './posting.ts'

/** Finalized and voided invoices in the global search, by their number. */
export const invoiceSearch: SearchSource = {
  id: INVOICE,
  label: 'Invoices',
  icon: 'i-lucide-receipt-text',
  permission: 'sales.invoices.view',
  async resolve(ids) {
    const invoices = new Map((await Invoice.query().whereIn('id', ids)).map((invoice) => [invoice.id, invoice]))
    const customers = await findContacts([...invoices.values()].map(({ contactId }) => contactId))
    const { currency, locale } = await tenantState()
    return ids.flatMap((id) => {
      const invoice = invoices.get(id)
      if (!invoice) return []
      const amount = formatMoney(invoice.total, { currency, locale })
      const detail = [customers.get(invoice.contactId)?.displayName, invoice.date, amount].filter(Boolean).join(' · ')
      return [{ id, title: `Invoice ${invoice.number ?? ''}`.trim(), detail, peek: INVOICE, href: `/sales/invoices/${id}` }]
    })
  },
}
