import { ambient, isPluginEnabled, pluginHost, RecordNotFoundError, recordPlatformEvent, runAsTenant, switchImpacts, switchPlugin, tenantState, transaction, type TenantState } from '@benchpin/kernel'
import type { PluginForTenant, SwitchPreview, TenantProps } from '../screen_props.ts'
import { planOf } from './plans.ts'
import { rowsByPlugin, switchesFor } from './dependencies.ts'
import { deletionOf } from './deletions.ts'
import { tenantOf } from './tenant_of.ts'

function pluginView(id: string, state: TenantState, planned: ReadonlySet<string> | null): PluginForTenant {
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
    planned: planned ? planned.has(id) : null,
    requires: titles(required),
    requiredBy: titles(dependents),
    blockedBy: titles((enabled ? dependents : required).filter((other) => isPluginEnabled(state, other.manifest.id) === enabled)),
  }
}

/** A tenant with every plugin of this installation, and those that don't run with the reason. */
export async function pluginsOfTenant(id: number): Promise<TenantProps> {
  const organization = await tenantOf(id)
  const state = await runAsTenant({ tenantId: id }, tenantState)
  const plan = await planOf(id)
  return {
    organization,
    plan: plan && { id: plan.id, name: plan.name },
    deletion: await deletionOf(id),
    plugins: pluginHost().plugins.map(({ manifest }) => pluginView(manifest.id, state, plan && new Set(plan.everything))),
    faults: pluginHost().states().filter((plugin) => plugin.state !== 'loaded'),
  }
}

function known(plugin: string): { id: string; title: string } {
  const found = pluginHost().plugins.find(({ manifest }) => manifest.id === plugin)
  if (!found) throw new RecordNotFoundError('The plugin')
  return found.manifest
}

/** What nobody reaches while plugins are off, by the plugin that counts it. Runs in the tenant. */
async function impactsOf(ids: readonly string[]): Promise<Map<string, string[]>> {
  const said = new Map<string, string[]>()
  for (const { plugin, value } of pluginHost().contributions.all(switchImpacts)) {
    const count = ids.includes(plugin) ? await value.count() : 0
    if (count > 0) said.set(plugin, [...(said.get(plugin) ?? []), `${count.toLocaleString('en-US')} ${count === 1 ? value.one : value.many}`])
  }
  return said
}

/** What a switch would do: every plugin that goes or comes with it, and how many rows of the tenant each holds. */
export async function previewSwitch(id: number, plugin: string, enabled: boolean): Promise<SwitchPreview> {
  await tenantOf(id)
  known(plugin)
  const state = await runAsTenant({ tenantId: id }, tenantState)
  const ids = switchesFor(state, plugin, enabled)
  const rows = await rowsByPlugin(id, ids)
  const impacts = enabled ? new Map<string, string[]>() : await runAsTenant({ tenantId: id }, () => impactsOf(ids))
  return { enabled, plugins: ids.map((one) => ({ id: one, title: pluginHost().plugin(one).manifest.title, rows: rows.get(one) ?? 0, impacts: impacts.get(one) ?? [] })) }
}

/**
 * Enables or disables a plugin for a tenant, in the admin's name: the tenant's audit log and the platform's have it.
 *
 * @param cascade - take along what stands in the way: what it needs, or what needs it
 */
export async function switchPluginOf(id: number, plugin: string, enabled: boolean, cascade = false): Promise<{ title: string; switched: string[] }> {
  await tenantOf(id)
  const { title } = known(plugin)
  const { actor, origin } = ambient()
  const switched = await runAsTenant({ tenantId: id, actor, origin }, () =>
    transaction(async () => {
      const ids = cascade ? switchesFor(await tenantState(), plugin, enabled) : [plugin]
      for (const one of ids) {
        await switchPlugin(one, enabled)
        await recordPlatformEvent({ actor: actor.name, event: enabled ? 'plugin_enabled' : 'plugin_disabled', tenantId: id, detail: { plugin: one, ...(one === plugin ? {} : { because_of: plugin }) } })
      }
      return ids
    })
  )
  return { title, switched }
}
