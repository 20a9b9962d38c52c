import { ratesFor, type TaxRates } from '@benchpin/plugins/tax'
import type { Invoice } from '../models/invoice.ts'

/** Tax rates by the names under which an invoice keeps them. */
export function ratesOnInvoice({ baseRate, surtaxRate, surtaxThreshold, serviceSurtax }: TaxRates) {
  return { taxRate: baseRate, surtaxRate, surtaxThreshold, serviceSurtax }
}

/** Puts the rates of its store and date on an invoice. */
export async function refreshRates(invoice: Invoice): Promise<void> {
  invoice.merge(ratesOnInvoice(await ratesFor(invoice.storeId, invoice.date)))
}
