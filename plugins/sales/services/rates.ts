import { jurisdictionOf, taxTermsFor, type TaxRates, type TaxTerms } from '@benchpin/plugins/tax'
import type { Invoice } from '../models/invoice.ts'
import { taxOf, type Extras } from './totals.ts'
import type { WholeInvoice } from './open_invoice.ts'

/** What an invoice is taxed by, under the names under which it keeps it. */
export function termsOnInvoice({ jurisdiction, rates, rules }: TaxTerms) {
  const { baseRate, surtaxRate, surtaxThreshold, serviceSurtax } = rates
  return { taxRate: baseRate, surtaxRate, surtaxThreshold, serviceSurtax, taxPlace: jurisdiction, taxRules: rules }
}

/** Puts the rates and rules of its store, date and delivery on an invoice. */
export async function refreshRates(invoice: Invoice): Promise<void> {
  const destination = invoice.delivery === 'delivered' ? invoice.deliveryPlace : null
  const terms = termsOnInvoice(await taxTermsFor(invoice.storeId, invoice.date, destination))
  // Equal rules are left as they are: they would be written again for nothing.
  const { taxRules, ...rest } = terms
  invoice.merge(JSON.stringify(taxRules) === JSON.stringify(invoice.taxRules) ? rest : terms)
}

/** The rates that stand on an invoice. */
export function ratesOf({ taxRate: baseRate, surtaxRate, surtaxThreshold, serviceSurtax }: Invoice): TaxRates {
  return { baseRate, surtaxRate, surtaxThreshold, serviceSurtax }
}

/** What of an invoice its totals depend on beside the lines. */
export function extrasOf({ freight, cardFee, exemptReason, taxRules }: Invoice): Extras {
  return { freight, cardFee, exempt: exemptReason, rules: taxRules }
}

/** The tax of an invoice as it stands, with what it was charged by and the place of its store. */
export async function taxOfInvoice({ invoice, lines }: WholeInvoice) {
  const rates = ratesOf(invoice)
  const extras = extrasOf(invoice)
  return { rates, rules: extras.rules ?? null, computed: taxOf(rates, lines, extras), home: await jurisdictionOf(invoice.storeId) }
}
