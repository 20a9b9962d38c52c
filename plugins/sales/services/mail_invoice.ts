import { randomUUID } from 'node:crypto'
import { findRecord, useCase } from '@benchpin/kernel'
import { previewMessage, sendMessage, type MessagePreview, type QueuedMessage, type Words } from '@benchpin/plugins/messaging'
import { InvoiceStateError } from '../errors.ts'
import { invoiceMail, invoiceMailData } from '../messages/invoice_mail.ts'
import { Invoice } from '../models/invoice.ts'
import { INVOICE } from './posting.ts'

async function finalized(id: number): Promise<Invoice> {
  const invoice = await findRecord(Invoice, id)
  if (invoice.status !== 'finalized') throw new InvoiceStateError('Only a finalized invoice can be mailed.')
  return invoice
}

const requestOf = async (invoice: Invoice) => ({ template: invoiceMail.id, contactId: invoice.contactId, storeId: invoice.storeId, data: await invoiceMailData(invoice) })

/** The mail of a finalized invoice before it is sent. */
export async function previewInvoiceMail(id: number): Promise<MessagePreview> {
  return previewMessage(await requestOf(await finalized(id)))
}

/** Mails a finalized invoice as PDF, in the words that the dialog showed. */
export async function mailInvoice(id: number, address: string, written: Words): Promise<QueuedMessage> {
  return useCase('sales.mail_invoice', async () => {
    const request = await requestOf(await finalized(id))
    return sendMessage({ ...request, address, written, documents: [{ type: INVOICE, id }], key: `${INVOICE}:${id}:${randomUUID()}` })
  })
}
