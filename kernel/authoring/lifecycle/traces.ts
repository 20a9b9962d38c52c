import { bulkWrite } from '../../models/bulk_write.ts'
import { database } from '../../database/client.ts'
import { pluginTraces } from '../../host/kernel_points.ts'
import { pluginHost } from '../../host/plugin_host.ts'
import { currentTenantId, runAsTenant } from '../../tenancy/context.ts'
import { PermissionGroup } from '../../tenants/models.ts'
import { bumpTenantRevision } from '../../tenants/tenant_state.ts'
import { allTenants } from '../../tenants/tenants_service.ts'

/** A table of the kernel in which rows stand in a plugin's name. */
export interface TraceTable {
  /** What its rows are, in words. */
  title: string
  table: string
  /** Holds the plugin's id, or a name that begins with it and a full stop. */
  column: string
  /** Stands before the name. */
  prefix?: string
}

/** What the kernel keeps in the name of plugins. The audit log is not among them: it stays. */
export const TRACE_TABLES: readonly TraceTable[] = [
  { title: 'settings', table: 'setting_values', column: 'setting' },
  { title: 'features that were switched', table: 'tenant_features', column: 'feature' },
  { title: 'enablement', table: 'tenant_plugins', column: 'plugin' },
  { title: 'permissions of single users', table: 'member_overrides', column: 'permission' },
  { title: 'search terms', table: 'search_terms', column: 'source' },
  { title: 'number sequences', table: 'number_sequences', column: 'name' },
  { title: 'preferences', table: 'user_preferences', column: 'name' },
  { title: 'columns of its lists', table: 'user_preferences', column: 'name', prefix: 'list:' },
  { title: 'views that its lists begin with', table: 'user_preferences', column: 'name', prefix: 'view:' },
  { title: 'saved views of its lists', table: 'saved_views', column: 'list' },
  { title: 'words of its dropdown lists', table: 'list_words', column: 'list' },
  { title: 'events that it has still to be told', table: 'outbox_deliveries', column: 'listener' },
  { title: 'repeat protection keys', table: 'idempotency_keys', column: 'idempotency_key' },
]

/** Rows of the ambient tenant in the plugin's name. Ids hold `_`, which LIKE takes for any character, hence the range. */
export function rowsNamedAfter(pluginId: string, { table, column, prefix = '' }: TraceTable) {
  const name = prefix + pluginId
  return database()
    .from(table)
    .where('tenant_id', currentTenantId())
    .where((query) => void query.where(column, name).orWhere((named) => void named.where(column, '>=', `${name}.`).where(column, '<', `${name}/`)))
}

async function countRows(pluginId: string, trace: TraceTable): Promise<number> {
  const [row] = (await rowsNamedAfter(pluginId, trace).count('* as row_count')) as { row_count: number | string }[]
  return Number(row?.row_count ?? 0)
}

/** Groups of the ambient tenant that hold a permission of the plugin. */
export async function groupsWithGrants(pluginId: string): Promise<PermissionGroup[]> {
  const groups = (await PermissionGroup.query()) as PermissionGroup[]
  return groups.filter(({ permissions }) => permissions.some((id) => id.startsWith(`${pluginId}.`)))
}

/** Counts what stands in the plugin's name in the ambient tenant, by title; what there is none of is left out. */
export async function countTraces(pluginId: string): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const trace of TRACE_TABLES) counts[trace.title] = await countRows(pluginId, trace)
  counts['groups that hold its permissions'] = (await groupsWithGrants(pluginId)).length
  for (const { value } of pluginHost().contributions.all(pluginTraces)) counts[value.title] = await value.count(pluginId)
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0))
}

async function eraseInTenant(pluginId: string, title: string): Promise<void> {
  for (const { value } of pluginHost().contributions.all(pluginTraces)) await value.erase(pluginId)
  await bulkWrite([...new Set(TRACE_TABLES.map(({ table }) => table))], `${title} was removed`, async (wrote) => {
    for (const group of await groupsWithGrants(pluginId)) {
      await group.merge({ permissions: group.permissions.filter((id) => !id.startsWith(`${pluginId}.`)) }).save()
    }
    for (const trace of TRACE_TABLES) {
      const rows = await countRows(pluginId, trace)
      if (rows === 0) continue
      await rowsNamedAfter(pluginId, trace).delete()
      wrote(trace.table, rows)
    }
    await bumpTenantRevision()
  })
}

/** Erases what stands in a plugin's name outside of its own tables, in every organization; one transaction for each. */
export async function eraseTraces(pluginId: string, title: string): Promise<void> {
  for (const { id } of await allTenants()) await runAsTenant({ tenantId: id }, () => eraseInTenant(pluginId, title))
}
