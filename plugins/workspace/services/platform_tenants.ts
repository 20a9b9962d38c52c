import {
  acrossTenants,
  allTenants,
  ambient,
  database,
  isPluginEnabled,
  pluginHost,
  RecordNotFoundError,
  recordPlatformEvent,
  runAsTenant,
  switchPlugin,
  tenantState,
  transaction,
  type TenantState,
  type TenantSummary,
} from '@benchpin/kernel'
import type { PluginForTenant, TenantProps, TenantsProps } from '../screen_props.ts'

type Counts = Map<number, number>

async function countsOf(table: string, narrow: Record<string, number>): Promise<Counts> {
  const rows = (await database().from(table).where(narrow).groupBy('tenant_id').select('tenant_id').count('* as row_count')) as {
    tenant_id: number | string
    row_count: number | string
  }[]
  return new Map(rows.map(({ tenant_id, row_count }) => [Number(tenant_id), Number(row_count)]))
}

/** All tenants with their size, and the plugins that don't run in this installation. */
export async function tenantsForConsole(): Promise<TenantsProps> {
  const tenants = await allTenants()
  const [stores, users, disabled] = await acrossTenants('platform console: size of each organization', async () => [
    await countsOf('stores', { active: 1 }),
    await countsOf('memberships', { active: 1 }),
    await countsOf('tenant_plugins', { enabled: 0 }),
  ])
  const size = (counts: Counts | undefined, id: number) => counts?.get(id) ?? 0
  return {
    tenants: tenants.map((tenant) => ({ ...tenant, stores: size(stores, tenant.id), users: size(users, tenant.id), disabledPlugins: size(disabled, tenant.id) })),
    faults: pluginHost().states().filter(({ state }) => state !== 'loaded'),
  }
}

async function tenantOf(id: number): Promise<TenantSummary> {
  const tenant = (await allTenants()).find((one) => one.id === id)
  if (!tenant) throw new RecordNotFoundError('The organization')
  return tenant
}

function pluginView(id: string, state: TenantState): PluginForTenant {
  const { plugins } = pluginHost()
  const { manifest } = pluginHost().plugin(id)
  const enabled = isPluginEnabled(state, id)
  const titles = (all: typeof plugins) => all.map((one) => one.manifest.title)
  const required = plugins.filter((other) => manifest.requires?.[other.manifest.id])
  const dependents = plugins.filter((other) => other.manifest.requires?.[id])
  return {
    id,
    title: manifest.title,
    description: manifest.description,
    version: manifest.version,
    enabled,
    essential: manifest.essential ?? false,
    requires: titles(required),
    requiredBy: titles(dependents),
    blockedBy: titles((enabled ? dependents : required).filter((other) => isPluginEnabled(state, other.manifest.id) === enabled)),
  }
}

/** A tenant with every plugin of this installation, and those that don't run with the reason. */
export async function pluginsOfTenant(id: number): Promise<TenantProps> {
  const organization = await tenantOf(id)
  const state = await runAsTenant({ tenantId: id }, tenantState)
  return {
    organization,
    plugins: pluginHost().plugins.map(({ manifest }) => pluginView(manifest.id, state)),
    faults: pluginHost().states().filter((plugin) => plugin.state !== 'loaded'),
  }
}

/** Enables or disables a plugin for a tenant, in the admin's name: the tenant's audit log and the platform's have it. */
export async function switchPluginOf(id: number, plugin: string, enabled: boolean): Promise<{ title: string }> {
  await tenantOf(id)
  const known = pluginHost().plugins.find(({ manifest }) => manifest.id === plugin)
  if (!known) throw new RecordNotFoundError('The plugin')
  const { actor, origin } = ambient()
  await runAsTenant({ tenantId: id, actor, origin }, () =>
    transaction(async () => {
      await switchPlugin(plugin, enabled)
      await recordPlatformEvent({ actor: actor.name, event: enabled ? 'plugin_enabled' : 'plugin_disabled', tenantId: id, detail: { plugin } })
    })
  )
  return { title: known.manifest.title }
}
