import { isPluginEnabled } from '../host/contributions.ts'
import type { FeatureDeclaration } from '../host/manifest.ts'
import { pluginHost } from '../host/plugin_host.ts'
import type { TenantState } from '../tenants/tenant_state.ts'

/** A feature or plugin that another feature needs, or that needs it. */
export interface Requirement {
  id: string
  title: string
  kind: 'feature' | 'plugin'
  /** It is on for the tenant. */
  on: boolean
}

interface OwnedFeature extends FeatureDeclaration {
  plugin: string
}

const allFeatures = (): OwnedFeature[] => pluginHost().plugins.flatMap(({ manifest }) => (manifest.features ?? []).map((feature) => ({ ...feature, plugin: manifest.id })))

const isOn = (state: TenantState, { id, plugin }: OwnedFeature) => isPluginEnabled(state, plugin) && state.enabledFeatures.has(id)

/** What a feature needs: features and plugins by their ids, with the state of each. One that is not installed is off. */
export function requirementsOf(feature: FeatureDeclaration, state: TenantState): Requirement[] {
  return (feature.requires ?? []).map((id): Requirement => {
    const other = allFeatures().find((one) => one.id === id)
    if (other) return { id, title: other.title, kind: 'feature', on: isOn(state, other) }
    const plugin = pluginHost().plugins.find(({ manifest }) => manifest.id === id)
    return { id, title: plugin?.manifest.title ?? id, kind: 'plugin', on: plugin !== undefined && isPluginEnabled(state, id) }
  })
}

/** The features that need a feature or a plugin, with the state of each. */
export function dependentsOf(id: string, state: TenantState): Requirement[] {
  return allFeatures()
    .filter(({ requires }) => requires?.includes(id))
    .map((feature) => ({ id: feature.id, title: feature.title, kind: 'feature', on: isOn(state, feature) }))
}
