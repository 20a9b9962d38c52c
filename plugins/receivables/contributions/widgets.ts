import { currentStoreId, sumMoney, type DashboardWidget } from '@benchpin/kernel'
import { findContacts } from '@benchpin/plugins/contacts'
import { agedItems } from '../services/aging.ts'
import { customerStandings } from '../services/customer_standings.ts'
import { todayIn } from '../services/today.ts'

const OLDEST_SHOWN = 6

const customers = (count: number) => `${count} ${count === 1 ? 'customer' : 'customers'}`

/** What customers owe, on the dashboard. */
export const receivablesWidgets: DashboardWidget[] = [
  {
    id: 'receivables.balance',
    title: 'Customers owe',
    kind: 'counter',
    order: 30,
    permission: 'receivables.view',
    async load() {
      const standings = await customerStandings(await todayIn(currentStoreId()))
      const owing = standings.filter(({ balance }) => balance > 0)
      const late = sumMoney(standings.map(({ buckets }) => buckets['91+']))
      return {
        value: sumMoney(standings.map(({ balance, credit }) => balance - credit)),
        type: 'money',
        note: late > 0 ? `${customers(owing.length)}, some over 90 days` : customers(owing.length),
        href: '/receivables',
      }
    },
  },
  {
    id: 'receivables.oldest_items',
    title: 'Oldest open items',
    kind: 'list',
    order: 60,
    permission: 'receivables.view',
    async load() {
      const items = (await agedItems({ asOf: await todayIn(currentStoreId()) })).filter(({ balance }) => balance > 0).slice(0, OLDEST_SHOWN)
      const contacts = await findContacts(items.map(({ contactId }) => contactId))
      const rows = items.map(({ openItemId, contactId, source, days, balance }) => ({
        id: openItemId,
        title: contacts.get(contactId)?.displayName ?? source.number,
        detail: `${source.number}, ${days} days`,
        value: balance,
        type: 'money' as const,
        href: `/receivables/customers/${contactId}`,
      }))
      return { rows, href: '/receivables', empty: 'Nothing is open.' }
    },
  },
]
