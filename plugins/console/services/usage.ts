import { acrossTenants, admittedIdentities, contributionsOf, database, pluginHost, runAsTenant, usageMeters } from '@benchpin/kernel'
import type { UsageProps } from '../screen_props.ts'
import { rowsByPlugin } from './dependencies.ts'
import { tenantOf } from './tenant_of.ts'

/** What a tenant uses: people, rows of each plugin, what plugins measure themselves. */
export async function usageOf(tenantId: number): Promise<UsageProps> {
  await tenantOf(tenantId)
  const rows = await rowsByPlugin(tenantId)
  const titleOf = (id: string) => pluginHost().plugins.find(({ manifest }) => manifest.id === id)?.manifest.title ?? (id === 'kernel' ? 'Organization, users, audit log' : id)
  return runAsTenant({ tenantId }, async () => {
    const admitted = (await admittedIdentities()).size
    const meters = []
    for (const { id, title, unit, measure } of await contributionsOf(usageMeters)) meters.push({ id, title, unit, value: await measure() })
    const { at } = ((await acrossTenants('platform console: last activity', () => database().from('audit_entries').where('tenant_id', tenantId).max('at as at').first())) ?? { at: null }) as { at: string | null }
    return { users: admitted, lastActivity: at, meters, rows: [...rows].map(([id, count]) => ({ id, title: titleOf(id), rows: count })).filter(({ rows: count }) => count > 0).sort((a, b) => b.rows - a.rows) }
  })
}
