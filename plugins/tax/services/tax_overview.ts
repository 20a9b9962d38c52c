import { businessDateIn, currentTenantId, database, nowInstant, tenantState, type BusinessDate, type Money, type Rate } from '@benchpin/kernel'
import { jurisdictionById, placeName } from '../data/jurisdiction.ts'
import { TaxRate } from '../models/tax_rate.ts'
import { jurisdictionOf, ratesFor } from './rates_for.ts'

/** A store with what it charges today, and how that came and will change. */
export interface StoreTax {
  storeId: number
  store: string
  /** Place of sale, or null where none is chosen and no tax is charged. */
  place: string | null
  baseRate: Rate
  surtaxRate: Rate
  itemCap: Money
  history: { id: number; kind: 'base' | 'surtax'; rate: Rate; itemCap: Money | null; startsOn: BusinessDate; endsOn: BusinessDate | null; source: string; version: number }[]
}

/** What was invoiced in a month. */
export interface TaxMonth {
  /** `YYYY-MM`. */
  month: string
  taxable: Money
  exempt: Money
  base: Money
  surtax: Money
}

/** Every active store with its rates, the latest first. */
export async function storeTaxes(): Promise<StoreTax[]> {
  const { stores } = await tenantState()
  const now = nowInstant()
  const taxes: StoreTax[] = []
  for (const { id, name, timeZone } of stores.filter(({ active }) => active)) {
    const jurisdiction = await jurisdictionOf(id)
    const { baseRate, surtaxRate, surtaxThreshold } = await ratesFor(id, businessDateIn(timeZone, now))
    const places = jurisdiction ? [jurisdiction, jurisdictionById(jurisdiction)?.parent ?? jurisdiction] : []
    const rates = places.length > 0 ? await TaxRate.query().whereIn('jurisdiction', places).orderBy('starts_on', 'desc').orderBy('kind') : []
    taxes.push({
      storeId: id,
      store: name,
      place: jurisdiction ? placeName(jurisdiction) : null,
      baseRate,
      surtaxRate,
      itemCap: surtaxThreshold,
      history: rates.map(({ id: rateId, kind, rate, itemCap, startsOn, endsOn, source, version }) => ({ id: rateId, kind, rate, itemCap, startsOn, endsOn, source, version })),
    })
  }
  return taxes
}

/** What was invoiced month by month, the latest first; returns and voids are taken off in their own month. */
export async function taxMonths(count = 12): Promise<TaxMonth[]> {
  const rows = (await database()
    .from('tax_entries')
    .where('tenant_id', currentTenantId())
    .groupByRaw('substr(date, 1, 7)')
    .orderByRaw('substr(date, 1, 7) desc')
    .limit(count)
    .select(database().raw('substr(date, 1, 7) as month'))
    .sum('taxable_amount as taxable')
    .sum('exempt_amount as exempt')
    .sum('base as base')
    .sum('surtax as surtax')) as Record<keyof TaxMonth, string | number>[]
  return rows.map((row) => ({ month: String(row.month), taxable: Number(row.taxable), exempt: Number(row.exempt), base: Number(row.base), surtax: Number(row.surtax) }))
}
