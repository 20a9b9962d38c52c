import { contributionsOf } from '../host/contributions.ts'
import { navigation } from '../host/kernel_points.ts'
import type { NavigationGroup, NavigationGroupId } from './screen_types.ts'

const GROUPS: { id: NavigationGroupId; label: string }[] = [
  { id: 'sell', label: 'Sell' },
  { id: 'customers', label: 'Customers' },
  { id: 'stock', label: 'Stock' },
  { id: 'service', label: 'Service' },
  { id: 'money', label: 'Money' },
  { id: 'reports', label: 'Reports' },
  { id: 'settings', label: 'Settings' },
]

/** The sidebar as a user with these permissions sees it; groups with nothing in them are left out. */
export async function navigationFor(held: ReadonlySet<string>): Promise<NavigationGroup[]> {
  const entries = (await contributionsOf(navigation)).flat().filter(({ permission }) => held.has(permission))
  entries.sort((a, b) => a.order - b.order)
  return GROUPS.map(({ id, label }) => ({
    id,
    label,
    entries: entries.filter(({ group }) => group === id).map((entry) => ({ label: entry.label, href: entry.href, icon: entry.icon })),
  })).filter((group) => group.entries.length > 0)
}
