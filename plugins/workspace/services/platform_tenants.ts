import {
  allTenants,
  ambient,
  isPluginEnabled,
  pluginHost,
  RecordNotFoundError,
  recordPlatformEvent,
  runAsTenant,
  switchPlugin,
  tenantState,
  type TenantSummary,
} from '@benchpin/kernel'

/** A plugin as the console shows it for one tenant. */
export interface PluginForTenant {
  id: string
  title: string
  description: string
  version: string
  enabled: boolean
  essential: boolean
  requires: string[]
  requiredBy: string[]
}

async function tenantOf(id: number): Promise<TenantSummary> {
  const tenant = (await allTenants()).find((one) => one.id === id)
  if (!tenant) throw new RecordNotFoundError('The organization')
  return tenant
}

/** A tenant with every plugin of this installation, and those that don't run with the reason. */
export async function pluginsOfTenant(id: number) {
  const tenant = await tenantOf(id)
  const { plugins } = pluginHost()
  const titleOf = (other: string) => plugins.find(({ manifest }) => manifest.id === other)?.manifest.title ?? other
  const state = await runAsTenant({ tenantId: id }, tenantState)
  const list = plugins.map(({ manifest }): PluginForTenant => ({
    id: manifest.id,
    title: manifest.title,
    description: manifest.description,
    version: manifest.version,
    enabled: isPluginEnabled(state, manifest.id),
    essential: manifest.essential ?? false,
    requires: Object.keys(manifest.requires ?? {}).map(titleOf),
    requiredBy: plugins.filter((other) => other.manifest.requires?.[manifest.id]).map((other) => other.manifest.title),
  }))
  const faults = pluginHost().states().filter((plugin) => plugin.state !== 'loaded')
  return { organization: tenant, plugins: list, faults }
}

/** Enables or disables a plugin for a tenant, in the admin's name: the tenant's audit log and the platform's have it. */
export async function switchPluginOf(id: number, plugin: string, enabled: boolean): Promise<{ title: string }> {
  await tenantOf(id)
  const known = pluginHost().plugins.find(({ manifest }) => manifest.id === plugin)
  if (!known) throw new RecordNotFoundError('The plugin')
  const { actor, origin } = ambient()
  await runAsTenant({ tenantId: id, actor, origin }, () => switchPlugin(plugin, enabled))
  await recordPlatformEvent({ actor: actor.name, event: enabled ? 'plugin_enabled' : 'plugin_disabled', tenantId: id, detail: { plugin } })
  return { title: known.manifest.title }
}
