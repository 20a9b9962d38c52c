import { ambient, indexNewForSearch, nowInstant, publish, useCase, type Money } from '@benchpin/kernel'
import { assertPeriodOpen } from '@benchpin/plugins/ledger'
import { applyHeldDeposits } from '@benchpin/plugins/receivables'
import { InvoiceInputError, InvoiceStateError } from '../errors.ts'
import type { Invoice } from '../models/invoice.ts'
import { tellFinalized } from './contributed_lines.ts'
import { restOnCertificate } from './exemption.ts'
import { invoiceFinalized } from './events.ts'
import { footOf, keepCommitted, linesOf, lockInvoice, saveChange, saveLines } from './open_invoice.ts'
import { INVOICE, postInvoice } from './posting.ts'
import { refreshRates } from './rates.ts'

/** A finalized invoice, as far as the same use case goes on with it. */
export interface Finalized {
  invoice: Invoice
  /** Its open item; 0 where it comes to nothing. */
  openItemId: number
  /** What is still to be paid once the deposits held for it are applied. */
  due: Money
}

function refuseUnready(invoice: Invoice, lineCount: number): void {
  if (invoice.status === 'finalized') throw new InvoiceStateError(`Invoice ${invoice.number} is finalized already.`)
  if (invoice.status === 'voided') throw new InvoiceStateError(`Invoice ${invoice.number ?? ''} is voided. Make a new one.`)
  if (lineCount === 0) throw new InvoiceInputError('Add a line before you finalize.', { field: 'lines' })
}

/** `HV-00042` is found as it stands, without its hyphen, and by its figures alone. */
function searchForms(number: string): string[] {
  const [, figures = ''] = /-(\d+)$/.exec(number) ?? []
  return [number.replaceAll('-', ''), figures]
}

/** Finalizes an invoice that is locked, in the caller's transaction. */
export async function finalizeLocked(invoice: Invoice): Promise<Finalized> {
  const lines = await linesOf(invoice.id)
  refuseUnready(invoice, lines.length)
  await assertPeriodOpen(invoice.date, 'date')
  await refreshRates(invoice)
  if (invoice.exemptReason === 'resale') await restOnCertificate(invoice)
  const whole = { invoice, lines }
  invoice.merge(footOf(whole))
  const isNew = invoice.number === null
  await saveLines(whole)
  const openItemId = await postInvoice(whole)
  await tellFinalized(whole)
  invoice.merge({ status: 'finalized', finalizedAt: nowInstant(), finalizedBy: ambient().actor.name })
  await saveChange(invoice)
  const applied = await applyHeldDeposits(INVOICE, invoice.id)
  if (isNew) await indexNewForSearch(INVOICE, [{ recordId: invoice.id, texts: searchForms(invoice.number!) }])
  const { id: invoiceId, number, contactId, storeId, date, total } = invoice
  await publish(invoiceFinalized, { invoiceId, number: number!, contactId, storeId, date, total })
  await keepCommitted(whole)
  return { invoice, openItemId, due: total - applied }
}

/**
 * Finalizes an open invoice: its number, stock, tax, receivable and what was held for it, in one transaction.
 *
 * @throws StaleRecordError, InvoiceStateError, InvoiceInputError, PeriodClosedError, ItemNotAvailableError; then nothing
 * has changed
 */
export function finalizeInvoice(id: number, version?: number): Promise<number> {
  return useCase('sales.finalize_invoice', async () => {
    await finalizeLocked(await lockInvoice(id, version))
    return id
  })
}
