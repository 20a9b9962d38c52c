import type { ReportGroup } from '../declaration.ts'
import type { ReportEntry, ReportsProps } from '../screen_props.ts'
import { pinnedReports, recentReports } from '../services/favorites.ts'
import { openReports } from './catalog.ts'

const GROUPS: ReportGroup[] = ['Sales', 'Money', 'Customers', 'Stock', 'Service', 'Tax']

/** The catalog as the user may see it: by group, what he pinned, what he opened last. */
export async function hubOf(): Promise<ReportsProps> {
  const pinned = await pinnedReports()
  const entries = (await openReports()).map(({ id, code, title, description, group }): ReportEntry => ({ id, code: code ?? null, title, description, group, pinned: pinned.includes(id) }))
  entries.sort((a, b) => a.title.localeCompare(b.title, 'en'))
  const those = (ids: string[]) => ids.flatMap((id) => entries.filter((entry) => entry.id === id))
  return {
    groups: GROUPS.map((title) => ({ title, reports: entries.filter(({ group }) => group === title) })).filter(({ reports }) => reports.length > 0),
    pinned: those(pinned),
    recent: those(await recentReports()),
  }
}
