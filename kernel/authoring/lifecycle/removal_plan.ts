import { database } from '../../database/client.ts'
import { pluginHost } from '../../host/plugin_host.ts'
import { ownedTables } from '../../schema/table_ownership.ts'
import { acrossTenants } from '../../tenancy/across_tenants.ts'
import { runAsTenant } from '../../tenancy/context.ts'
import { allTenants } from '../../tenants/tenants_service.ts'
import { AuthoringError } from '../errors.ts'
import { countTraces } from './traces.ts'

/** What removing a plugin would take, and from whom. */
export interface RemovalPlan {
  plugin: string
  title: string
  version: string
  /** Its tables, with their rows by organization: slug to count. */
  tables: { name: string; rows: Record<string, number> }[]
  /** What stands in its name elsewhere, by organization. */
  traces: { tenant: string; counts: Record<string, number> }[]
}

async function rowsByTenant(table: string, slugs: ReadonlyMap<number, string>): Promise<Record<string, number>> {
  const rows = (await database().from(table).groupBy('tenant_id').select('tenant_id').count('* as row_count')) as { tenant_id: number | string; row_count: number | string }[]
  return Object.fromEntries(rows.map((row) => [slugs.get(Number(row.tenant_id)) ?? String(row.tenant_id), Number(row.row_count)]))
}

/** Titles of the plugins that require this one, whatever their state. */
export function dependentsOf(pluginId: string): string[] {
  return pluginHost()
    .plugins.filter(({ manifest }) => manifest.requires?.[pluginId])
    .map(({ manifest }) => `${manifest.title} (${manifest.id})`)
}

/**
 * Computes what would go, without touching anything.
 *
 * @throws AuthoringError where other plugins need it, naming them
 */
export async function planRemoval(pluginId: string): Promise<RemovalPlan> {
  const dependents = dependentsOf(pluginId)
  if (dependents.length > 0) throw new AuthoringError(`${dependents.join(', ')} ${dependents.length === 1 ? 'needs' : 'need'} ${pluginId}. Remove that first.`)
  const manifest = pluginHost().plugins.find((plugin) => plugin.manifest.id === pluginId)?.manifest
  const state = pluginHost().states().find(({ id }) => id === pluginId)
  const tenants = await allTenants()
  const owned = (await ownedTables()).filter(({ owner }) => owner === pluginId)
  if (!state && owned.length === 0) throw new AuthoringError(`There is no plugin ${pluginId}. See \`node ace.js plugin:list\`.`)
  const slugs = new Map(tenants.map(({ id, slug }) => [id, slug]))
  const tables = await acrossTenants(`What removing ${pluginId} would take`, async () => {
    const counted: RemovalPlan['tables'] = []
    for (const { name } of owned) counted.push({ name, rows: await rowsByTenant(name, slugs) })
    return counted
  })
  const traces: RemovalPlan['traces'] = []
  for (const { id, slug } of tenants) {
    const counts = await runAsTenant({ tenantId: id }, () => countTraces(pluginId))
    if (Object.keys(counts).length > 0) traces.push({ tenant: slug, counts })
  }
  return { plugin: pluginId, title: manifest?.title ?? pluginId, version: manifest?.version ?? '', tables, traces }
}

/** A plan in lines for a person. */
export function planInWords({ title, version, tables, traces }: RemovalPlan): string[] {
  const counts = (rows: Record<string, number>) => Object.entries(rows).map(([name, count]) => `${name} ${count}`).join(', ')
  return [
    `${title} ${version}`.trim(),
    'Tables and their rows by organization',
    ...(tables.length > 0 ? tables.map(({ name, rows }) => `  ${name}: ${counts(rows) || 'empty'}`) : ['  none']),
    'In its name elsewhere',
    ...(traces.length > 0 ? traces.map(({ tenant, counts: found }) => `  ${tenant}: ${counts(found)}`) : ['  nothing']),
    'What stays: the audit log, and what it posted to the books of other plugins.',
  ]
}
