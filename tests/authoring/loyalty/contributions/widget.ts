import type { DashboardWidget } from '@benchpin/kernel'
import { liability } from '../services/balance.ts'
import { VIEW } from '../services/names.ts'

/** What is owed in points, on the dashboard. */
export const pointsWidget: DashboardWidget = {
  id: 'loyalty.owed',
  title: 'Loyalty points owed',
  kind: 'counter',
  order: 80,
  permission: VIEW,
  async load() {
    const { customers, worth } = await liability()
    return { value: worth, type: 'money', href: '/loyalty', note: customers === 1 ? '1 customer' : `${customers} customers` }
  },
}
