import { currentTenantId, database, setting, type BusinessDate } from '@benchpin/kernel'
import { jurisdictionById } from '../data/jurisdictions.ts'
import type { TaxRates } from './tax_types.ts'

/** Key of the store setting that names the place whose rates the store charges; null charges none. */
export const JURISDICTION_SETTING = 'tax.jurisdiction'
/** Key of the store setting that says how the surtax is capped on service lines. */
export const SERVICE_SURTAX_SETTING = 'tax.service_surtax'
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

interface RateRow {
  kind: 'base' | 'surtax'
  rate: string
  item_cap: number | null
}

/** The rows that hold on a day, a place's own before those of its state. */
async function rowsOn(jurisdiction: string, date: BusinessDate): Promise<RateRow[]> {
  const parent = jurisdictionById(jurisdiction)?.parent
  return (await database()
    .from('tax_rates')
    .where('tenant_id', currentTenantId())
    .whereIn('jurisdiction', parent ? [jurisdiction, parent] : [jurisdiction])
    .where('starts_on', '<=', date)
    .where((open) => open.whereNull('ends_on').orWhere('ends_on', '>=', date))
    .orderBy('starts_on', 'desc')
    .select('kind', 'rate', 'item_cap')) as RateRow[]
}

/**
 * The rates that a store charges on a day. Zero for a store that has no place chosen, and before a place's first
 * known rate.
 */
export async function ratesFor(storeId: number, date: BusinessDate): Promise<TaxRates> {
  const serviceSurtax = await setting<TaxRates['serviceSurtax']>(SERVICE_SURTAX_SETTING, storeId)
  const jurisdiction = await jurisdictionOf(storeId)
  const rows = jurisdiction ? await rowsOn(jurisdiction, date) : []
  const base = rows.find(({ kind }) => kind === 'base')
  const surtax = rows.find(({ kind }) => kind === 'surtax')
  return {
    baseRate: base?.rate ?? '0',
    surtaxRate: surtax?.rate ?? '0',
    surtaxThreshold: Number(surtax?.item_cap ?? 0),
    serviceSurtax,
  }
}
