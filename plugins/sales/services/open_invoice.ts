import { afterCommit, ambient, currentStoreId, findRecord, nowInstant, StaleRecordError, tenantState, type Money } from '@benchpin/kernel'
import { assertPeriodOpen } from '@benchpin/plugins/ledger'
import { InvoiceNotOpenError, OtherStoreError } from '../errors.ts'
import { Invoice } from '../models/invoice.ts'
import { InvoiceLine } from '../models/invoice_line.ts'
import { deferredOf } from './contributed_lines.ts'
import { announceInvoice } from './invoice_topic.ts'
import { extrasOf, ratesOf } from './rates.ts'
import { extensionOf, taxOf, totalsOf, type Totals } from './totals.ts'

/** An invoice with its lines, in their order. */
export interface WholeInvoice {
  invoice: Invoice
  lines: InvoiceLine[]
}

/** The lines of an invoice, in their order. */
export function linesOf(invoiceId: number): Promise<InvoiceLine[]> {
  return InvoiceLine.query().where('invoiceId', invoiceId).orderBy('position').orderBy('id')
}

/** Where a request keeps the invoice that it has committed last. */
const COMMITTED = 'sales.committed_invoice'

/**
 * Keeps an invoice as this request commits it, so that its answer need not read it again. Called after the last change of
 * the use case; a rollback forgets it, and so does whoever locks an invoice after.
 */
export async function keepCommitted(whole: WholeInvoice): Promise<void> {
  const { memo } = ambient()
  await afterCommit(() => void memo.set(COMMITTED, whole))
}

/**
 * An invoice with its lines: as this request has just committed it, else as it is stored.
 *
 * @throws RecordNotFoundError
 */
export async function wholeInvoice(id: number): Promise<WholeInvoice> {
  const { memo } = ambient()
  const committed = memo.get(COMMITTED) as WholeInvoice | undefined
  memo.delete(COMMITTED)
  return committed?.invoice.id === id ? committed : { invoice: await findRecord(Invoice, id), lines: await linesOf(id) }
}

/** @throws OtherStoreError where the user works in another store than the invoice's */
async function refuseOtherStore(invoice: Invoice): Promise<void> {
  const here = currentStoreId()
  if (here === null || here === invoice.storeId) return
  const { stores } = await tenantState()
  throw new OtherStoreError(stores.find(({ id }) => id === invoice.storeId)?.name ?? 'another store')
}

/**
 * Locks an invoice for a change of its state or its lines.
 *
 * @param version - as the screen read it; left out by callers that hold the invoice already or have no screen
 * @throws RecordNotFoundError, OtherStoreError, StaleRecordError with who changed it meanwhile
 */
export async function lockInvoice(id: number, version?: number): Promise<Invoice> {
  ambient().memo.delete(COMMITTED)
  const invoice = await findRecord(Invoice, id, { lock: true })
  await refuseOtherStore(invoice)
  if (version !== undefined && version !== invoice.version) throw new StaleRecordError('This invoice', invoice.changedBy)
  return invoice
}

/**
 * Locks an open invoice for editing.
 *
 * @throws InvoiceNotOpenError once it is finalized or voided; whatever `lockInvoice` and `assertPeriodOpen` throw
 */
export async function lockOpen(id: number, version?: number): Promise<WholeInvoice> {
  const invoice = await lockInvoice(id, version)
  if (invoice.status !== 'open') throw new InvoiceNotOpenError(invoice.number, invoice.status)
  return { invoice, lines: await linesOf(id) }
}

/** As `lockOpen`, for a change that leaves the invoice on its date: that date's period must be open. */
export async function lockForEdit(id: number, version?: number): Promise<WholeInvoice> {
  const whole = await lockOpen(id, version)
  await assertPeriodOpen(whole.invoice.date, 'date')
  return whole
}

/** The foot of an invoice as its lines and the rates on it make it; each line gets its share of the tax. */
export function footOf({ invoice, lines }: WholeInvoice): Totals & { deferred: Money } {
  const [rates, extras] = [ratesOf(invoice), extrasOf(invoice)]
  for (const [index, share] of taxOf(rates, lines, extras).lines.entries()) {
    lines[index]!.merge({ taxBase: share.base, taxSurtax: share.surtax, taxTaxable: share.taxable, taxSurtaxable: share.surtaxable })
  }
  return { ...totalsOf(rates, lines, extras), deferred: deferredOf(lines) }
}

/** Saves the invoice itself: marks who changes it now, and tells the screens that show it. */
export async function saveChange(invoice: Invoice): Promise<void> {
  await invoice.merge({ changedBy: ambient().actor.name, changedAt: nowInstant() }).save()
  await announceInvoice(invoice.id, invoice.version)
}

/** Saves the lines that changed. */
export async function saveLines({ lines }: WholeInvoice): Promise<void> {
  for (const line of lines) if (line.$isDirty) await line.save()
}

/** Saves an invoice after a change of its head or its lines: amounts and totals are computed anew. */
export async function saveWhole(whole: WholeInvoice): Promise<void> {
  for (const line of whole.lines) line.extension = extensionOf(line)
  whole.invoice.merge(footOf(whole))
  await saveLines(whole)
  await saveChange(whole.invoice)
}
