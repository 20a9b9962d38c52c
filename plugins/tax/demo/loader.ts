import type { DemoLoader } from '@benchpin/kernel'
import { chooseJurisdiction, enterOwnRates } from '../services/store_rates.ts'

/** Counties of the demo's stores, in their order. */
const COUNTIES = ['fl-st-johns', 'fl-duval', 'fl-miami-dade']

/** Where each store sells, and so what tax it charges. */
export const taxDemo: DemoLoader = {
  order: 5,
  title: 'Sales tax',
  async load({ tenant, storeIds, progress }) {
    for (const [index, storeId] of storeIds.entries()) {
      if (tenant === 'harbor_and_vine') await chooseJurisdiction(storeId, COUNTIES[index] ?? 'fl')
      else {
        await enterOwnRates(storeId, { baseRate: '0.09025', surtaxRate: '0', itemCap: 0, startsOn: '2023-10-01', source: 'Minnesota Department of Revenue: Minneapolis, state and local rates together' })
      }
      progress(index + 1, storeIds.length)
    }
  },
}
