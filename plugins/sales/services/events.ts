import { defineEvent, type BusinessDate, type Money } from '@benchpin/kernel'

/** What is told of an invoice whose state changes; published in the transaction that changes it. */
export interface InvoiceHappened {
  invoiceId: number
  number: string
  contactId: number
  storeId: number
  date: BusinessDate
  total: Money
}

/** An invoice was finalized, for the first time or after it was reopened. */
export const invoiceFinalized = defineEvent<InvoiceHappened>('sales.invoice_finalized')

/** A finalized invoice was reopened: all it posted is reversed. */
export const invoiceReopened = defineEvent<InvoiceHappened>('sales.invoice_reopened')

/** An invoice was voided for good. */
export const invoiceVoided = defineEvent<InvoiceHappened>('sales.invoice_voided')
