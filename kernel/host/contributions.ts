import { tenantState, type TenantState } from '../tenants/tenant_state.ts'
import { pluginHost } from './plugin_host.ts'
import type { Contribution, ContributionPoint } from './points.ts'

/** Whether a plugin's surfaces exist for a tenant: it is enabled, and so is all that it requires. */
export function isPluginEnabled(state: TenantState, pluginId: string): boolean {
  return pluginId === 'kernel' || !state.disabledPlugins.has(pluginId)
}

/** Whether a contribution stands for a tenant. */
export function isStanding(state: TenantState, contribution: Contribution<unknown>): boolean {
  if (!isPluginEnabled(state, contribution.plugin)) return false
  return !contribution.feature || state.enabledFeatures.has(contribution.feature)
}

/** What is contributed to a point for the ambient tenant: of enabled plugins, under features that are on. */
export async function contributionsOf<T>(point: ContributionPoint<T>): Promise<T[]> {
  const state = await tenantState()
  return pluginHost()
    .contributions.all(point)
    .filter((contribution) => isStanding(state, contribution))
    .map(({ value }) => value)
}
