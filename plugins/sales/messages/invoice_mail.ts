import type { MergeData, MessageTemplate } from '@benchpin/plugins/messaging'
import { settlementOf } from '@benchpin/plugins/receivables'
import { Invoice } from '../models/invoice.ts'
import { paidOf } from '../services/load_view.ts'
import { INVOICE } from '../services/posting.ts'
import { memberName } from '../services/salespeople.ts'

/** What the fields of the invoice mail are filled in with. */
export async function invoiceMailData(invoice: Invoice): Promise<MergeData> {
  const { number, date, dueDate, total, salespersonId } = invoice
  const settlement = await settlementOf(INVOICE, invoice.id)
  const due = total - paidOf(invoice, settlement) - settlement.writtenOff
  return { invoice_number: number, invoice_date: date, due_date: dueDate, total, balance: due > 0 ? due : null, salesperson: await memberName(salespersonId) }
}

/** The mail that an invoice goes along with. */
export const invoiceMail: MessageTemplate = {
  id: 'sales.invoice_mail',
  title: 'Invoice by mail',
  description: 'Sent with the invoice as PDF when somebody chooses Mail on a finalized invoice.',
  purpose: 'transactional',
  channels: ['mail'],
  fields: [
    { key: 'invoice_number', label: 'Invoice number', type: 'text', example: 'HV-1042' },
    { key: 'invoice_date', label: 'Invoice date', type: 'date', example: '2026-01-15' },
    { key: 'due_date', label: 'Due date', type: 'date', example: '2026-02-14' },
    { key: 'total', label: 'Total', type: 'money', example: 803_780 },
    { key: 'balance', label: 'Balance due', type: 'money', example: 603_780 },
    { key: 'salesperson', label: 'Salesperson', type: 'text', example: 'Maya Lindqvist' },
  ],
  defaults: {
    subject: 'Your invoice {{invoice_number}} from {{organization}}',
    body: 'Hello {{customer_first_name}},\n\nthank you for your purchase of {{invoice_date}}. Invoice {{invoice_number}} over {{total}} is attached.\n\n{{#balance}}The balance of {{balance}} is due on {{due_date}}.\n\n{{/balance}}Reply to this mail with any question.\n\n{{#salesperson}}{{salesperson}}\n{{/salesperson}}{{store_name}}',
  },
  async latest() {
    const invoice = await Invoice.query().where('status', 'finalized').orderBy('id', 'desc').first()
    return invoice ? { label: `invoice ${invoice.number}`, contactId: invoice.contactId, storeId: invoice.storeId, data: await invoiceMailData(invoice) } : null
  },
}
