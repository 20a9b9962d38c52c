import type { ModelContribution } from '@benchpin/kernel'
import { TaxRate } from './models/tax_rate.ts'

let count = 0

/** Makes a rate of a place that no store points at. */
export function taxRateFactory(): Promise<TaxRate> {
  const jurisdiction = `place-${Date.now().toString(36)}${(count++).toString(36)}`
  return TaxRate.create({ jurisdiction, kind: 'base', rate: '0.05', itemCap: null, startsOn: '2020-01-01', endsOn: null, source: 'Made for a test' })
}

/** The models of the plugin with the factories that tests make records with. */
export const taxModels: ModelContribution[] = [{ model: TaxRate as unknown as ModelContribution['model'], factory: taxRateFactory }]
