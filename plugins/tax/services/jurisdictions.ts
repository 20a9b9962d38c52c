import { transaction } from '@benchpin/kernel'
import { JURISDICTIONS } from '../data/jurisdictions.ts'
import { TaxRate } from '../models/tax_rate.ts'

const keyOf = ({ jurisdiction, kind, startsOn }: Pick<TaxRate, 'jurisdiction' | 'kind' | 'startsOn'>) => `${jurisdiction}:${kind}:${startsOn}`

/** Gives the ambient tenant the rates that Benchpin brings and it does not have yet. What it changed stays. */
export async function bringRates(): Promise<void> {
  await transaction(async () => {
    const present = new Set((await TaxRate.query()).map(keyOf))
    for (const { id, rates } of JURISDICTIONS) {
      for (const rate of rates) {
        const row = { jurisdiction: id, ...rate }
        if (!present.has(keyOf(row))) await TaxRate.create(row)
      }
    }
  })
}
