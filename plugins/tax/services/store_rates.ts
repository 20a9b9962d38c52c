import { addDays, changeSettings, compareRates, currentTenantId, database, transaction, type BusinessDate, type Money, type Rate } from '@benchpin/kernel'
import { TaxRateError } from '../errors.ts'
import { TaxRate } from '../models/tax_rate.ts'
import { JURISDICTION_SETTING, OWN_RATES, ownJurisdiction } from './rates_for.ts'

/**
 * Chooses the place whose rates a store charges from now on.
 *
 * @param jurisdiction - id of a place that Benchpin knows (`fl`, `fl-broward`), `own` for the store's own rates, or null for no tax
 * @throws TaxRateError beside `jurisdiction` where there are no rates behind it
 */
export async function chooseJurisdiction(storeId: number, jurisdiction: string | null): Promise<void> {
  if (jurisdiction === OWN_RATES && !(await hasOwnRates(storeId))) throw new TaxRateError('Enter the rates of this store first.', { field: 'jurisdiction' })
  await changeSettings('store', storeId, { [JURISDICTION_SETTING]: jurisdiction })
}

/** Whether rates of its own were entered for a store. */
export async function hasOwnRates(storeId: number): Promise<boolean> {
  return (await TaxRate.query().where('jurisdiction', ownJurisdiction(storeId)).first()) !== null
}

/** Rates of a store's own, for a place that Benchpin does not bring, or one that has changed. */
export interface OwnRates {
  baseRate: Rate
  surtaxRate: Rate
  /** The part of one item's price on which the surtax is owed. */
  itemCap: Money
  startsOn: BusinessDate
  /** Where they were read. */
  source: string
}

async function assertLater(jurisdiction: string, startsOn: BusinessDate): Promise<void> {
  const [last] = (await database().from('tax_rates').where('tenant_id', currentTenantId()).where('jurisdiction', jurisdiction).max('starts_on as last')) as { last: string | null }[]
  if (last?.last && startsOn <= last.last) throw new TaxRateError(`This store has rates from ${last.last} on. Choose a later day.`, { field: 'startsOn' })
}

function assertSensible({ baseRate, surtaxRate, itemCap }: OwnRates): void {
  for (const [field, rate] of [['baseRate', baseRate], ['surtaxRate', surtaxRate]] as const) {
    if (compareRates(rate, '0') < 0 || compareRates(rate, '0.3') > 0) throw new TaxRateError('Use a rate from 0% to 30%.', { field })
  }
  if (compareRates(surtaxRate, '0') > 0 && itemCap <= 0) throw new TaxRateError('Enter the amount of one item on which the surtax is owed.', { field: 'itemCap' })
}

/**
 * Enters a store's own rates from a day on, and lets the store charge them. The rates until then get their last
 * day; documents of earlier days keep them.
 *
 * @throws TaxRateError beside its field
 */
export async function enterOwnRates(storeId: number, rates: OwnRates): Promise<void> {
  const { baseRate, surtaxRate, itemCap, startsOn, source } = rates
  assertSensible(rates)
  const jurisdiction = ownJurisdiction(storeId)
  await transaction(async () => {
    await assertLater(jurisdiction, startsOn)
    const standing = await TaxRate.query().where('jurisdiction', jurisdiction).whereNull('ends_on')
    for (const rate of standing) await rate.merge({ endsOn: addDays(startsOn, -1) }).save()
    const row = { jurisdiction, startsOn, endsOn: null, source }
    await TaxRate.create({ ...row, kind: 'base', rate: baseRate, itemCap: null })
    await TaxRate.create({ ...row, kind: 'surtax', rate: surtaxRate, itemCap })
    await chooseJurisdiction(storeId, OWN_RATES)
  })
}
