import { setting, type BusinessDate } from '@benchpin/kernel'
import { stateOf } from '../data/jurisdiction.ts'
import { TaxRateError } from '../errors.ts'
import { StandingRows } from './dated_rows.ts'
import type { TaxRates, TaxRules } from './tax_types.ts'

/** Key of the store setting that names the place whose rates the store charges; null charges none. */
export const JURISDICTION_SETTING = 'tax.jurisdiction'
/** Key of the store setting that says how the surtax is capped on service lines. */
export const SERVICE_SURTAX_SETTING = 'tax.service_surtax'
/** Key of the store setting that lets a credit for scrap reduce what is taxed. */
export const SCRAP_SETTING = 'tax.scrap_reduces'
/** Value of the setting by which a store charges rates of its own. */
export const OWN_RATES = 'own'

/** Name under which a store's own rates are kept. */
export function ownJurisdiction(storeId: number): string {
  return `store-${storeId}`
}

/** The place whose rates a store charges, or null where none is chosen. */
export async function jurisdictionOf(storeId: number): Promise<string | null> {
  const chosen = await setting<string | null>(JURISDICTION_SETTING, storeId)
  if (!chosen) return null
  return chosen === OWN_RATES ? ownJurisdiction(storeId) : chosen
}

/** How what is sold leaves the store: it decides whose surtax is owed. */
export type DeliveryKind = 'counter' | 'delivered' | 'out_of_state'

/** What a document is taxed by. */
export interface TaxTerms {
  /** The place whose rates are charged; null for a store that has none chosen. */
  jurisdiction: string | null
  rates: TaxRates
  rules: TaxRules
}

/** The place that a delivery is taxed in: that of the store, unless its state goes by the destination. */
async function placeOf(storeId: number, date: BusinessDate, destination: string | null): Promise<string | null> {
  const home = await jurisdictionOf(storeId)
  if (!destination || !home || destination === home) return home
  const state = stateOf(home)
  if (!state || stateOf(destination)?.id !== state.id) throw new TaxRateError('Choose a county of the store’s own state.', { field: 'deliveryPlace' })
  const rows = await StandingRows.of(state.id, date)
  return rows.rule('local_by').value === 'destination' ? destination : home
}

async function rulesOf(rows: StandingRows, storeId: number): Promise<TaxRules> {
  const bullion = rows.rule('bullion')
  return {
    surtaxCapped: rows.rule('surtax_cap').value !== 'none',
    freightTaxable: rows.rule('freight').value === 'taxable',
    laborExempt: rows.rule('labor_only').value === 'exempt',
    tradeInReduces: rows.rule('trade_in').value === 'reduces',
    scrapReduces: await setting<boolean>(SCRAP_SETTING, storeId),
    bullionExemptOver: bullion.value === 'exempt' ? Number(bullion.amount ?? 0) : null,
  }
}

/**
 * What a store's document of a day is taxed by. Rates are zero for a store that has no place chosen, and before a place's
 * first known rate.
 *
 * @param destination - place of delivery within the state; null where the goods are handed over in the store
 * @throws TaxRateError beside `deliveryPlace` where it is no place of the store's state
 */
export async function taxTermsFor(storeId: number, date: BusinessDate, destination: string | null = null): Promise<TaxTerms> {
  const serviceSurtax = await setting<TaxRates['serviceSurtax']>(SERVICE_SURTAX_SETTING, storeId)
  const jurisdiction = await placeOf(storeId, date, destination)
  const rows = await StandingRows.of(jurisdiction, date)
  const surtax = rows.find('surtax')
  const rates: TaxRates = { baseRate: rows.find('base')?.value ?? '0', surtaxRate: surtax?.value ?? '0', surtaxThreshold: Number(surtax?.amount ?? 0), serviceSurtax }
  return { jurisdiction, rates, rules: await rulesOf(rows, storeId) }
}

/** The rates that a store charges at its counter on a day. */
export async function ratesFor(storeId: number, date: BusinessDate): Promise<TaxRates> {
  return (await taxTermsFor(storeId, date)).rates
}
