import { currentTenantId, database, preference, rememberPreference } from '@benchpin/kernel'

const PINNED = 'reports.pinned'
const RECENT = 'reports.recent'
const MOST_RECENT = 8

/** Ids of the reports that the user has pinned, in the order of pinning. Some may be gone: whoever shows them leaves those out. */
export async function pinnedReports(): Promise<string[]> {
  return (await preference<string[]>(PINNED)) ?? []
}

/** Pins a report for the user, or takes the pin off. */
export async function pinReport(id: string, pinned: boolean): Promise<void> {
  const others = (await pinnedReports()).filter((one) => one !== id)
  await rememberPreference(PINNED, pinned ? [...others, id] : others)
}

/** Ids of the reports that the user opened last, the latest first. */
export async function recentReports(): Promise<string[]> {
  return (await preference<string[]>(RECENT)) ?? []
}

/** Notes that the user has opened a report. */
export async function noteOpened(id: string): Promise<void> {
  const recent = await recentReports()
  if (recent[0] === id) return
  await rememberPreference(RECENT, [id, ...recent.filter((one) => one !== id)].slice(0, MOST_RECENT))
}

/** Takes the reports of a plugin out of what all users of the ambient tenant have pinned and opened. */
export async function forgetFavoritesOf(pluginId: string): Promise<void> {
  const rows = () => database().from('user_preferences').where('tenant_id', currentTenantId())
  for (const row of (await rows().whereIn('name', [PINNED, RECENT])) as { membership_id: number; name: string; value: string }[]) {
    const ids = JSON.parse(row.value) as string[]
    const kept = ids.filter((id) => !id.startsWith(`${pluginId}.`))
    if (kept.length < ids.length) await rows().where('membership_id', row.membership_id).where('name', row.name).update({ value: JSON.stringify(kept) })
  }
}
