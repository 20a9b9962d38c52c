import { currentTenantId, database, type PluginTrace } from '@benchpin/kernel'

/** Days that an alert is kept. */
export const ALERTS_KEPT_DAYS = 90
const AT_ONCE = 200

/** The first moment of which alerts are kept. */
export const keptSince = (): string => new Date(Date.now() - ALERTS_KEPT_DAYS * 86_400_000).toISOString()

const alerts = () => database().from('workspace_alerts').where('workspace_alerts.tenant_id', currentTenantId())
const reads = () => database().from('workspace_alert_reads').where('workspace_alert_reads.tenant_id', currentTenantId())

async function erase(ids: number[]): Promise<void> {
  if (ids.length === 0) return
  await reads().whereIn('alert_id', ids).delete()
  await alerts().whereIn('id', ids).delete()
}

const idsOf = (rows: unknown) => (rows as { id: number | string }[]).map(({ id }) => Number(id))

/** Forgets some of what is over its time; called whenever an alert is raised, so that no job is needed. */
export async function forgetOldAlerts(): Promise<void> {
  await erase(idsOf(await alerts().where('raised_at', '<', keptSince()).orderBy('raised_at').limit(AT_ONCE).select('id')))
}

/** Alerts of plugins that are removed. */
export const alertTrace: PluginTrace = {
  id: 'workspace.alerts',
  title: 'alerts that it raised',
  async count(pluginId) {
    const [row] = (await alerts().where('kind', '>=', `${pluginId}.`).where('kind', '<', `${pluginId}/`).count('* as row_count')) as { row_count: number | string }[]
    return Number(row?.row_count ?? 0)
  },
  async erase(pluginId) {
    for (;;) {
      const ids = idsOf(await alerts().where('kind', '>=', `${pluginId}.`).where('kind', '<', `${pluginId}/`).limit(AT_ONCE).select('id'))
      if (ids.length === 0) return
      await erase(ids)
    }
  },
}
