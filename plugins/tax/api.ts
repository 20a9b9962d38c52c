/** What other plugins may use of sales tax. */
export type { ComputedTax, TaxableLine, TaxRates } from './services/tax_types.ts'
export { computeTax } from './services/compute_tax.ts'
export { ratesFor } from './services/rates_for.ts'
export { recordTax, recordTaxes, reverseTax, type TaxRecord } from './services/register.ts'
export { chooseJurisdiction, enterOwnRates, type OwnRates } from './services/store_rates.ts'
export { EXEMPT_REASONS, type ExemptReason } from './data/exempt_reasons.ts'
export { TaxLineError, TaxRateError } from './errors.ts'
