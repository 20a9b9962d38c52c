import { addDays, currentStoreId, formatRate, sumMoney, tenantState, type DashboardWidget } from '@benchpin/kernel'
import { collectionRate, collectionsByStore, daysIn, daysOutstanding } from '../services/collections.ts'
import { todayIn } from '../services/today.ts'

const DAYS = 90

/** How long the chosen store, or all of them, wait for their money (R27, of the last 90 days). */
export const collectionWidget: DashboardWidget = {
  id: 'receivables.days_to_collect',
  title: 'Days to collect',
  kind: 'counter',
  order: 31,
  permission: 'receivables.view',
  async load() {
    const to = await todayIn(currentStoreId())
    const store = currentStoreId()
    const storeIds = store === null ? (await tenantState()).stores.map(({ id }) => id) : [store]
    const scope = { from: addDays(to, 1 - DAYS), to, storeIds }
    const all = [...(await collectionsByStore(scope)).values()]
    const total = (key: 'opening' | 'creditSales' | 'collected' | 'owed') => sumMoney(all.map((sums) => sums[key]))
    const sums = { opening: total('opening'), creditSales: total('creditSales'), collected: total('collected'), owed: total('owed') }
    const rate = collectionRate(sums)
    return {
      value: daysOutstanding(sums, daysIn(scope)) ?? 0,
      type: 'number',
      note: rate === null ? 'Nothing was sold on account' : `${formatRate(rate)} collected in ${DAYS} days`,
      href: '/reports/receivables.collections',
    }
  },
}
